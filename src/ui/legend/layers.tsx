import type { ReactNode } from "react";
import type { ArchiveHistory } from "#domain/archive.ts";
import { lastMapDay } from "#domain/assessment.ts";
import type { MapperId, SideId } from "#domain/ids.ts";
import type { Mapper, Side } from "#domain/theatre.ts";
import { t } from "#i18n/text.ts";
import { toggleLayer } from "#state/actions.ts";
import { selectSlice } from "#state/select-view.ts";
import { useApp, useAppStore } from "#ui/shared/app-context.tsx";
import { mappedWords } from "#ui/shared/mapped-words.ts";
import { inLanguage, nameOf } from "#ui/shared/names.ts";
import { groundWords } from "#ui/shared/wording.ts";
import { mapAge, newestWord, wordAge } from "./ages.ts";
import { lineNumber } from "./line-number.ts";
import { GroundSwatch, MapperSwatch, SideSwatch } from "./swatches.tsx";

/** Switches a side's claims, with the age of the side's newest word on the day shown. */
export function SideLayer({ side, lean }: { side: Side; lean: number }) {
  return (
    <Layer
      id={side.id}
      name={t("{side} says it holds", { side: nameOf(side) })}
      age={<WordAge side={side.id} />}
      sample={<SideSwatch party={side.party} lean={lean} />}
    />
  );
}

/** Alone: it changes with every step of the date, what stands around it does not. */
function WordAge({ side }: { side: SideId }) {
  const newest = useApp((state) => newestWord(state.register, side, selectSlice(state)));
  const day = useApp((state) => state.day);
  return wordAge(newest, day);
}

function MapAge({ mapper, drawn }: { mapper: Mapper; drawn: boolean }) {
  const day = useApp((state) => state.day);
  return mapAge(lastMapDay(mapper, day), day, drawn);
}

/** Switches a mapper's picture, with the age of its newest map on the day shown. */
export function MapperLayer({ mapper }: { mapper: Mapper }) {
  const line = useApp(({ register }) => lineNumber(register, mapper.id));
  const drawn = line !== null;
  const archive = useApp(({ register }) =>
    register.archives.find((candidate) => candidate.mapper === mapper.id),
  );
  const how = useApp(({ register }) => mappedWords(register, "inside", mapper));
  return (
    <Layer
      id={mapper.id}
      name={
        drawn
          ? t("{mapper} maps {how}", { mapper: mapper.name, how })
          : t("{mapper}: in cards and table only", { mapper: mapper.name })
      }
      age={<MapAge mapper={mapper} drawn={drawn} />}
      note={
        <>
          {" · "}
          <span lang={mapper.notes ? undefined : "en"}>
            {inLanguage(mapper.note, mapper.notes)}
          </span>
        </>
      }
      sample={
        drawn && (
          <MapperSwatch
            inside={mapper.inside}
            outside={mapper.outside ?? mapper.inside}
            line={line}
          />
        )
      }
    >
      {archive && <GroundClasses mapper={mapper} classes={archive.classes} />}
    </Layer>
  );
}

/** The classes of an archive's ground besides the held one, each with its pattern. */
function GroundClasses({
  mapper,
  classes,
}: {
  mapper: Mapper;
  classes: ArchiveHistory["classes"];
}) {
  const register = useApp((state) => state.register);
  const others = classes.filter((ground) => ground !== "held");
  if (others.length === 0) return null;
  const partyAt = (id: string) => register.theatre.parties.findIndex((party) => party.id === id);
  return (
    <span className="legend-grounds">
      {others.map((ground) => (
        <span key={ground} className="legend-ground">
          <GroundSwatch
            ground={ground}
            inside={mapper.inside}
            outside={mapper.outside ?? mapper.inside}
            leans={[partyAt(mapper.inside), partyAt(mapper.outside ?? mapper.inside)]}
          />
          {groundWords(register, mapper, ground)}
        </span>
      ))}
    </span>
  );
}

interface LayerProps {
  readonly id: SideId | MapperId;
  readonly name: string;
  readonly age: ReactNode;
  /** What follows the age. */
  readonly note?: ReactNode;
  /** A sample of what is drawn. */
  readonly sample: ReactNode;
  /** What else there is to tell, below the name. */
  readonly children?: ReactNode;
}

function Layer({ id, name, age, note, sample, children }: LayerProps) {
  const store = useAppStore();
  const shown = useApp((state) => !state.hidden.has(id));
  return (
    <li>
      <label className="legend-layer">
        <input type="checkbox" checked={shown} onChange={() => toggleLayer(store, id)} />
        {sample}
        <span>
          {name}
          <small className="legend-age">
            {age}
            {note}
          </small>
          {children}
        </span>
      </label>
    </li>
  );
}
