import type { Setting } from "#contributing/statement.ts";
import type { FileTree } from "#data/files.ts";
import { isoOf } from "#domain/day.ts";
import { EMPTY_SOURCE, emptyStatement, NOT_LISTED, type StatementDraft } from "#domain/draft.ts";
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

/** Drafts that are wrong, with the fields that must say so. */
export const WRONG: readonly [string, Partial<StatementDraft>, readonly string[]][] = [
  [
    "nothing written",
    emptyStatement("gull-rock"),
    ["claimant", "assertion", "about", "on", "summary", "confidence", "sources"],
  ],
  ["said tomorrow", { on: isoOf((TODAY + 1) as typeof TODAY) }, ["on"]],
  ["of a later state", { validFrom: "2026-01-01" }, ["validFrom"]],
  ["a word that takes a side", { summary: "The regime said so." }, ["summary"]],
  ["a share without whose", { assertion: "contested", share: "40" }, ["part"]],
  ["a share over all", { share: "140" }, ["share"]],
  ["a share in words", { share: "half" }, ["share"]],
  ["no source", { sources: [EMPTY_SOURCE] }, ["sources"]],
  ["a party that is not there", { about: "XYZ" }, ["about"]],
  ["a place that is not there", { place: "nowhere" }, ["place"]],
  ["no place", { place: "" }, ["place"]],
  [
    "a correction of nothing",
    { retracts: "gull-rock-2000-01-01-nobody", reason: "x" },
    ["retracts"],
  ],
  ["a correction without a reason", { retracts: "gull-rock-2021-03-10-arvia-admiral" }, ["reason"]],
  [
    "a claimant without anything",
    { claimant: NOT_LISTED },
    [
      "newClaimant.id",
      "newClaimant.name",
      "newClaimant.side",
      "newClaimant.rank",
      "newClaimant.note",
    ],
  ],
  [
    "sources that lack what they need",
    {
      sources: [
        { ...EMPTY_SOURCE, title: "x" },
        EMPTY_SOURCE,
        { ...EMPTY_SOURCE, publisher: "lantern-press", url: "javascript:x()" },
        {
          ...EMPTY_SOURCE,
          publisher: NOT_LISTED,
          title: "x",
          card: { ...EMPTY_SOURCE.card, name: "X", link: "ftp://x" },
        },
      ],
    },
    [
      "sources.0.publisher",
      "sources.2.title",
      "sources.2.url",
      "sources.3.card.kind",
      "sources.3.card.affiliation",
      "sources.3.card.method",
      "sources.3.card.licence",
      "sources.3.card.link",
    ],
  ],
  [
    "several at once",
    { summary: "The regime said so.", confidence: "", on: "2031-01-01" },
    ["summary", "confidence", "on"],
  ],
];
