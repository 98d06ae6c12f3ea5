import type { ClaimCase } from "#domain/claim-case.ts";
import type { MatchWith } from "#domain/record-choice.ts";
import type { Register } from "#domain/register.ts";
import { type RecordGroup, recordGroups, trackRecord } from "#domain/track-record.ts";
import type { AppState } from "./store.ts";

/** The track record of the register as known on its last day. */
export interface TrackRecord {
  readonly cases: readonly ClaimCase[];
  readonly groups: readonly RecordGroup[];
}

let memo: {
  readonly register: Register;
  readonly match: MatchWith;
  readonly record: TrackRecord;
} | null = null;

/** The track record held against what the reader has chosen; worked out once for each choice. */
export function selectRecord({ register, match }: AppState): TrackRecord {
  if (memo?.register !== register || memo.match !== match) {
    const cases = trackRecord(register, match, register.theatre.last);
    memo = { register, match, record: { cases, groups: recordGroups(register, cases) } };
  }
  return memo.record;
}
