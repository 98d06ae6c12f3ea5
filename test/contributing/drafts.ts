import type { Setting } from "#contributing/statement.ts";
import type { FileTree } from "#data/files.ts";
import { EMPTY_SOURCE, emptyStatement, type StatementDraft } from "#domain/draft.ts";
import { TODAY } from "../support/theatres.ts";

/** A statement that nothing is wrong with, of the first claimant and card of a register. */
export function fitDraft(files: FileTree, place: string): StatementDraft {
  const { claimants, parties } = JSON.parse(files.get("theatre.json") ?? "");
  const { sources } = JSON.parse(files.get("sources.json") ?? "");
  return {
    ...emptyStatement(place),
    claimant: claimants[0].id,
    assertion: "holds",
    about: parties[0].id,
    on: "2025-11-30",
    summary: "A spokesperson said that the place was held.",
    sources: [
      {
        ...EMPTY_SOURCE,
        publisher: sources[0].id,
        title: "What was said",
        url: "https://example.org/said",
        date: "2025-11-30",
      },
    ],
    confidence: "read",
  };
}

export const settingOf = (files: FileTree, more: Partial<Setting> = {}): Setting => ({
  files,
  theatre: JSON.parse(files.get("theatre.json") ?? "").id,
  today: TODAY,
  repository: "https://github.com/owner/name",
  view: "https://map.example/#day=2025-11-30&data=abc&v=1",
  ...more,
});
