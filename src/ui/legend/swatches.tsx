import type { ReactNode } from "react";
import type { GroundClass } from "#domain/ground.ts";
import type { PartyId } from "#domain/ids.ts";
import "./swatches.css";

/** Samples of what the map draws. All decorative: words stand beside them. */

/** Directions of hatches: `\`, `/`, level, upright, steep, shallow. */
export const HATCHES = [
  "M-4 0 L20 24 M4 0 L28 24 M12 0 L36 24 M20 0 L44 24 M-12 0 L12 24",
  "M4 0 L-20 24 M12 0 L-12 24 M20 0 L-4 24 M28 0 L4 24 M36 0 L12 24",
  "M0 2 H32 M0 8 H32 M0 14 H32 M0 20 H32",
  "M4 0 V22 M11 0 V22 M18 0 V22 M25 0 V22",
  "M4 0 L-7 22 M13 0 L2 22 M22 0 L11 22 M31 0 L20 22 M40 0 L29 22",
  "M0 -10 L32 6 M0 -1 L32 15 M0 8 L32 24 M0 17 L32 33",
] as const;
/** Those of the sides, in the theatre's order, as on the map (`leanOf`). */
export const SIDE_HATCHES = [HATCHES[0], HATCHES[1], HATCHES[4], HATCHES[5]] as const;

/** Dots as strokes of no length with round caps. */
const dotsEvery = (step: number) =>
  Array.from({ length: Math.floor(32 / step) * Math.floor(22 / step) }, (_, at) => {
    const perRow = Math.floor(32 / step);
    return `M${(at % perRow) * step + step / 2} ${Math.floor(at / perRow) * step + step / 2}h0`;
  }).join(" ");
export const SPARSE_DOTS = dotsEvery(8);
export const DENSE_DOTS = dotsEvery(5);

/** The class that gives a sample its party's colours (see `legend.css`). */
export function partyClass(party: PartyId | null): string {
  return party === null ? "" : `party-${party}`;
}

/** The frame of a sample. */
export function Sample({ children }: { children: ReactNode }) {
  return (
    <svg className="legend-swatch" width="32" height="22" viewBox="0 0 32 22" aria-hidden="true">
      {children}
    </svg>
  );
}

/** Hatch of the ground that a side says it holds, and the dashed line around it. */
export function SideSwatch({ party, lean }: { party: PartyId | null; lean: number }) {
  return (
    <Sample>
      <g className={partyClass(party)}>
        <path className="legend-hatch" d={SIDE_HATCHES[lean % SIDE_HATCHES.length]} />
        <path className="legend-outline" d="M1 1 H31 V21 H1 Z" />
        <path className="legend-dashed" d="M1 1 H31 V21 H1 Z" />
      </g>
    </Sample>
  );
}

/** Light tints of both parties with the mapper's solid line between them. */
export function MapperSwatch({
  inside,
  outside,
  line,
}: {
  inside: PartyId;
  outside: PartyId;
  /** Number of the mapper's line: 0 single in ink, further ones double in colours of their own. */
  line: number;
}) {
  return (
    <Sample>
      <path className={`legend-tint ${partyClass(outside)}`} d="M0 0 H32 V22 H0 Z" />
      <path className={`legend-tint ${partyClass(inside)}`} d="M18 0 Q13 6 16 11 T15 22 H32 V0 Z" />
      {line === 0 ? (
        <path className="legend-front" d="M18 -1 Q13 6 16 11 T15 23" />
      ) : (
        <g className={`legend-double mapper-${((line - 1) % 3) + 1}`}>
          <path d="M16.5 -1 Q11.5 6 14.5 11 T13.5 23" />
          <path d="M19.5 -1 Q14.5 6 17.5 11 T16.5 23" />
        </g>
      )}
    </Sample>
  );
}

/** Pattern of a class of an archive's ground: the same as on the map. */
export function GroundSwatch({
  ground,
  inside,
  outside,
  leans: [insideLean, outsideLean],
}: {
  ground: Exclude<GroundClass, "held">;
  inside: PartyId;
  outside: PartyId;
  /** Places of the two parties in the theatre's list: their hatches lean accordingly. */
  leans: readonly [number, number];
}) {
  const patterns = {
    advance: [inside, SPARSE_DOTS],
    claimed: [inside, SIDE_HATCHES[insideLean % SIDE_HATCHES.length]],
    liberated: [outside, HATCHES[2]],
    grey: [null, DENSE_DOTS],
    counter: [outside, SIDE_HATCHES[outsideLean % SIDE_HATCHES.length]],
    abroad: [outside, HATCHES[3]],
  } as const;
  const [party, path] = patterns[ground];
  const dotted = ground === "advance" || ground === "grey";
  return (
    <Sample>
      <path
        className={`${dotted ? "legend-dots" : "legend-hatch"} ${partyClass(party)}`}
        d={path}
      />
    </Sample>
  );
}

/** The sides' hatches beside each other. */
export function HatchSwatch({ parties }: { parties: readonly (PartyId | null)[] }) {
  const width = 32 / parties.length;
  return (
    <Sample>
      {parties.map((party, at) => (
        <svg
          key={party}
          x={at * width}
          width={width - 1}
          height="22"
          aria-hidden="true"
          className={partyClass(party)}
        >
          <path className="legend-hatch" d={SIDE_HATCHES[at % SIDE_HATCHES.length]} />
        </svg>
      ))}
    </Sample>
  );
}

/** Two sides' hatches over each other. */
export function CrossSwatch({ parties }: { parties: readonly (PartyId | null)[] }) {
  return (
    <Sample>
      {parties.map((party, at) => (
        <path
          key={party}
          className={`legend-hatch ${partyClass(party)}`}
          d={SIDE_HATCHES[at % SIDE_HATCHES.length]}
        />
      ))}
    </Sample>
  );
}

/** Grey tint of places that the mapper shows as partly occupied. */
export function PartlySwatch() {
  return (
    <Sample>
      <path className="legend-partly" d="M0 0 H32 V22 H0 Z" />
    </Sample>
  );
}

/** Two disputes seen from far: one shape with one outline. */
export function SpotSwatch() {
  const spots = [12, 20].map((x) => `M${x} 11 h0`).join(" ");
  return (
    <Sample>
      <path className="legend-spot legend-spot-edge" d={spots} />
      <path className="legend-spot legend-spot-casing" d={spots} />
      <path className="legend-spot" d={spots} />
    </Sample>
  );
}

/** The mark of a place where mappers exclude each other. */
export function DiamondSwatch() {
  return (
    <Sample>
      <path className="legend-diamond" d="M16 2 L25 11 L16 20 L7 11 Z" />
    </Sample>
  );
}

/** A piece of line in each of the parties' colours, or in ink where none is named. */
export function LineSwatch({
  kind,
  parties = [],
}: {
  kind: "front" | "dashed" | "dotted";
  parties?: readonly (PartyId | null)[];
}) {
  if (parties.length === 0) {
    return (
      <Sample>
        <path className={`legend-${kind}`} d="M0 11 H32" />
      </Sample>
    );
  }
  return (
    <Sample>
      {parties.map((party, at) => (
        <path
          key={party}
          className={`legend-${kind} ${partyClass(party)}`}
          d={`M0 ${((at + 1) * 22) / (parties.length + 1)} H32`}
        />
      ))}
    </Sample>
  );
}
