import { differingRange, type Part } from "#domain/parts.ts";
import { t } from "#i18n/text.ts";

import { LensSwatch } from "#ui/legend/lens-swatches.tsx";
import { useApp } from "#ui/shared/app-context.tsx";
import { heldWords } from "#ui/shared/km.ts";
import { Km, KmBySettlement } from "#ui/shared/km-range.tsx";
import { LISTED } from "./listing.ts";
import {
  PART_MEANING,
  partLabel,
  partNote,
  partRule,
  placeCount,
  withCountingRule,
} from "./words.ts";

/** The whole in parts: a bar by number of places, and each part with its places and ground. */
export function Parts({ parts, measured }: { parts: readonly Part[]; measured: boolean }) {
  const register = useApp((state) => state.register);
  const shown = parts.filter(({ places }) => places > 0);
  const sideOff = useApp(({ hidden }) => register.partySides.some(({ id }) => hidden.has(id)));
  const differing = shown.filter(({ category }) => LISTED.includes(category));
  return (
    <section aria-labelledby="disagreement-parts">
      <h3 id="disagreement-parts" className="disagreement-heading">
        {t("{count, plural, one {# place} other {# places}}, each counted once", {
          count: countOf(parts),
        })}
      </h3>
      <Bar parts={shown} />
      {differing.length > 0 && (
        <>
          <p className="disagreement-caption">
            {t(
              "Of these, {count, plural, one {# place} other {# places}} where something differs or is fought over:",
              { count: countOf(differing) },
            )}
          </p>
          <Bar parts={differing} />
        </>
      )}
      <Differing parts={parts} measured={measured} />
      {sideOff && (
        <p className="disagreement-caption">
          {t("All sides count here, also those switched off on the map.")}
        </p>
      )}
      <ul className="disagreement-parts">
        {shown.map((part) => (
          <li key={`${part.category} ${part.party}`}>
            <LensSwatch meaning={PART_MEANING[part.category]} party={part.party} />
            <div>
              <p className="disagreement-part">
                <b>{partLabel(register, part)}</b>{" "}
                <span className="disagreement-count">{placeCount(part.places)}</span>
              </p>
              <KmBySettlement
                area={measured ? part.ground : null}
                rule={withCountingRule(register, partRule(register, part))}
              />
              <p className="disagreement-note">{partNote(register, part)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The wider reading of several parts together, told once: theirs below are counted once each. */
function Differing({ parts, measured }: { parts: readonly Part[]; measured: boolean }) {
  const register = useApp((state) => state.register);
  return (
    <div className="disagreement-differing">
      <b>{t("Where they differ")}</b>{" "}
      <Km
        words={measured ? heldWords(differingRange(parts)) : null}
        rule={withCountingRule(
          register,
          t(
            "From the places where sides on record exclude each other, to all places where anything on record differs: one side only, old words, mappers.",
          ),
        )}
      />
      <p className="disagreement-note">
        {t(
          "At least: sides on record exclude each other. At most: also one side only, old words and differing maps.",
        )}
      </p>
    </div>
  );
}

function countOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { places }) => sum + places, 0);
}

/** The parts side by side by number of places; the list below says the same in words. */
function Bar({ parts }: { parts: readonly Part[] }) {
  const total = countOf(parts);
  let from = 0;
  return (
    <svg
      className="disagreement-bar"
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {parts.map((part) => {
        const width = (part.places / total) * 100;
        const at = from;
        from += width;
        return (
          <rect
            key={`${part.category} ${part.party}`}
            className={`disagreement-${part.category}${part.party === null ? "" : ` party-${part.party}`}`}
            x={at}
            width={width}
            height="10"
          />
        );
      })}
    </svg>
  );
}
