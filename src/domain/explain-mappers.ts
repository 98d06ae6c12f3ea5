import { lastMapDay } from "./assessment.ts";
import type { Day } from "./day.ts";
import type { Cited, Difference, Explanation } from "./explain.ts";
import { findAt } from "./interval.ts";
import { shownStatus } from "./mappers.ts";
import { impliedControl } from "./position.ts";
import type { Mapper } from "./theatre.ts";

/**
 * Why mappers exclude each other about a place: their newest maps are of different days, one's
 * published delay is longer than the other's change is old, or their cards say that they count
 * different things. Empty where the cards tell nothing.
 */
export function explainMappers(
  difference: Difference,
  mappers: readonly Mapper[],
): readonly Explanation[] {
  const { view, slice } = difference;
  const naming = mappers.flatMap((mapper) => {
    const control = impliedControl(mapper, shownStatus(view.dossier, mapper, slice.validAt));
    return control === "none" || control === "contested" ? [] : [{ mapper, control }];
  });
  const found: Explanation[] = [];
  naming.forEach((one, at) => {
    for (const other of naming.slice(at + 1)) {
      if (one.control === other.control) continue;
      found.push(
        ...mapAges(one.mapper, other.mapper, slice.validAt),
        ...delayOf(difference, one.mapper, other.mapper),
        ...delayOf(difference, other.mapper, one.mapper),
        ...countsOf(difference, one.mapper, other.mapper),
      );
    }
  });
  return found;
}

function mapAges(one: Mapper, other: Mapper, day: Day): readonly Explanation[] {
  const gap = (lastMapDay(one, day) ?? day) - (lastMapDay(other, day) ?? day);
  if (gap === 0) return [];
  const [older, newer] = gap < 0 ? [one, other] : [other, one];
  const cites: readonly Cited[] = [
    { of: "mapper", id: older.id, field: "last" },
    { of: "mapper", id: newer.id, field: "last" },
  ];
  return [{ rule: "map-age", mapper: older.id, other: newer.id, days: Math.abs(gap), cites }];
}

/** The late one cannot show yet what the other began to show. */
function delayOf(
  { register, view, slice }: Difference,
  late: Mapper,
  other: Mapper,
): readonly Explanation[] {
  const delay = register.sources.get(late.source)?.delayDays;
  const began = findAt(view.dossier.mapped.get(other.id) ?? [], slice.validAt)?.from;
  if (!delay || began === undefined || began <= other.first) return [];
  const days = slice.validAt - began;
  if (days > delay[1]) return [];
  const cites: readonly Cited[] = [
    { of: "source", id: late.source, field: "delay" },
    { of: "mapper", id: other.id, field: "status" },
  ];
  return [{ rule: "mapper-delay", mapper: late.id, of: [other.id], days, delay, cites }];
}

function countsOf({ register }: Difference, one: Mapper, other: Mapper): readonly Explanation[] {
  const [a, b] = [one, other].map(({ source }) => register.sources.get(source)?.counts);
  if (a === undefined || b === undefined || a === b) return [];
  const cites: readonly Cited[] = [
    { of: "source", id: one.source, field: "method" },
    { of: "source", id: other.source, field: "method" },
  ];
  return [{ rule: "counts", mapper: one.id, other: other.id, cites }];
}
