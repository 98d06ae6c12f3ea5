import { type AreaQuestion, type AreaSeries, areaSeries } from "#domain/area-series.ts";
import { inStretches } from "#state/in-stretches.ts";

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
