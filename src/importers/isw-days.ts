import type { Day } from "#domain/day.ts";
import { isoOf } from "#domain/day.ts";
import type { GroundClass } from "#domain/ground.ts";
import type { ArchiveDay } from "#geometry/outline.ts";
import type { Polygon } from "./clean.ts";
import { hashPicture } from "./fingerprint.ts";
import { Grounds } from "./grouping.ts";
import type { ImportLog } from "./log.ts";

/** What one file of ISW's gives: some layers of a day. */
export interface IswSheet {
  readonly file: string;
  readonly day: Day;
  /** The publisher keeps only the newest state of the layer: the day is that of its last change. */
  readonly replaced: boolean;
  /** Layers present, also where nothing is drawn in them. */
  readonly layers: ReadonlyMap<GroundClass, readonly Polygon[]>;
}

interface Sheet {
  readonly file: string;
  readonly polygons: readonly Polygon[];
}

/**
 * Joins the layers of each day. A day without the control layer, where other days have one, is a
 * day without a map: showing only its other layers would make the held ground vanish.
 */
export function pictures(sheets: readonly IswSheet[], log: ImportLog): readonly ArchiveDay[] {
  const days = joinByDay(sheets, log);
  const wanted = new Set([...days.values()].flatMap((layers) => [...layers.keys()]));
  return [...days].flatMap(([day, layers]): readonly ArchiveDay[] => {
    const first = layers.get("held") ?? [...layers.values()][0];
    if (!first) return [];
    const example = `${first.file} (${isoOf(day)})`;
    if (wanted.has("held") && !layers.has("held")) {
      const why = "the layer of assessed control is missing: a day without a map";
      log.setAside("days with some layers only", why, example);
      return [];
    }
    for (const ground of wanted) {
      if (layers.has(ground)) continue;
      const why = "no file has it for that day; nothing of it is shown";
      log.setAside(`days without the layer '${ground}'`, why, example);
    }
    const grounds = new Grounds();
    for (const [ground, { polygons }] of layers) grounds.add(ground, polygons);
    return [{ day, file: first.file, outlines: grounds.outlines() }];
  });
}

function joinByDay(
  sheets: readonly IswSheet[],
  log: ImportLog,
): ReadonlyMap<Day, ReadonlyMap<GroundClass, Sheet>> {
  const replaced = sheets.filter((sheet) => sheet.replaced).map(({ day }) => day);
  const newest = replaced.sort((a, b) => a - b).at(-1);
  const days = new Map<Day, Map<GroundClass, Sheet>>();
  for (const sheet of sheets) {
    // Layers that are replaced whole are one picture, of the newest day among them.
    const day = sheet.replaced ? (newest ?? sheet.day) : sheet.day;
    const layers = days.get(day) ?? new Map<GroundClass, Sheet>();
    days.set(day, layers);
    for (const [ground, polygons] of sheet.layers) {
      const known = layers.get(ground);
      if (known) reportSecond(known, { file: sheet.file, polygons }, ground, day, log);
      else layers.set(ground, { file: sheet.file, polygons });
    }
  }
  return days;
}

function reportSecond(
  first: Sheet,
  second: Sheet,
  ground: GroundClass,
  day: Day,
  log: ImportLog,
): void {
  const hash = ({ polygons }: Sheet) => hashPicture([{ ground, polygons }]);
  if (hash(first) === hash(second)) {
    const why = "the same layer of the same day is there already";
    log.setAside("second copies of a layer", why, `${second.file} and ${first.file}`);
    return;
  }
  log.problem({
    rule: "two-maps-of-a-day",
    file: second.file,
    record: isoOf(day),
    field: ground,
    message: `Its layer differs from that of ${first.file}, which is of the same day.`,
    remedy: "Leave one of the two files out.",
  });
}
