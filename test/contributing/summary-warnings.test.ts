import { describe, expect, it } from "vitest";
import { contributeReport } from "#contributing/report.ts";
import { contributeStatement } from "#contributing/statement.ts";
import { summaryWarnings } from "#contributing/summary-warnings.ts";
import { emptyReport } from "#domain/draft.ts";
import type { PlaceId } from "#domain/ids.ts";
import { threeFiles } from "../support/theatres.ts";
import { fitDraft, settingOf } from "./drafts.ts";

const WORDS = [
  "liberated",
  "Liberating",
  "captured",
  "cleansed",
  "terrorist",
  "regime",
  "звільнили",
  "визволено",
  "захопили",
  "зачистка",
  "терористи",
  "режиму",
  "освободили",
  "освобождён",
  "захватили",
  "захвачен",
  "зачищено",
  "террористы",
  "оккупантов",
];
const kinds = (summary: string) => summaryWarnings(summary).map(({ kind }) => kind);

describe("a summary", () => {
  it.each(WORDS)("is asked about “%s”, but not where it is quoted", (word) => {
    expect(summaryWarnings(`Troops ${word} the town.`)).toEqual([
      { kind: "loaded-word", found: word },
    ]);
    for (const quoted of [`«${word}»`, `“${word}”`, `"${word}"`, `„${word}“`])
      expect(kinds(`The ministry said that it ${quoted} the town.`)).toEqual([]);
    expect(kinds(`It “held” the town, ${word} it said, and “more”.`)).toEqual(["loaded-word"]);
  });

  it("may have words that only look like them", () => {
    for (const fine of ["deliberate", "recapitulated", "звільна", "The town is held.", ""])
      expect(kinds(fine)).toEqual([]);
  });

  it("is asked about addresses and exclamation marks", () => {
    expect(kinds("See https://example.org/x for more.")).toEqual(["address"]);
    expect(kinds("See www.example.org.")).toEqual(["address"]);
    expect(kinds("The town is ours!")).toEqual(["exclamation"]);
    expect(kinds("It wrote «The town is ours!».")).toEqual([]);
    expect(kinds("Captured! See www.example.org")).toEqual([
      "loaded-word",
      "address",
      "exclamation",
    ]);
  });

  it("is ready all the same", async () => {
    const files = await threeFiles();
    const draft = { ...fitDraft(files, "gull-rock"), summary: "It was captured!" };
    const { problems, warnings, ready } = contributeStatement(settingOf(files), draft);
    expect(problems).toEqual([]);
    expect(ready).not.toBeNull();
    const added = warnings.filter((one) => "found" in one);
    expect(added.map(({ kind }) => kind)).toEqual(["loaded-word", "exclamation"]);
  });
});

describe("a report", () => {
  it("is asked what is wrong before anything that depends on it", async () => {
    const files = await threeFiles();
    const empty = emptyReport({ kind: "place", place: "gull-rock" as PlaceId });
    const fields = (kind: string) =>
      contributeReport(settingOf(files), { ...empty, kind }).problems.map(({ field }) => field);
    expect(fields("")).toEqual(["kind"]);
    expect(fields("said")).toEqual(["wrong", "right", "url"]);
    expect(fields("app")).toEqual(["wrong"]);
  });
});
