import type { Position } from "#domain/position.ts";
import type { PlaceView } from "#domain/view.ts";
import "./glyph.css";

/**
 * The city glyph of the map, for cards, tables and legends: left half the first side's position,
 * right half the second's, ring the mapper's (dashed where partly, none where it has no data),
 * hollow half where the word is stale, faint where implied. Decorative: words stand beside it.
 */
export function Glyph({ view, size = 18 }: { view: PlaceView; size?: number }) {
  const [left, right] = view.positions;
  return (
    <svg className="glyph" width={size} height={size} viewBox="-10 -10 20 20" aria-hidden="true">
      {view.mapper !== null && (
        <circle className={`glyph-ring glyph-ring-${view.mapper}`} r="8.5" fill="none" />
      )}
      {left && <path className={halfClass(left)} d="M-0.5 -6 A6 6 0 0 0 -0.5 6 Z" />}
      {right && <path className={halfClass(right)} d="M0.5 -6 A6 6 0 0 1 0.5 6 Z" />}
    </svg>
  );
}

function halfClass({ control, basis, stale }: Position): string {
  const tone =
    control === "contested" || control === "none" ? `glyph-${control}` : `party-${control}`;
  const how = stale ? "stale" : basis === "implied" ? "implied" : "stated";
  return `glyph-half ${tone} glyph-${how}`;
}
