import type { Register } from "#domain/register.ts";
import { t } from "#i18n/text.ts";
import type { AppState } from "#state/store.ts";
import { partSides } from "#ui/shared/glyph-words.ts";
import { mappedInStance } from "#ui/shared/mapped-words.ts";
import { nameOf } from "#ui/shared/names.ts";
import { answerItems } from "./answer-legend.ts";
import type { Colours } from "./colours.ts";
import { boxed, HATCHES, type LegendItem } from "./swatches.ts";

/** What the picture's marks mean: the claims, or the answer to a question put to them. */
export function legendItems(state: AppState, colours: Colours): readonly LegendItem[] {
  const asks = state.screen === "change" || state.screen === "disagreement";
  return asks ? answerItems(state, colours) : claimItems(state.register, colours);
}

function claimItems(register: Register, colours: Colours): readonly LegendItem[] {
  const { reference, partySides } = register;
  const mapper = reference?.name ?? t("the mapper");
  const { first, others, many } = partSides(partySides);
  const parts = partySides.map(
    ({ party }, at) =>
      `<path d="${partPath(at, partySides.length)}" fill="${colours.party(party).mark}"/>`,
  );
  return [
    {
      id: "place",
      drawing: `<g transform="translate(14 9)"><circle r="8" fill="${colours.paper}" stroke="${colours.ink}" stroke-width="1.5"/>${parts.join("")}</g>`,
      words: many
        ? t(
            "part on the upper left: {first}’s word; on from it against the clock: {others}; faint: no statement; hollow: old, contradicted; ring: {mapper}’s map",
            { first, others, mapper },
          )
        : t(
            "left half: {left}’s word; right half: {right}’s; faint: no statement; hollow: old, contradicted; ring: {mapper}’s map",
            { left: first, right: others, mapper },
          ),
    },
    {
      id: "dispute",
      drawing: `<circle cx="14" cy="9" r="8" fill="${colours.disputeSoft}" stroke="${colours.dispute}" stroke-width="2"/>`,
      words: t("disputed: both on record, and they exclude each other"),
    },
    ...partySides.map((side, at): LegendItem => {
      const { mark } = colours.party(side.party);
      return {
        id: `claim-${side.id}`,
        drawing: boxed(
          `<path d="${HATCHES[at % HATCHES.length]}" fill="none" stroke="${mark}" stroke-width="1.6"/><path d="M0 0H28V18H0Z" fill="none" stroke="${mark}" stroke-width="3" stroke-dasharray="5 3"/>`,
        ),
        words: t("{side} says it holds; {mapper} does not show it", { side: nameOf(side), mapper }),
      };
    }),
    ...(reference
      ? [
          {
            id: "mapper",
            drawing: boxed(
              `<path d="M0 0H28V18H0Z" fill="${colours.party(reference.outside).tint}"/><path d="M16-1Q11 5 14 9T13 19H29V-1Z" fill="${colours.party(reference.inside).tint}" stroke="${colours.ink}" stroke-width="1.6"/>`,
            ),
            words: mapsWhat(mapper),
          },
        ]
      : []),
  ];
}

/** Part `at` of `of` of the mark of a place, from the top against the clock. */
function partPath(at: number, of: number): string {
  if (of <= 2)
    return at === 0 ? "M-0.5-5.5A5.5 5.5 0 0 0-0.5 5.5Z" : "M0.5-5.5A5.5 5.5 0 0 1 0.5 5.5Z";
  const [from, to] = [at / of, (at + 1) / of].map((turn) => {
    const angle = turn * 2 * Math.PI;
    return `${(-5.5 * Math.sin(angle)).toFixed(2)} ${(-5.5 * Math.cos(angle)).toFixed(2)}`;
  });
  return `M0 0L${from}A5.5 5.5 0 0 0 ${to}Z`;
}

/** What the mapper's tint and line are, in the words of the stance. */
function mapsWhat(mapper: string): string {
  const how = mappedInStance("inside");
  return how === null
    ? t("{mapper} maps as occupied, and its line", { mapper })
    : t("{mapper} maps {how}, and its line", { mapper, how });
}
