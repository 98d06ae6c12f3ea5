import type { ReactNode } from "react";
import { lastMapDay } from "#domain/assessment.ts";
import type { MapperId, SideId } from "#domain/ids.ts";
import type { Mapper, Side } from "#domain/theatre.ts";
import { toggleLayer } from "#state/actions.ts";
import { selectSlice } from "#state/select-view.ts";
import { useApp, useAppStore } from "#ui/shared/app-context.tsx";
import { mapAge, newestWord, wordAge } from "./ages.ts";
import { MapperSwatch, SideSwatch } from "./swatches.tsx";

/** Switches a side's claims, with the age of the side's newest word on the day shown. */
export function SideLayer({ side, lean }: { side: Side; lean: number }) {
  const age = useApp((state) =>
    wordAge(newestWord(state.register, side.id, selectSlice(state)), state.day),
  );
  return (
    <Layer id={side.id} name={`${side.name} says it holds`} age={age}>
      <SideSwatch party={side.party} lean={lean} />
    </Layer>
  );
}

/** Switches a mapper's picture, with the age of its newest map on the day shown. */
export function MapperLayer({ mapper }: { mapper: Mapper }) {
  const age = useApp((state) => mapAge(lastMapDay(mapper, state.day), state.day));
  return (
    <Layer id={mapper.id} name={`${mapper.name} maps as occupied`} age={`${age} · ${mapper.note}`}>
      <MapperSwatch inside={mapper.inside} outside={mapper.outside} />
    </Layer>
  );
}

interface LayerProps {
  readonly id: SideId | MapperId;
  readonly name: string;
  readonly age: string;
  readonly children: ReactNode;
}

function Layer({ id, name, age, children }: LayerProps) {
  const store = useAppStore();
  const shown = useApp((state) => !state.hidden.has(id));
  return (
    <li>
      <label className="legend-layer">
        <input type="checkbox" checked={shown} onChange={() => toggleLayer(store, id)} />
        {children}
        <span>
          {name}
          <small className="legend-age">{age}</small>
        </span>
      </label>
    </li>
  );
}
