import type { Meaning } from "#domain/lens.ts";
import type { Register } from "#domain/register.ts";
import { t } from "#i18n/text.ts";
import type { AppState } from "#state/store.ts";
import type { Colours } from "./colours.ts";
import { boxed, HATCHES, type LegendItem } from "./swatches.ts";

/** What an answer's map may draw besides a party's ground; each has its line in the legend. */
type Marked = Exclude<Meaning, "held" | "kept" | "gained">;

/** The legend of an answer's map, as `map/layers/lens.ts` draws it: ground and the dots on it. */
export function answerItems(state: AppState, colours: Colours): readonly LegendItem[] {
  const { register, screen, agree } = state;
  const rest = (words: Words): readonly LegendItem[] =>
    Object.entries(words).map(([id, said]) => ({
      id,
      drawing: drawingOf(id as Marked, colours),
      words: said,
    }));
  if (screen === "change") return [...changedItems(register, colours), ...rest(changeWords())];
  return [...heldItems(register, colours), ...rest(agree === null ? differWords() : agreeWords())];
}

/** In the order of the legend. */
type Words = Partial<Readonly<Record<Marked, string>>>;

const differWords = (): Words => ({
  disputed: t("disputed: sides on record exclude each other"),
  unclear: t("one side only on record"),
  stale: t("an old word that the map contradicts"),
  split: t("a mapper differs from another one, or from what the sides agree on"),
  contested: t("fought over in words; or partly mapped, no side on record"),
  none: t("nothing on record"),
});

const agreeWords = (): Words => ({
  disputed: t("disputed: enough say so of more than one"),
  contested: t("enough say that it is fought over"),
  none: t("too few agree"),
});

const changeWords = (): Words => ({
  disputed: t("became disputed"),
  settled: t("no longer disputed"),
  contested: t("became fought over or partly held"),
  unclear: t("now told by one side only, or no longer on record"),
  none: t("no change, and no party’s"),
});

function heldItems({ partySides }: Register, colours: Colours): readonly LegendItem[] {
  return partySides.map((side) => {
    const { mark, tint } = colours.party(side.party);
    return {
      id: `held-${side.id}`,
      drawing: ground(tint) + dot(mark, colours.soft),
      words: t("shown as {side}’s", { side: side.name }),
    };
  });
}

function changedItems({ partySides }: Register, colours: Colours): readonly LegendItem[] {
  return partySides.flatMap((side, at) => {
    const { mark, tint } = colours.party(side.party);
    return [
      {
        id: `gained-${side.id}`,
        drawing: ground(tint, hatch(at, mark)) + dot(mark, colours.soft),
        words: t("became {side}’s, in the words or maps asked", { side: side.name }),
      },
      {
        id: `kept-${side.id}`,
        drawing: ground(tint) + dot(colours.paper, colours.soft),
        words: t("{side}’s before and after", { side: side.name }),
      },
    ];
  });
}

function drawingOf(meaning: Marked, colours: Colours): string {
  const { paper, soft, ink, dispute, disputeSoft, contested, contestedSoft } = colours;
  const drawings: Readonly<Record<Marked, string>> = {
    disputed: ground(disputeSoft, hatch(3, dispute)) + dot(dispute, paper, 5),
    settled: ground(disputeSoft, dots(dispute)) + dot(paper, dispute),
    contested: ground(contestedSoft, dots(contested)) + dot(contested, contested),
    stale: ground(contestedSoft, dots(contested)) + dot(paper, contested),
    unclear: ground(paper, dots(soft)) + dot(paper, dispute),
    split: ground(paper, hatch(2, soft)) + dot(paper, ink),
    none: dot(paper, soft, 3),
  };
  return drawings[meaning];
}

function ground(fill: string, more = ""): string {
  return boxed(`<path d="M0 0H28V18H0Z" fill="${fill}"/>${more}`);
}

function hatch(at: number, stroke: string): string {
  return `<path d="${HATCHES[at % HATCHES.length]}" fill="none" stroke="${stroke}" stroke-width="1.6"/>`;
}

function dots(fill: string): string {
  return [5, 23]
    .flatMap((x) => [4, 14].map((y) => `<circle cx="${x}" cy="${y}" r="1.4" fill="${fill}"/>`))
    .join("");
}

/** The mark of a place, over its ground. */
function dot(fill: string, edge: string, radius = 4): string {
  return `<circle cx="14" cy="9" r="${radius}" fill="${fill}" stroke="${edge}" stroke-width="2"/>`;
}
