import { type MapperReport, type MapperStatus, statusAt } from "./assessment.ts";
import type { Day } from "./day.ts";
import { mainName } from "./place.ts";
import type { Position, Word } from "./position.ts";
import type { Dossier, Register } from "./register.ts";
import type { Mapper } from "./theatre.ts";
import type { PlaceView, View } from "./view.ts";

/** Where a side stood and stands, where that is not the same. */
export interface PositionChange {
  readonly before: Position;
  readonly after: Position;
}

/** What changed about one place. */
export interface PlaceDigest {
  readonly dossier: Dossier;
  /** Said after the first day and by the second one, oldest first; corrections among them. */
  readonly words: readonly Word[];
  readonly positions: readonly PositionChange[];
  /** Between the sides: `begun`, `ended`, or as it was. */
  readonly dispute: "begun" | "ended" | null;
  /** From mappers' own change logs, in the window. */
  readonly reports: readonly MapperReport[];
}

/** Places that a mapper came to show otherwise, by what it showed and shows. */
export interface MapDigest {
  readonly mapper: Mapper;
  readonly from: MapperStatus | null;
  readonly to: MapperStatus | null;
  readonly dossiers: readonly Dossier[];
}

/** What changed between two days: after `from`, by `to`. */
export interface Digest {
  readonly from: Day;
  readonly to: Day;
  /** Those spoken about first, then by English name. */
  readonly places: readonly PlaceDigest[];
  readonly maps: readonly MapDigest[];
}

/**
 * What changed from one view to a later one: who said what, which positions and disputes are no
 * longer what they were, what mappers came to show otherwise. Two views in the wrong order are
 * put right: a digest is told forwards.
 */
export function digestOf(register: Register, one: View, other: View): Digest {
  const [before, after] =
    one.slice.validAt <= other.slice.validAt ? ([one, other] as const) : ([other, one] as const);
  const [from, to] = [before.slice.validAt, after.slice.validAt];
  const places = after.places.flatMap((view, index): readonly PlaceDigest[] => {
    const earlier = before.places[index];
    return earlier === undefined ? [] : placeDigest(earlier, view, from, to);
  });
  return {
    from,
    to,
    places: places.sort(bySaid),
    maps: register.theatre.mappers.flatMap((mapper) => mapDigest(register, mapper, from, to)),
  };
}

/** Whether there is nothing to tell. */
export function isEmpty({ places, maps }: Digest): boolean {
  return places.length === 0 && maps.length === 0;
}

function placeDigest(
  before: PlaceView,
  after: PlaceView,
  from: Day,
  to: Day,
): readonly PlaceDigest[] {
  const { dossier } = after;
  const words = dossier.words.filter(({ statement: { on } }) => from < on && on <= to);
  const reports = dossier.reports.filter(({ day }) => from < day && day <= to);
  const positions = after.positions.flatMap((position, at): readonly PositionChange[] => {
    const earlier = before.positions[at];
    if (earlier === undefined || stand(earlier) === stand(position)) return [];
    return [{ before: earlier, after: position }];
  });
  const [was, is] = [before.standing === "disputed", after.standing === "disputed"];
  const dispute = was === is ? null : is ? "begun" : "ended";
  const silent = words.length + reports.length + positions.length === 0 && dispute === null;
  return silent ? [] : [{ dossier, words, positions, dispute, reports }];
}

/** Where a side stands in its own words: what stands in for silence is the mapper's, told there. */
function stand({ control, basis, denial, stale, excluded = [] }: Position): string {
  return basis === "implied" ? "silent" : `${control} ${excluded.join()} ${denial} ${stale}`;
}

function bySaid(a: PlaceDigest, b: PlaceDigest): number {
  return (
    Number(b.words.length > 0) - Number(a.words.length > 0) ||
    (mainName(a.dossier.place) < mainName(b.dossier.place) ? -1 : 1)
  );
}

function mapDigest(
  { dossiers }: Register,
  mapper: Mapper,
  from: Day,
  to: Day,
): readonly MapDigest[] {
  // Its first map is no change of the ground.
  if (from < mapper.first) return [];
  const groups = new Map<
    string,
    { from: MapperStatus | null; to: MapperStatus | null; dossiers: Dossier[] }
  >();
  for (const dossier of dossiers) {
    const own = dossier.mapped.get(mapper.id);
    if (!own) continue;
    const [was, is] = [statusAt(own, from), statusAt(own, to)];
    if (was === is) continue;
    const group = groups.get(`${was} ${is}`);
    if (group) group.dossiers.push(dossier);
    else groups.set(`${was} ${is}`, { from: was, to: is, dossiers: [dossier] });
  }
  return [...groups.values()].map((group) => ({ mapper, ...group }));
}
