import { type AreaQuestion, type AreaSeries, areaSeries } from "#domain/area-series.ts";

/** The longest stretch of work before the page gets its turn again, in milliseconds. */
const STRETCH_MS = 12;

/** Runs a generator to its end in stretches, so that no task keeps the reader waiting. */
export async function inStretches<T>(
  work: Generator<undefined, T, undefined>,
  pause: () => Promise<void> = nextTask,
  now: () => number = () => performance.now(),
): Promise<T> {
  let until = now() + STRETCH_MS;
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (now() < until) continue;
    await pause();
    until = now() + STRETCH_MS;
  }
}

const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));

let memo: { readonly key: readonly unknown[]; series: Promise<readonly AreaSeries[]> } | null =
  null;

/** All series of a question: the same promise while the question is the same. */
export function seriesSoon(question: AreaQuestion): Promise<readonly AreaSeries[]> {
  const { register, areas, clock, countStale } = question;
  const key = [register, areas, clock, countStale];
  if (memo?.key.every((part, at) => part === key[at])) return memo.series;
  memo = { key, series: inStretches(areaSeries(question)) };
  return memo.series;
}
