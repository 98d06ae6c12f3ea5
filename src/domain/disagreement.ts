import type { PartyId } from "./ids.ts";
import { type Lens, type LensMark, lensMark } from "./lens.ts";
import type { Pictures, Shown } from "./pictures.ts";
import type { Position } from "./position.ts";
import type { PlaceView, View } from "./view.ts";

/**
 * Where a place belongs on a day; each place belongs to exactly one, so that these part the whole.
 * `agreed`: nothing differs and a party is named, by the sides or by the map where they are silent.
 * `disputed`, `unanswered`, `stale`: as in `standingOf`. `mappers`: the sides do not differ, but a
 * mapper's picture excludes another mapper's, or what the sides agree on. `contested`: fought over
 * in words, as in `standingOf`. `partly`: partly occupied in the map, both sides silent. `unknown`:
 * nobody says anything.
 */
export const CATEGORIES = [
  "agreed",
  "disputed",
  "unanswered",
  "stale",
  "mappers",
  "contested",
  "partly",
  "unknown",
] as const;
export type Category = (typeof CATEGORIES)[number];

/** Whether all sides, some or none are on record in their own words. */
export type OnRecord = "all" | "some" | "none";

/** What is found about one place. */
export interface Finding {
  readonly category: Category;
  /** Whom they agree on; `null` in all categories but `agreed`. */
  readonly party: PartyId | null;
  readonly onRecord: OnRecord;
}

const FINDINGS = new Map<string, Finding>();

/** One object for each finding, so that findings can be compared by identity. */
function finding(category: Category, party: PartyId | null, onRecord: OnRecord): Finding {
  const key = `${category} ${party} ${onRecord}`;
  const known = FINDINGS.get(key);
  if (known) return known;
  const fresh: Finding = { category, party, onRecord };
  FINDINGS.set(key, fresh);
  return fresh;
}

/** What is found about a place; `shown` is what the mappers compared show of it. */
export function findingOf(
  { standing, positions }: Pick<PlaceView, "standing" | "positions">,
  shown: Shown,
): Finding {
  const onRecord = recordOf(positions);
  switch (standing) {
    case "disputed":
    case "unanswered":
    case "stale":
    case "unknown":
      return finding(standing, null, onRecord);
    default: {
      // Nothing differs: the first position that names somebody speaks for all.
      const control = positions.find((one) => one.control !== "none")?.control ?? "none";
      if (control === "none") return finding("unknown", null, onRecord);
      if (shown === "several") return finding("mappers", null, onRecord);
      if (control === "contested") {
        return finding(onRecord === "none" ? "partly" : "contested", null, onRecord);
      }
      const excluded = shown !== null && shown !== control;
      return excluded ? finding("mappers", null, onRecord) : finding("agreed", control, onRecord);
    }
  }
}

function recordOf(positions: readonly Position[]): OnRecord {
  let spoken = 0;
  for (const { basis } of positions) if (basis !== "implied") spoken += 1;
  if (spoken === 0) return "none";
  return spoken === positions.length ? "all" : "some";
}

/** What is found about every place, with what it was found from. */
export interface Findings {
  readonly view: View;
  readonly pictures: Pictures;
  /** In the order of the register's dossiers. */
  readonly list: readonly Finding[];
}

/**
 * What is found about every place. Worked out from `before`: places whose view and pictures are the
 * same objects are not asked again, and where nothing changed the list keeps its identity.
 */
export function findingsOf(
  view: View,
  pictures: Pictures,
  before: Findings | null = null,
): Findings {
  const { shown } = pictures;
  const list = view.places.map((place, index) => {
    const known =
      place === before?.view.places[index] && shown[index] === before.pictures.shown[index];
    return (known && before.list[index]) || findingOf(place, shown[index] ?? null);
  });
  const unchanged =
    before?.list.length === list.length && list.every((one, at) => one === before.list[at]);
  return { view, pictures, list: unchanged ? before.list : list };
}

const MARK_OF: Readonly<Record<Exclude<Category, "agreed">, LensMark>> = {
  disputed: lensMark("disputed"),
  unanswered: lensMark("unclear"),
  stale: lensMark("stale"),
  mappers: lensMark("split"),
  contested: lensMark("contested"),
  partly: lensMark("contested"),
  unknown: lensMark("none"),
};

const MARKS = new Map<Finding, LensMark>();

function markOf(found: Finding): LensMark {
  const known = MARKS.get(found);
  if (known) return known;
  const { category, party } = found;
  const mark = category === "agreed" ? lensMark("held", party) : MARK_OF[category];
  MARKS.set(found, mark);
  return mark;
}

/** How the findings are drawn. */
export function disagreementLens(findings: readonly Finding[]): Lens {
  return findings.map(markOf);
}
