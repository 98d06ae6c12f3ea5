import type { ArchiveHistory } from "./archive.ts";
import type { Day } from "./day.ts";
import { dayFromNumber } from "./day.ts";
import { bitOf } from "./ground.ts";
import { type Held, type Holding, joint, type Source, sideHolding } from "./holding.ts";
import type { Pieces } from "./pieces.ts";
import { impliedControl } from "./position.ts";
import type { Register } from "./register.ts";
import { type Clock, sliceOf } from "./slice.ts";
import type { Mapper } from "./theatre.ts";
import { advanceView, type PlaceView, type View, viewRegister } from "./view.ts";

/** What ground is counted in. */
export type AreaRule = "settlements" | "outlines";

/** Ground (km²) on each day of the record, first to last; `NaN` where the source has no map. */
export type AreaLine = Float64Array;

/** What one source has over time. */
export interface AreaSeries {
  readonly source: Source;
  readonly rule: AreaRule;
  readonly lines: ReadonlyMap<Holding, AreaLine>;
}

/** What the series are worked out from. */
export interface AreaQuestion {
  readonly register: Register;
  /** Ground that each place stands for, km², in the order of the dossiers. */
  readonly areas: readonly number[];
  readonly clock: Clock;
  readonly countStale: boolean;
}

/**
 * The ground of every holding on every day, by every source: the sides together, each side, each
 * mapper by settlement, and the outlines of each archive. A generator that pauses after each piece
 * of work (about a millisecond), so that whoever runs it can give way to the reader.
 */
export function* areaSeries(question: AreaQuestion): Pieces<readonly AreaSeries[]> {
  const sides = yield* sideSeries(question);
  const mappers: AreaSeries[] = [];
  for (const mapper of question.register.theatre.mappers) {
    mappers.push(mapperSeries(question, mapper));
    yield;
    const archive = question.register.archives.find((known) => known.mapper === mapper.id);
    if (!archive) continue;
    mappers.push(outlineSeries(question.register, mapper, archive));
    yield;
  }
  return [...sides, ...mappers];
}

/** The position of a day in the lines. */
export function lineIndex({ theatre }: Register, day: Day): number {
  return day - theatre.first;
}

/** Running sums of one source while the days go by. */
interface Running {
  readonly source: Source;
  readonly lines: Map<Holding, AreaLine>;
  readonly put: (index: number, view: PlaceView) => void;
  readonly write: (at: number) => void;
}

function running(
  source: Source,
  areas: readonly number[],
  days: number,
  ask: (view: PlaceView) => Held,
): Running {
  const lines = new Map<Holding, AreaLine>();
  const sums = new Map<Holding, number>();
  const current: Held[] = [];
  return {
    source,
    lines,
    put: (index, view) => {
      const held = ask(view);
      const before = current[index];
      if (before?.holding === held.holding) return;
      const area = areas[index] ?? 0;
      if (before) sums.set(before.holding, (sums.get(before.holding) ?? 0) - area);
      sums.set(held.holding, (sums.get(held.holding) ?? 0) + area);
      current[index] = held;
    },
    write: (at) => {
      for (const [holding, sum] of sums) lineIn(lines, holding, days)[at] = sum;
    },
  };
}

function* sideSeries(question: AreaQuestion): Pieces<readonly AreaSeries[]> {
  const { register, areas, clock, countStale } = question;
  const { first, last } = register.theatre;
  const count = last - first + 1;
  const all = [
    running({ of: "sides" }, areas, count, (view) => joint(register, view, countStale)),
    ...register.partySides.map((side, at) =>
      running({ of: "side", side }, areas, count, (view) =>
        sideHolding(register, view, at, countStale),
      ),
    ),
  ];
  let before: View | null = null;
  for (let at = 0; at < count; at += 1) {
    const slice = sliceOf(dayFromNumber(first + at), clock, last, countStale);
    const view: View =
      before === null ? viewRegister(register, slice) : advanceView(register, before, slice);
    view.places.forEach((place, index) => {
      if (place === before?.places[index]) return;
      for (const one of all) one.put(index, place);
    });
    for (const one of all) one.write(at);
    before = view;
    yield;
  }
  return all.map(({ source, lines }) => ({ source, rule: "settlements", lines }));
}

/** By the mapper's status of each place; days before its first and after its last map are `NaN`. */
function mapperSeries({ register, areas }: AreaQuestion, mapper: Mapper): AreaSeries {
  const steps = new StepSums(register);
  register.dossiers.forEach(({ mapped }, index) => {
    const area = areas[index] ?? 0;
    for (const { status, from, to } of mapped.get(mapper.id) ?? []) {
      steps.add(impliedControl(mapper, status), from, to, area);
    }
  });
  return { source: { of: "mapper", mapper }, rule: "settlements", lines: steps.lines(mapper) };
}

/** By the outlines of the mapper's archive: the ground that it shows as held, km². */
export function outlineSeries(
  register: Register,
  mapper: Mapper,
  archive: ArchiveHistory,
): AreaSeries {
  const held = bitOf("held");
  const steps = new StepSums(register);
  archive.steps.forEach((own, cell) => {
    own.forEach(({ day, mask }, at) => {
      if ((mask & held) === 0) return;
      const to = own[at + 1]?.day ?? Number.POSITIVE_INFINITY;
      steps.add(mapper.inside, day, to, archive.areas[cell] ?? 0);
    });
  });
  return { source: { of: "mapper", mapper }, rule: "outlines", lines: steps.lines(mapper) };
}

/** Sums of areas that hold from one day to another: each is two entries, whatever its length. */
class StepSums {
  private readonly changes = new Map<Holding, AreaLine>();
  private readonly first: Day;
  private readonly days: number;

  constructor({ theatre: { first, last } }: Register) {
    this.first = first;
    this.days = last - first + 1;
  }

  add(holding: Holding, from: number, to: number, area: number): void {
    const changes = lineIn(this.changes, holding, this.days);
    const [begin, end] = [Math.max(from - this.first, 0), to - this.first];
    if (begin >= this.days || end <= 0) return;
    changes[begin] = (changes[begin] ?? 0) + area;
    if (end < this.days) changes[end] = (changes[end] ?? 0) - area;
  }

  lines(mapper: Mapper): ReadonlyMap<Holding, AreaLine> {
    const [begin, end] = [mapper.first - this.first, mapper.last - this.first];
    const summed = [...this.changes].map(([holding, changes]) => {
      let sum = 0;
      const line = changes.map((change, at) => {
        sum += change;
        return at < begin || at > end ? Number.NaN : sum;
      });
      return [holding, line] as const;
    });
    return new Map(summed);
  }
}

function lineIn(lines: Map<Holding, AreaLine>, holding: Holding, days: number): AreaLine {
  const known = lines.get(holding);
  if (known) return known;
  const fresh = new Float64Array(days);
  lines.set(holding, fresh);
  return fresh;
}

/** Least and most ground (km²) over several lines on a day; `null` where none has a map. */
export function rangeAt(
  lines: readonly AreaLine[],
  at: number,
): { readonly least: number; readonly most: number } | null {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const line of lines) {
    const area = line[at];
    if (area === undefined || Number.isNaN(area)) continue;
    least = Math.min(least, area);
    most = Math.max(most, area);
  }
  return most === Number.NEGATIVE_INFINITY ? null : { least, most };
}
