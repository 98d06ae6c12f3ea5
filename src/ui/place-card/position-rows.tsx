import type { ReactNode } from "react";
import { statusAt } from "#domain/assessment.ts";
import type { Day } from "#domain/day.ts";
import { mappersDiffer } from "#domain/mappers.ts";
import type { Control, Position } from "#domain/position.ts";
import { impliedControl } from "#domain/position.ts";
import type { Register } from "#domain/register.ts";
import type { Mapper } from "#domain/theatre.ts";
import type { PlaceView } from "#domain/view.ts";
import { rich, t } from "#i18n/text.ts";
import { ReportButton } from "#ui/contribute/contribute-buttons.tsx";
import { useApp } from "#ui/shared/app-context.tsx";
import { sideName } from "#ui/shared/wording.ts";
import {
  mapperDetails,
  mapperTitle,
  otherMapperDetails,
  otherMapperTitle,
  positionDetails,
  positionTitle,
} from "./card-words.ts";
import type { History } from "./lanes.ts";
import { PublisherName } from "./source-cards.tsx";

interface PositionRowsProps {
  readonly register: Register;
  readonly view: PlaceView;
  readonly history: History;
  readonly day: Day;
}

/** Where each side and the mapper stand on the day, in the same words and form for all. */
export function PositionRows({ register, view, history, day }: PositionRowsProps) {
  const mapper = register.reference;
  return (
    <ul className="place-card-positions">
      {view.positions.map((position) => (
        <li key={position.side}>
          <Swatch control={position.control} how={howOf(position)} />
          <p>
            <SideWords register={register} position={position} />
            <Details parts={positionDetails(register, view, history, position, day)} />
          </p>
        </li>
      ))}
      {mapper && <MapperRow mapper={mapper} view={view} day={day} />}
      {otherMappers(register).map((other) => (
        <OtherMapperRow key={other.id} register={register} mapper={other} view={view} day={day} />
      ))}
    </ul>
  );
}

function SideWords({ register, position }: { register: Register; position: Position }) {
  const side = sideName(register, position.side);
  if (position.basis !== "implied") {
    return (
      <>
        <b>{side}</b> {positionTitle(register, position)}
      </>
    );
  }
  const b = (words: ReactNode) => <b key="b">{words}</b>;
  return <span>{rich("<b>{side}</b> no statement on record", { side, b })}</span>;
}

function otherMappers({ theatre, reference }: Register): readonly Mapper[] {
  return theatre.mappers.filter(({ id }) => id !== reference?.id);
}

/** A mapper beside the reference: its status, and whether it excludes the reference's. */
function OtherMapperRow({
  register: { reference },
  mapper,
  view,
  day,
}: {
  register: Register;
  mapper: Mapper;
  view: PlaceView;
  day: Day;
}) {
  const register = useApp((state) => state.register);
  const status = statusAt(view.dossier.mapped.get(mapper.id) ?? [], day);
  const differs = reference !== null && mappersDiffer(view.dossier, [reference, mapper], day);
  return (
    <li>
      <Swatch control={impliedControl(mapper, status)} how="mapped" />
      <p>
        <PublisherName id={mapper.source} name={mapper.name} />{" "}
        {otherMapperTitle(register, mapper, view, day)}
        <Details parts={otherMapperDetails(mapper, view, day)} />
        {differs && (
          <strong className="place-card-differs">
            {t("Differs from {mapper}.", { mapper: reference.name })}
          </strong>
        )}
        <ReportMapped mapper={mapper} view={view} />
      </p>
    </li>
  );
}

function MapperRow({ mapper, view, day }: { mapper: Mapper; view: PlaceView; day: Day }) {
  const register = useApp((state) => state.register);
  return (
    <li>
      <Swatch control={impliedControl(mapper, view.mapper)} how="mapped" />
      <p>
        <PublisherName id={mapper.source} name={mapper.name} /> {mapperTitle(register, view)}
        <Details parts={mapperDetails(mapper, view, day)} />
        <ReportMapped mapper={mapper} view={view} />
      </p>
    </li>
  );
}

function ReportMapped({ mapper, view }: { mapper: Mapper; view: PlaceView }) {
  const place = view.dossier.place.id;
  return (
    <ReportButton
      subject={{ kind: "mapper", place, mapper: mapper.id }}
      about={t("what {mapper} shows here", { mapper: mapper.name })}
    />
  );
}

function Details({ parts }: { parts: readonly string[] }) {
  return parts.length === 0 ? null : (
    <span className="place-card-details">{parts.join(" · ")}</span>
  );
}

type How = "stated" | "implied" | "stale" | "mapped";

function howOf({ basis, stale }: Position): How {
  if (stale) return "stale";
  return basis === "implied" ? "implied" : "stated";
}

/** The colour and fill that the map and the lanes use for it. Decorative: words stand beside it. */
function Swatch({ control, how }: { control: Control; how: How }) {
  const tone = control === "contested" || control === "none" ? control : "party";
  return (
    <span
      className={`place-card-swatch place-card-swatch-${tone} place-card-swatch-${how} party-${control}`}
      aria-hidden="true"
    />
  );
}
