import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Position } from "geojson";
import { box } from "../support/shapes.ts";

/** Hand-made files like DeepState's daily ones, around Pokrovsk; nobody's real maps. */

/** A closed square with its lower left corner at a point. */
export function square(x: number, y: number, size: number): Position[] {
  return box(x, y, x + size, y + size);
}

/** A figure of eight. */
function bowtie(x: number, y: number, size: number): readonly Position[] {
  return [
    [x, y],
    [x + size, y + size],
    [x + size, y],
    [x, y + size],
    [x, y],
  ];
}

export function daily(stamp: string, ring: readonly Position[]): Readonly<Record<string, string>> {
  const name = `deepstatemap_data_${stamp}`;
  const geometry = { type: "MultiPolygon", coordinates: [[ring]] };
  const features = [{ type: "Feature", properties: {}, geometry }];
  const content = JSON.stringify({ type: "FeatureCollection", name, features });
  return { [`${name}.geojson`]: content };
}

/** Three days on which the square grows over Pokrovsk. */
export const GOOD_DAYS = {
  ...daily("20251202", square(37.2, 48.1, 0.1)),
  ...daily("20251203", square(37.1, 48.1, 0.2)),
  ...daily("20251204", square(37.1, 48.2, 0.3)),
};

/** One day is cut short, one is there twice, one is missing, one crosses itself. */
export const BAD_DAYS = {
  ...GOOD_DAYS,
  "copy of deepstatemap_data_20251203.geojson":
    GOOD_DAYS["deepstatemap_data_20251203.geojson" as keyof typeof GOOD_DAYS] ?? "",
  "deepstatemap_data_20251205.geojson": '{"type":"FeatureCollection","features":[{"type":"Fea',
  ...daily("20251207", bowtie(37.1, 48.1, 0.2)),
};

const folders: string[] = [];

/** A folder of this machine with these files in it; gone after `removeFolders`. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "claimline-import-"));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}
