import type { Register } from "#domain/register.ts";
import { stancesOf } from "#domain/stance.ts";
import { t } from "#i18n/text.ts";
import { selectStance } from "#state/select-stance.ts";
import type { AppState } from "#state/store.ts";
import { BORDER_DASHES, borderRows } from "#ui/shared/border-words.ts";
import { partSides } from "#ui/shared/glyph-words.ts";
import { mappedWords } from "#ui/shared/mapped-words.ts";
import { nameOf } from "#ui/shared/names.ts";
import { answerItems } from "./answer-legend.ts";
import type { Colours } from "./colours.ts";
import { boxed, HATCHES, type LegendItem } from "./swatches.ts";

/** What the picture's marks mean: the claims, or the answer to a question put to them. */
export function legendItems(state: AppState, colours: Colours): readonly LegendItem[] {
  const asks = state.screen === "change" || state.screen === "disagreement";
  const items = asks ? answerItems(state, colours) : claimItems(state.register, colours);
  return [...items, ...borderItems(state, colours)];
}

/** The legal borders as the stance draws them, if the theatre has more than one stance. */
function borderItems(state: AppState, { soft }: Colours): readonly LegendItem[] {
  if (stancesOf(state.register.theatre).length < 2) return [];
  return borderRows(selectStance(state)).map(({ kind, stroke, words }) => {
    const dashes = BORDER_DASHES[stroke];
    const more = `${dashes ? ` stroke-dasharray="${dashes}"` : ""}${stroke === "dotted" ? ' stroke-linecap="round"' : ""}`;
    return {
      id: `border-${kind}`,
      drawing: `<path d="M1 9H27" fill="none" stroke="${soft}" stroke-width="${stroke === "thin" ? 0.8 : 1.8}"${more}/>`,
      words,
    };
  });
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
      words: t("disputed: sides on record exclude each other"),
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
            words: t("{mapper} maps {how}, and its line", {
              mapper,
              how: mappedWords(register, "inside", reference),
            }),
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
