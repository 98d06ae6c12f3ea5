import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { ISSUE_FORMS, issueLink, PASTE } from "#contributing/issue-link.ts";
import { fenced } from "#contributing/markdown.ts";
import { contributeReport } from "#contributing/report.ts";
import { contributeStatement } from "#contributing/statement.ts";
import type { FileTree } from "#data/files.ts";
import { emptyReport, type ReportDraft } from "#domain/draft.ts";
import { mapperId, placeId, publisherId, statementId } from "#domain/ids.ts";
import fc from "../support/property.ts";
import { realFiles } from "../support/theatres.ts";
import { fitDraft, settingOf } from "./drafts.ts";

let real: FileTree;
beforeAll(async () => {
  real = await realFiles();
});

const REPOSITORY = "https://github.com/owner/name";
const queryOf = (href = "") => new URL(href).searchParams;

describe("the repository's forms", () => {
  it.each(Object.entries(ISSUE_FORMS))("%s has the fields that a link fills", (name, fields) => {
    const form = readFileSync(`.github/ISSUE_TEMPLATE/${name}`, "utf8");
    const ids = [...form.matchAll(/^ {4}id: (\S+)$/gm)].map(([, id]) => id);
    expect(ids).toEqual(fields);
  });
});

describe("a link", () => {
  it("brings every field back as it was, whatever it holds", () => {
    fc.assert(
      fc.property(
        fc.record({
          place: fc.string({ unit: "grapheme" }),
          record: fc.string({ unit: "binary", maxLength: 200 }),
          where: fc.string(),
          further: fc.string(),
          view: fc.string(),
        }),
        (fields) => {
          const { href, host, shortened } = issueLink(REPOSITORY, "add-statement.yml", "x", fields);
          expect([host, shortened]).toEqual(["github.com", false]);
          const { origin, pathname, searchParams, hash } = new URL(href);
          expect([origin + pathname, hash]).toEqual([`${REPOSITORY}/issues/new`, ""]);
          for (const [id, text] of Object.entries(fields))
            expect(searchParams.get(id) ?? "").toBe(text.toWellFormed());
        },
      ),
    );
  });

  it("is never longer than sites take, and says what must be pasted", () => {
    fc.assert(
      fc.property(fc.nat(12_000), fc.nat(12_000), (record, further) => {
        const link = issueLink(REPOSITORY, "add-statement.yml", "т".repeat(9000), {
          place: "pokrovsk",
          record: "ї".repeat(record),
          where: "",
          further: "x".repeat(further),
          view: "https://map.example/",
        });
        expect(link.href.length).toBeLessThanOrEqual(8000);
        const query = queryOf(link.href);
        expect(query.get("place")).toBe("pokrovsk");
        const pasted = ["record", "further"].some((id) => query.get(id) === PASTE);
        expect(pasted).toBe(link.shortened);
      }),
    );
  });

  it("carries a statement whole, and its record is the one in the file", () => {
    const draft = {
      ...fitDraft(real, "pokrovsk"),
      summary: 'He said "<script>x()</script>" & so on.',
    };
    const { ready } = contributeStatement(settingOf(real), draft);
    const query = queryOf(ready?.link?.href);
    expect(query.get("template")).toBe("add-statement.yml");
    expect(query.get("title")).toBe("Statement: pokrovsk, 2025-11-30, russia-president");
    const record = JSON.parse(query.get("record") ?? "");
    expect(record.summary).toBe(draft.summary);
    expect(JSON.parse(ready?.files[0]?.text ?? "").statements).toContainEqual(record);
    expect(query.get("view")).toContain("data=abc");
  });

  it("is not made where no repository is known; file and text are", () => {
    const setting = settingOf(real, { repository: null });
    const { ready } = contributeStatement(setting, fitDraft(real, "pokrovsk"));
    expect([ready?.link, ready?.files.length]).toEqual([null, 1]);
  });
});

describe("a report", () => {
  const draft: ReportDraft = {
    ...emptyReport({
      kind: "statement",
      place: placeId("pokrovsk"),
      statement: statementId("pokrovsk-2024-08-17-wikipedia"),
    }),
    kind: "day",
    wrong: "The day is wrong.",
    right: "18 August.",
    url: "https://example.org/page",
  };

  it("holds the record as it stands, the permalink and what was written", () => {
    const { ready, problems } = contributeReport(settingOf(real), draft);
    expect(problems).toEqual([]);
    const query = queryOf(ready?.link?.href);
    expect(JSON.parse(query.get("present") ?? "").id).toBe("pokrovsk-2024-08-17-wikipedia");
    expect([query.get("wrong"), query.get("right"), query.get("source")]).toEqual([
      "The day is wrong.",
      "18 August.",
      "https://example.org/page",
    ]);
    for (const part of ["The day is wrong.", "18 August.", "data=abc", '"on": "2024-08-17"'])
      expect(ready?.text).toContain(part);
  });

  it("knows what stands on record of each kind of subject", () => {
    const present = (subject: ReportDraft["subject"]) =>
      queryOf(contributeReport(settingOf(real), { ...draft, subject }).ready?.link?.href).get(
        "present",
      ) ?? "";
    expect(JSON.parse(present({ kind: "place", place: placeId("pokrovsk") })).id).toBe("pokrovsk");
    expect(JSON.parse(present({ kind: "source", publisher: publisherId("bbc") })).id).toBe("bbc");
    const rows = present({
      kind: "mapper",
      place: placeId("pokrovsk"),
      mapper: mapperId("deepstate"),
    });
    expect(rows.split("\n")[0]).toBe("place_id,status,from,to");
    expect(
      rows
        .split("\n")
        .slice(1)
        .every((row) => row.startsWith("pokrovsk,")),
    ).toBe(true);
    expect(present({ kind: "general" })).toBe("");
  });

  it("asks for a source unless the app itself is at fault", () => {
    const fields = (change: Partial<ReportDraft>) =>
      contributeReport(settingOf(real), { ...draft, ...change }).problems.map(({ field }) => field);
    expect(fields({ url: "", right: "" })).toEqual(["right", "url"]);
    expect(fields({ kind: "app", url: "", right: "" })).toEqual([]);
    expect(fields({ kind: "app", url: "javascript:x()" })).toEqual(["url"]);
    expect(fields({ kind: "", wrong: " " })).toEqual(["kind"]);
  });

  it("keeps what was written inside its fence", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("`", "~", "\n", "a", "<") }), (text) => {
        const [open = "", ...rest] = fenced(text).split("\n");
        const fence = open.replace("text", "");
        expect(rest.at(-1)).toBe(fence);
        expect(rest.slice(0, -1).join("\n")).toBe(text);
        expect(rest.slice(0, -1).some((line) => line.includes(fence))).toBe(false);
      }),
    );
  });
});
