import type { Register } from "#domain/register.ts";
import { stancesOf } from "#domain/stance.ts";
import { t } from "#i18n/text.ts";
import { selectStance } from "#state/select-stance.ts";
import type { AppState } from "#state/store.ts";
import { BORDER_DASHES, borderRows } from "#ui/shared/border-words.ts";
import { partSides } from "#ui/shared/glyph-words.ts";
import { mappedWords } from "#ui/shared/mapped-words.ts";
import { nameOf } from "#ui/shared/names.ts";
import type { Colours } from "./colours.ts";

/** A line of a picture's legend: a drawing in a box of 28 by 18, and words. */
export interface LegendItem {
  readonly id: string;
  readonly drawing: string;
  readonly words: string;
}

/** Directions of the sides' hatches, as on the map: `\`, `/`, then level and upright. */
const HATCHES = [
  "M-4 0L14 18M4 0L22 18M12 0L30 18M20 0L38 18M-12 0L6 18",
  "M4 0L-14 18M12 0L-6 18M20 0L2 18M28 0L10 18M36 0L18 18",
  "M0 3H28M0 9H28M0 15H28",
  "M4 0V18M11 0V18M18 0V18M25 0V18",
] as const;

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

function answerItems({ register, screen }: AppState, colours: Colours): readonly LegendItem[] {
  const ground = (fill: string, more = "") =>
    boxed(`<path d="M0 0H28V18H0Z" fill="${fill}"/>${more}`);
  const lines = (at: number, stroke: string) =>
    `<path d="${HATCHES[at % HATCHES.length]}" fill="none" stroke="${stroke}" stroke-width="1.6"/>`;
  const parties = register.partySides.map((side, at): LegendItem => {
    const { mark, tint } = colours.party(side.party);
    const gained = screen === "change";
    return {
      id: `party-${side.id}`,
      drawing: ground(tint, gained ? lines(at, mark) : ""),
      words: gained
        ? t("became {side}’s, in the words or maps asked", { side: nameOf(side) })
        : t("shown as {side}’s", { side: nameOf(side) }),
    };
  });
  return [
    ...parties,
    {
      id: "dispute",
      drawing: ground(colours.disputeSoft, lines(3, colours.dispute)),
      words: t("disputed: sides on record exclude each other"),
    },
    {
      id: "contested",
      drawing: ground(
        colours.contestedSoft,
        `<circle cx="14" cy="9" r="3" fill="${colours.contested}"/>`,
      ),
      words: t("fought over, old, or not settled by those asked"),
    },
  ];
}

/** What `boxed` cuts with: once in the file. Inkscape does not cut what a nested `svg` holds. */
export const SWATCH_BOX = '<clipPath id="swatch-box"><path d="M0 0H28V18H0Z"/></clipPath>';

/** Cuts what is drawn to the box. */
function boxed(inside: string): string {
  return `<g clip-path="url(#swatch-box)">${inside}</g>`;
}
