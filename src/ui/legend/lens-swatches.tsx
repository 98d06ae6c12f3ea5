import type { PartyId } from "#domain/ids.ts";
import type { Meaning } from "#domain/lens.ts";
import { DENSE_DOTS, HATCHES, partyClass, Sample, SIDE_HATCHES, SPARSE_DOTS } from "./swatches.tsx";
import "./lens-swatches.css";

const UPRIGHT = HATCHES[3];
const LEVEL = HATCHES[2];

/** What lies on the ground of each meaning; grounds and colours are in the style sheet. */
const PATTERNS: Readonly<Record<Meaning, string | null>> = {
  none: null,
  held: null,
  kept: null,
  gained: null,
  disputed: UPRIGHT,
  settled: DENSE_DOTS,
  contested: DENSE_DOTS,
  stale: SPARSE_DOTS,
  unclear: SPARSE_DOTS,
  split: LEVEL,
};

/** Meanings whose places also wear a spot, so that they are seen from far. */
const SPOTTED: ReadonlySet<Meaning> = new Set([
  "disputed",
  "settled",
  "contested",
  "stale",
  "unclear",
  "split",
]);

/** Ground and spot as the views that ask a question draw them. Decorative: words stand beside it. */
export function LensSwatch({
  meaning,
  party = null,
  lean = 0,
}: {
  meaning: Meaning;
  party?: PartyId | null;
  /** Place of the party's side in the theatre's list: its hatch leans accordingly. */
  lean?: number;
}) {
  const pattern =
    meaning === "gained" ? SIDE_HATCHES[lean % SIDE_HATCHES.length] : PATTERNS[meaning];
  return (
    <Sample>
      <g className={`lens-${meaning} ${partyClass(party)}`}>
        <path className="lens-ground" d="M0.5 0.5 H31.5 V21.5 H0.5 Z" />
        {pattern && <path className="lens-pattern" d={pattern} />}
        {SPOTTED.has(meaning) && <circle className="lens-spot" cx="16" cy="11" r="5" />}
      </g>
    </Sample>
  );
}
