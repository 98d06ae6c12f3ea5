import type { ClaimCase } from "./claim-case.ts";
import type { CaseFilter } from "./record-choice.ts";
import { isCounted, SPANS } from "./track-record.ts";

/** The cases that the filter lets through: as many as the figure that it stands for counts. */
export function casesIn(cases: readonly ClaimCase[], filter: CaseFilter): readonly ClaimCase[] {
  return cases.filter((one) => belongs(one, filter));
}

function belongs(one: ClaimCase, filter: CaseFilter): boolean {
  switch (filter) {
    case "all":
      return true;
    case "standing":
    case "unobservable":
      return one.outcome === filter;
    case "counted":
      return isCounted(one);
    case "matched":
      return one.match !== null;
    case "unmatched":
      return isCounted(one) && one.match === null;
    case "reversed":
      return isCounted(one) && one.reversal !== null;
    default: {
      const span = SPANS.find((days) => String(days) === filter) ?? 0;
      return one.match !== null && one.match.lag <= span && one.observed >= span;
    }
  }
}
