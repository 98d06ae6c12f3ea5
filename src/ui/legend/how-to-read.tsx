import type { ReactNode } from "react";
import { STALE_AFTER_DAYS } from "#domain/position.ts";
import type { PlaceView } from "#domain/view.ts";
import { useApp } from "#ui/shared/app-context.tsx";
import { Glyph } from "#ui/shared/glyph.tsx";
import { partNames } from "#ui/shared/glyph-words.ts";
import { sampleViews } from "./sample-views.ts";
import {
  CrossSwatch,
  DiamondSwatch,
  HatchSwatch,
  LineSwatch,
  PartlySwatch,
  SpotSwatch,
} from "./swatches.tsx";

/** The key: the mark of a place, the lines, the areas. */
export function HowToRead() {
  return (
    <div className="legend-key">
      <PlaceKey />
      <LineKey />
      <AreaKey />
      <p className="legend-note">
        Settlement resolution: cells follow the nearest settlement, not trenches.
      </p>
    </div>
  );
}

/** The mark of a place, drawn large, with what each part of it means. */
export function GlyphCallouts() {
  const register = useApp((state) => state.register);
  const mapper = register.reference?.name ?? "the mapper";
  const [first, second] = partNames(register.partySides);
  const samples = sampleViews(register);
  return (
    <div className="legend-callouts">
      <span className="legend-callout legend-callout-left">
        <b>{first?.part}</b> {first?.whose} word
      </span>
      <span className="legend-sample">
        <Glyph view={samples.disputed} size={56} />
      </span>
      <span className="legend-callout legend-callout-right">
        <b>{second?.part}</b> {second?.whose} word
      </span>
      <span className="legend-callout legend-callout-ring">
        <b>ring</b> {mapper}’s picture, dashed where partly occupied
      </span>
    </div>
  );
}

function PlaceKey() {
  const register = useApp((state) => state.register);
  const mapper = register.reference?.name ?? "the mapper";
  const samples = sampleViews(register);
  return (
    <section>
      <h3 className="legend-heading">Places</h3>
      <ul className="legend-rows">
        <PlaceRow view={samples.stated} text="Solid: stated" />
        <PlaceRow
          view={samples.implied}
          text={`Faint: no statement on record; as ${mapper} maps`}
        />
        <PlaceRow
          view={samples.stale}
          text={`Hollow: over ${STALE_AFTER_DAYS} days old and contradicted by ${mapper}`}
        />
        <PlaceRow view={samples.contested} text="Grey: said to be fought over" />
        <PlaceRow view={samples.stated} text="Violet disc: disputed" mark="disputed" />
        <Row text="Violet spot in a ring: disputed, seen from far; spots run together where disputes crowd">
          <SpotSwatch />
        </Row>
        <PlaceRow
          view={samples.unanswered}
          text="Pale violet ring: one side only on record"
          mark="unanswered"
        />
        {register.theatre.mappers.length > 1 && (
          <Row
            text={`Diamond: mappers exclude each other (maps no older than ${STALE_AFTER_DAYS} days)`}
          >
            <DiamondSwatch />
          </Row>
        )}
      </ul>
    </section>
  );
}

interface PlaceRowProps {
  readonly view: PlaceView;
  readonly text: string;
  readonly mark?: "disputed" | "unanswered";
}

function PlaceRow({ view, text, mark }: PlaceRowProps) {
  return (
    <Row text={text}>
      <span className={mark ? `legend-mark legend-mark-${mark}` : "legend-mark"}>
        <Glyph view={view} size={20} />
      </span>
    </Row>
  );
}

function LineKey() {
  const register = useApp((state) => state.register);
  const parties = register.partySides.map((side) => side.party);
  const names = register.theatre.mappers.map((mapper) => mapper.name).join(", ");
  return (
    <section>
      <h3 className="legend-heading">Lines</h3>
      <ul className="legend-rows">
        <Row text={`Solid: edge of the settlements that ${names} maps as occupied`}>
          <LineSwatch kind="front" />
        </Row>
        <Row text="Dashed: edge of what a side says it holds">
          <LineSwatch kind="dashed" parties={parties} />
        </Row>
        <Row text="Dotted, faint: implied, no statement">
          <LineSwatch kind="dotted" parties={parties} />
        </Row>
      </ul>
    </section>
  );
}

function AreaKey() {
  const register = useApp((state) => state.register);
  const parties = register.partySides.map((side) => side.party);
  const mapper = register.reference?.name ?? "the mapper";
  return (
    <section>
      <h3 className="legend-heading">Areas</h3>
      <ul className="legend-rows">
        <Row text={`Hatch: claimed, not confirmed by ${mapper}`}>
          <HatchSwatch parties={parties} />
        </Row>
        <Row
          text={
            register.partySides.length > 2
              ? "Cross-hatch: claimed by several sides"
              : "Cross-hatch: claimed by both sides"
          }
        >
          <CrossSwatch parties={parties} />
        </Row>
        <Row text={`Grey tint: partly occupied in ${mapper}’s picture`}>
          <PartlySwatch />
        </Row>
      </ul>
    </section>
  );
}

function Row({ text, children }: { text: string; children: ReactNode }) {
  return (
    <li className="legend-row">
      {children}
      <span>{text}</span>
    </li>
  );
}
