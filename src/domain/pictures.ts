import type { Day } from "./day.ts";
import type { PartyId } from "./ids.ts";
import { isComparable, shownStatus } from "./mappers.ts";
import { impliedControl } from "./position.ts";
import type { Dossier, Register } from "./register.ts";
import type { Mapper } from "./theatre.ts";

/**
 * What all mappers asked show of a place: one party, `several` where their pictures exclude each
 * other, `null` where they name none (no map, or partly).
 */
export type Shown = PartyId | "several" | null;

/** The mappers' pictures on one day, set against each other; in the order of the dossiers. */
export interface Pictures {
  readonly register: Register;
  readonly mappers: readonly Mapper[];
  readonly day: Day;
  /** Those of them whose newest map is young enough to be compared. */
  readonly comparable: readonly Mapper[];
  readonly shown: readonly Shown[];
  /** Indexes of the places where their pictures exclude each other. */
  readonly differing: ReadonlySet<number>;
}

/**
 * Sets the mappers' pictures against each other; maps older than `STALE_AFTER_DAYS` are left out.
 * Worked out from `before`, if it is of the same mappers: only places with a change between the two
 * days are asked again, and where nothing changed the parts keep their identity.
 */
export function picturesOn(
  register: Register,
  mappers: readonly Mapper[],
  day: Day,
  before: Pictures | null = null,
): Pictures {
  const comparable = mappers.filter((mapper) => isComparable(mapper, day));
  const follows =
    before !== null &&
    before.register === register &&
    same(before.mappers, mappers) &&
    same(before.comparable, comparable);
  if (!follows) {
    const shown = register.dossiers.map((dossier) => shownOf(dossier, comparable, day));
    return { register, mappers, day, comparable, shown, differing: severalIn(shown) };
  }
  const changed = changedBetween(register, comparable, before.day, day).filter(
    (index) => before.shown[index] !== shownAt(register, index, comparable, day),
  );
  if (changed.length === 0) return { ...before, day };
  const shown = before.shown.slice();
  for (const index of changed) shown[index] = shownAt(register, index, comparable, day);
  const moved = changed.some((at) => before.shown[at] === "several" || shown[at] === "several");
  return { ...before, day, shown, differing: moved ? severalIn(shown) : before.differing };
}

function same<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at]);
}

function severalIn(shown: readonly Shown[]): ReadonlySet<number> {
  return new Set(shown.flatMap((party, index) => (party === "several" ? [index] : [])));
}

function shownAt(register: Register, index: number, mappers: readonly Mapper[], day: Day): Shown {
  const dossier = register.dossiers[index];
  return dossier ? shownOf(dossier, mappers, day) : null;
}

/** What the mappers show of one place on the day, whatever the age of their maps. */
export function shownOf(
  dossier: Pick<Dossier, "mapped">,
  mappers: readonly Mapper[],
  day: Day,
): Shown {
  let shown: Shown = null;
  for (const mapper of mappers) {
    const control = impliedControl(mapper, shownStatus(dossier, mapper, day));
    if (control === "none" || control === "contested" || control === shown) continue;
    if (shown !== null) return "several";
    shown = control;
  }
  return shown;
}

interface Change {
  readonly day: Day;
  readonly index: number;
}

const CHANGES = new WeakMap<Register, readonly Change[]>();

/** All days on which any mapper changes its picture of a place, sorted; worked out once. */
function changesOf(register: Register): readonly Change[] {
  const known = CHANGES.get(register);
  if (known) return known;
  const changes = register.dossiers.flatMap(({ mapped, index }) =>
    [...mapped.values()].flatMap((own) =>
      own.flatMap(({ from, to }) => [
        { day: from, index },
        { day: to, index },
      ]),
    ),
  );
  changes.sort((a, b) => a.day - b.day);
  CHANGES.set(register, changes);
  return changes;
}

function changedBetween(
  register: Register,
  comparable: readonly Mapper[],
  a: Day,
  b: Day,
): readonly number[] {
  if (a === b || comparable.length === 0) return [];
  const [low, high] = a < b ? [a, b] : [b, a];
  const changes = changesOf(register);
  const found = new Set<number>();
  for (let at = firstAfter(changes, low); at < changes.length; at += 1) {
    const change = changes[at];
    if (change === undefined || change.day > high) break;
    found.add(change.index);
  }
  return [...found];
}

function firstAfter(changes: readonly Change[], day: Day): number {
  let [low, high] = [0, changes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes[middle]?.day ?? day) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
