import type { Position } from "#domain/position.ts";
import type { PlaceView } from "#domain/view.ts";
import "./glyph.css";

/**
 * The city glyph of the map, for cards, tables and legends: a part for each side's position (of
 * two, the left half and the right), ring the mapper's (dashed where partly, none where it has no
 * data), hollow part where the word is stale, faint where implied, struck through where it only
 * says who does not hold the place. Decorative: words stand beside it.
 */
export function Glyph({ view, size = 18 }: { view: PlaceView; size?: number }) {
  const { positions } = view;
  return (
    <svg className="glyph" width={size} height={size} viewBox="-10 -10 20 20" aria-hidden="true">
      {view.mapper !== null && (
        <circle className={`glyph-ring glyph-ring-${view.mapper}`} r="8.5" fill="none" />
      )}
      {positions.map((position, at) => (
        <path
          key={position.side}
          className={partClass(position)}
          d={`${partPath(at, positions.length)}${position.excluded ? strokePath(at, positions.length) : ""}`}
        />
      ))}
    </svg>
  );
}

const RADIUS = 6;

/** Part `at` of `of`, from the top against the clock, a little away from the middle. */
function partPath(at: number, of: number): string {
  if (of === 1)
    return `M0 -${RADIUS} A${RADIUS} ${RADIUS} 0 1 0 0 ${RADIUS} A${RADIUS} ${RADIUS} 0 1 0 0 -${RADIUS} Z`;
  const middle = (at + 0.5) / of;
  const apart = 0.5 / Math.sin(Math.PI / of);
  const [x, y] = outwards(middle, apart);
  const [from, to] = [at / of, (at + 1) / of].map((turn) => {
    const [dx, dy] = outwards(turn, RADIUS);
    return `${round(x + dx)} ${round(y + dy)}`;
  });
  const start = of === 2 ? "" : `M${round(x)} ${round(y)} L${from} `;
  return `${start === "" ? `M${from} ` : start}A${RADIUS} ${RADIUS} 0 0 0 ${to} Z`;
}

function strokePath(at: number, of: number): string {
  const [x, y] = outwards((at + 0.5) / of, RADIUS);
  return ` M0 0 L${round(x)} ${round(y)}`;
}

/** The point so far from the middle, after so much of a turn from the top against the clock. */
function outwards(turn: number, far: number): readonly [number, number] {
  const angle = turn * 2 * Math.PI;
  return [-Math.sin(angle) * far, -Math.cos(angle) * far];
}

const round = (value: number): number => Math.round(value * 100) / 100 + 0;

function partClass({ control, basis, stale, excluded }: Position): string {
  if (excluded?.[0] !== undefined) return `glyph-half party-${excluded[0]} glyph-denied`;
  const tone =
    control === "contested" || control === "none" ? `glyph-${control}` : `party-${control}`;
  const how = stale ? "stale" : basis === "implied" ? "implied" : "stated";
  return `glyph-half ${tone} glyph-${how}`;
}
