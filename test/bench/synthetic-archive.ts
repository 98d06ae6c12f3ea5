import { archiveHistory } from "#domain/archive.ts";
import { addDays } from "#domain/day.ts";
import { bitOf } from "#domain/ground.ts";
import { mapperId } from "#domain/ids.ts";
import type { Theatre } from "#domain/theatre.ts";
import { type ArchiveMirror, createArchiveMirror } from "#map/archives.ts";

/** Cells per day that change in DeepState's archive, unrounded (`design.md`, section 4). */
const FLIPS_A_DAY = 35;

/**
 * The mirror of an archive as large as the design's: cells in a row, each with its neighbours'
 * boundaries, of which 35 change hands every day.
 */
export function syntheticArchive(
  count: number,
  { first, last }: Pick<Theatre, "first" | "last">,
): ArchiveMirror {
  const steps = Array.from({ length: count }, () => [{ day: first, mask: 0 }]);
  for (let day = addDays(first, 1), at = 0; day <= last; day = addDays(day, 1)) {
    for (let flip = 0; flip < FLIPS_A_DAY; flip += 1, at += 1) {
      // A prime step spreads the changes of a day over the archive.
      const own = steps[(at * 7919) % count];
      if (!own || own.at(-1)?.day === day) continue;
      own.push({ day, mask: (own.at(-1)?.mask ?? 0) ^ bitOf("held") });
    }
  }
  const areas = steps.map(() => 1);
  const line = { type: "LineString" as const, coordinates: [] };
  const outlines = steps.map((_, cell) => ({
    left: cell,
    right: cell + 1 < count ? cell + 1 : null,
    geometry: line,
  }));
  const empty = { type: "FeatureCollection" as const, features: [] };
  const ground = {
    cells: empty,
    outlineFeatures: empty,
    outlines,
    outlinesOf: steps.map((_, cell) => (cell === 0 ? [0] : [cell - 1, cell])),
  };
  const history = archiveHistory(mapperId("synthetic"), areas, steps);
  return createArchiveMirror(history, ground, () => undefined);
}
