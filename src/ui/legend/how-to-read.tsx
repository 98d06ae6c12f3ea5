import type { ReactNode } from "react";
import { STALE_AFTER_DAYS } from "#domain/position.ts";
import type { Register } from "#domain/register.ts";
import type { PlaceView } from "#domain/view.ts";
import { rich, t } from "#i18n/text.ts";
import { useApp } from "#ui/shared/app-context.tsx";
import { Glyph } from "#ui/shared/glyph.tsx";
import { partSides } from "#ui/shared/glyph-words.ts";
import { mappedWords } from "#ui/shared/mapped-words.ts";
import { sidesWord } from "#ui/shared/sides-word.ts";
import { BorderKey } from "./border-key.tsx";
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
      <BorderKey />
      <AreaKey />
      <p className="legend-note">
        {t("Settlement resolution: cells follow the nearest settlement, not trenches.")}
      </p>
    </div>
  );
}

/** The mark of a place, drawn large, with what each part of it means. */
export function GlyphCallouts() {
  const register = useApp((state) => state.register);
  const mapper = mapperName(register);
  const how = mappedWords(register, "partly", register.reference);
  const { first, others, many } = partSides(register.partySides);
  const samples = sampleViews(register);
  return (
    <div className="legend-callouts">
      <span className="legend-callout legend-callout-left">
        {many
          ? rich("<b>part on the upper left</b> {side}’s word", { side: first, b: bold })
          : rich("<b>left half</b> {side}’s word", { side: first, b: bold })}
      </span>
      <span className="legend-sample">
        <Glyph view={samples.disputed} size={56} />
      </span>
      <span className="legend-callout legend-callout-right">
        {many
          ? rich("<b>on from it against the clock</b> word of {sides}", { sides: others, b: bold })
          : rich("<b>right half</b> {side}’s word", { side: others, b: bold })}
      </span>
      <span className="legend-callout legend-callout-ring">
        {rich("<b>ring</b> {mapper}’s picture, dashed where it maps it {how}", {
          mapper,
          how,
          b: bold,
        })}
      </span>
    </div>
  );
}

const bold = (parts: ReactNode[]) => <b key="b">{parts}</b>;

/** The reference mapper's name; said after "map of" in the other languages. */
function mapperName({ reference }: Register): string {
  return reference?.name ?? t("the mapper");
}

function PlaceKey() {
  const register = useApp((state) => state.register);
  const mapper = mapperName(register);
  const samples = sampleViews(register);
  return (
    <section>
      <h3 className="legend-heading">{t("Places")}</h3>
      <ul className="legend-rows">
        <PlaceRow view={samples.stated} text={t("Solid: stated")} />
        <PlaceRow
          view={samples.implied}
          text={t("Faint: no statement on record; as {mapper} maps", { mapper })}
        />
        <PlaceRow
          view={samples.stale}
          text={t(
            "Hollow: over {count, plural, one {# day} other {# days}} old and contradicted by {mapper}",
            { count: STALE_AFTER_DAYS, mapper },
          )}
        />
        <PlaceRow view={samples.contested} text={t("Grey: said to be fought over")} />
        <PlaceRow view={samples.stated} text={t("Violet disc: disputed")} mark="disputed" />
        <Row
          text={t(
            "Violet spot in a ring: disputed, seen from far; spots run together where disputes crowd",
          )}
        >
          <SpotSwatch />
        </Row>
        <PlaceRow
          view={samples.unanswered}
          text={t("Pale violet ring: one side only on record")}
          mark="unanswered"
        />
        {register.theatre.mappers.length > 1 && (
          <Row
            text={t(
              "Diamond: mappers exclude each other (maps no older than {count, plural, one {# day} other {# days}})",
              { count: STALE_AFTER_DAYS },
            )}
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
  const how = mappedWords(register, "inside");
  return (
    <section>
      <h3 className="legend-heading">{t("Lines")}</h3>
      <ul className="legend-rows">
        <Row
          text={t("Solid: edge of the settlements that {mappers} maps {how}", {
            mappers: names,
            how,
          })}
        >
          <LineSwatch kind="front" />
        </Row>
        <Row text={t("Dashed: edge of what a side says it holds")}>
          <LineSwatch kind="dashed" parties={parties} />
        </Row>
        <Row text={t("Dotted, faint: implied, no statement")}>
          <LineSwatch kind="dotted" parties={parties} />
        </Row>
      </ul>
    </section>
  );
}

function AreaKey() {
  const register = useApp((state) => state.register);
  const parties = register.partySides.map((side) => side.party);
  const mapper = mapperName(register);
  const how = mappedWords(register, "partly", register.reference);
  return (
    <section>
      <h3 className="legend-heading">{t("Areas")}</h3>
      <ul className="legend-rows">
        <Row text={t("Hatch: claimed, not confirmed by {mapper}", { mapper })}>
          <HatchSwatch parties={parties} />
        </Row>
        <Row
          text={t("Cross-hatch: claimed by {sides, select, two {both} other {several}} sides", {
            sides: sidesWord(register),
          })}
        >
          <CrossSwatch parties={parties} />
        </Row>
        <Row text={t("Grey tint: {mapper} maps it {how}", { mapper, how })}>
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
