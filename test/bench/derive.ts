import { readFileSync } from "node:fs";
import { openTheatre } from "#data/load.ts";
import { addDays, type Day } from "#domain/day.ts";
import { indexRegister, type Register } from "#domain/register.ts";
import { sliceOf } from "#domain/slice.ts";
import { advanceView, type View, viewRegister } from "#domain/view.ts";
import { outlinedCells } from "#geometry/settlement-cells.ts";
import { groundOf } from "#map/features.ts";
import { createMirror } from "#map/sync.ts";
import type { Figure } from "./figures.ts";
import { syntheticArchive } from "./synthetic-archive.ts";

/** Positions of all places, and one step of the date up to the calls on the map, in Node. */
export function benchDerive(): readonly Figure[] {
  const { register, cells } = openTheatre(readFileSync("public/theatre/ukraine.json", "utf8"));
  const large = enlarged(register, 5000);
  const mirror = createMirror(register, groundOf(register, outlinedCells(cells)), () => undefined);
  const archive = syntheticArchive(9000, register.theatre);
  const { first, last } = register.theatre;
  let view = viewRegister(register, sliceOf(first, "then", last, false));
  mirror.apply(view);
  archive.apply(first);
  const steps: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    for (let day = first; day < last; day = addDays(day, 1)) {
      steps.push(
        time(() => {
          view = step(register, view, day);
          mirror.apply(view);
          archive.apply(day);
        }),
      );
    }
  }
  const warm = steps.slice(steps.length / 3);
  return [
    {
      what: `positions of ${large.dossiers.length} places, ${statements(large)} statements, one day, p50`,
      value: quantile(
        repeat(60, (at) => fresh(large, addDays(first, at * 10))),
        0.5,
      ),
      unit: "ms",
      budget: 2,
    },
    {
      what: "date step with 9,000 archive cells: derive and mirror, p50",
      value: quantile(warm, 0.5),
      unit: "ms",
    },
    {
      what: "date step with 9,000 archive cells: derive and mirror, p95",
      value: quantile(warm, 0.95),
      unit: "ms",
      budget: 1,
    },
    {
      what: "jump across the whole range, 9,000 archive cells: derive and mirror",
      value: quantile(
        repeat(20, (at) => {
          const day = at % 2 === 0 ? first : last;
          view = step(register, view, day);
          mirror.apply(view);
          archive.apply(day);
        }),
        0.5,
      ),
      unit: "ms",
    },
  ];
}

/** The view of the next day asked for, worked out from the one before. */
export function step(register: Register, view: View, day: Day): View {
  return advanceView(register, view, sliceOf(day, "then", register.theatre.last, false));
}

/** The view of a day, from nothing. */
export function fresh(register: Register, day: Day): View {
  return viewRegister(register, sliceOf(day, "then", register.theatre.last, false));
}

export function statements(register: Register): number {
  return register.dossiers.reduce((total, { words }) => total + words.length, 0);
}

/** The register's spoken places again and again, until there are so many places and statements. */
function enlarged(register: Register, count: number): Register {
  const spoken = register.dossiers.filter(({ words }) => words.length > 0);
  const dossiers = Array.from({ length: count }, (_, at) => ({
    at,
    from: spoken[at % spoken.length],
  }));
  let left = count;
  return indexRegister({
    theatre: register.theatre,
    places: dossiers.flatMap(({ at, from }) =>
      from ? [{ ...from.place, id: `${from.place.id}-${at}` as typeof from.place.id }] : [],
    ),
    statements: new Map(
      dossiers.flatMap(({ at, from }) => {
        if (!from || left <= 0) return [];
        const words = from.words.slice(0, left).map((word) => word.statement);
        left -= words.length;
        return [[`${from.place.id}-${at}` as typeof from.place.id, words] as const];
      }),
    ),
    assessments: new Map([
      [
        register.theatre.referenceMapper,
        new Map(
          dossiers.flatMap(({ at, from }) =>
            from
              ? [[`${from.place.id}-${at}` as typeof from.place.id, from.assessments] as const]
              : [],
          ),
        ),
      ],
    ]),
    shares: new Map(),
    reports: new Map(),
    official: new Map(),
    events: [],
    sources: [],
    archives: [],
  });
}

/** Milliseconds that something takes. */
export function time(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Milliseconds of each run, the first quarter left out. */
export function repeat(count: number, run: (at: number) => void): number[] {
  return Array.from({ length: count }, (_, at) => time(() => run(at))).slice(Math.floor(count / 4));
}

/** The value below which this share of the sample lies. */
export function quantile(sample: readonly number[], share: number): number {
  const sorted = [...sample].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
