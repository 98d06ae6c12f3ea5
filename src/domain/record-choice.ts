/** What a claim is held against: the reference mapper, the other side's word, or whichever is first. */
export const MATCHES = ["mapper", "concession", "either"] as const;
export type MatchWith = (typeof MATCHES)[number];

/** The cases behind a figure of the track record. */
export const CASE_FILTERS = [
  "all",
  "counted",
  "matched",
  "7",
  "30",
  "90",
  "unmatched",
  "reversed",
  "standing",
  "unobservable",
] as const;
export type CaseFilter = (typeof CASE_FILTERS)[number];
