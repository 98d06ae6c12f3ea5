import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { checkDraft, issuesOf } from "#contributing/check.ts";
import { slugOf } from "#contributing/records.ts";
import { contributeStatement } from "#contributing/statement.ts";
import { draftStatement } from "#contributing/statement-files.ts";
import type { FileTree } from "#data/files.ts";
import { validateTheatre } from "#data/validate.ts";
import { EMPTY_SOURCE, emptyStatement, NOT_LISTED, type StatementDraft } from "#domain/draft.ts";
import { ASSERTIONS } from "#domain/statement.ts";
import { run, write } from "../support/cli.ts";
import fc from "../support/property.ts";
import { goodFiles, overlay, realFiles, TODAY, threeFiles } from "../support/theatres.ts";
import { fitDraft, settingOf, WRONG } from "./drafts.ts";

let real: FileTree;
let three: FileTree;
let good: FileTree;
beforeAll(async () => {
  [real, three, good] = await Promise.all([realFiles(), threeFiles(), goodFiles()]);
});

const idsIn = (text: string): readonly string[] =>
  JSON.parse(text).statements.map(({ id }: { id: string }) => id);

/** The ready files, laid over the register; throws where the draft has problems. */
function contributed(files: FileTree, draft: StatementDraft): FileTree {
  const { problems, ready } = contributeStatement(settingOf(files), draft);
  expect(problems).toEqual([]);
  const own = `data/${settingOf(files).theatre}/`;
  return overlay(
    files,
    new Map(ready?.files.map(({ path, text }) => [path.slice(own.length), text])),
  );
}

describe("the file made", () => {
  it("passes the command line's validation, in the real register and in another one", async () => {
    for (const [files, place] of [
      [real, "pokrovsk"],
      [real, "kyiv"],
      [three, "gull-rock"],
    ] as const) {
      const folder = await mkdtemp(join(tmpdir(), "claimline-contribute-"));
      await write(folder, contributed(files, fitDraft(files, place)));
      const { code, err, out } = await run(["validate", folder]);
      await rm(folder, { recursive: true, force: true });
      expect([code, err]).toEqual([0, ""]);
      expect(out).toContain("no problems");
    }
  });

  it("differs by the one record, put where its day belongs", () => {
    const { ready } = contributeStatement(settingOf(real), fitDraft(real, "pokrovsk"));
    const [file] = ready?.files ?? [];
    const before = real.get("statements/pokrovsk.json") ?? "";
    expect(file?.path).toBe("data/ukraine/statements/pokrovsk.json");
    const ids = idsIn(file?.text ?? "");
    const at = ids.indexOf("pokrovsk-2025-11-30-russia-president");
    expect(ids[at - 1]).toBe(file?.after);
    const { statements } = JSON.parse(file?.text ?? "");
    expect(statements[at - 1].on <= "2025-11-30" && statements[at + 1].on > "2025-11-30").toBe(
      true,
    );
    // An independent way to the same text: the register writes its files as JSON.stringify does.
    const old = JSON.parse(before);
    old.statements.splice(at, 0, statements[at]);
    expect(file?.text).toBe(`${JSON.stringify(old, null, 2)}\n`);
  });

  it("is new, like its neighbours, where nothing was on record", () => {
    const { ready } = contributeStatement(settingOf(real), fitDraft(real, "kyiv"));
    expect(ready?.files[0]).toMatchObject({ isNew: true, after: null, name: "kyiv.json" });
    const { $schema, place, statements } = JSON.parse(ready?.files[0]?.text ?? "");
    expect([$schema, place, statements.length]).toEqual([
      "../../schema/statements.schema.json",
      "kyiv",
      1,
    ]);
  });

  it("numbers a claimant's second word of a day", () => {
    const draft = {
      ...fitDraft(real, "pokrovsk"),
      claimant: "russia-president",
      on: "2025-12-01",
    };
    expect(idsIn(real.get("statements/pokrovsk.json") ?? "")).toContain(
      "pokrovsk-2025-12-01-russia-president-2",
    );
    const { id, changes } = draftStatement(real, draft);
    expect(id).toBe("pokrovsk-2025-12-01-russia-president-3");
    // After all that was said that day, before the next.
    const { statements } = JSON.parse(changes[0]?.text ?? "");
    const at = statements.findIndex((one: { id: string }) => one.id === id);
    expect(statements[at - 1].on).toBe("2025-12-01");
    expect(statements[at + 1].on > "2025-12-01").toBe(true);
  });

  it("comes with the records of a claimant and publishers who are not in the register", () => {
    const draft = fitDraft(three, "gull-rock");
    const card = {
      id: "",
      name: "Ґалицький Кореспондент",
      kind: "newsroom",
      affiliation: "Not checked.",
      method: "Reports what is said.",
      delay: "",
      licence: "all rights reserved; cited with a link",
      link: "https://example.org",
    };
    const added: StatementDraft = {
      ...draft,
      claimant: NOT_LISTED,
      newClaimant: {
        id: "",
        name: "Harbour master",
        side: "arvia",
        rank: "official",
        note: "Harbours.",
      },
      sources: [
        { ...EMPTY_SOURCE, publisher: NOT_LISTED, title: "A", card },
        {
          ...EMPTY_SOURCE,
          publisher: NOT_LISTED,
          title: "B",
          card: { ...card, name: "The Anchor" },
        },
      ],
    };
    const after = contributed(three, added);
    const names = (file: string, list: string) =>
      JSON.parse(after.get(file) ?? "")[list].map(({ id }: { id: string }) => id);
    expect(names("theatre.json", "claimants")).toContain("harbour-master");
    expect(names("sources.json", "sources")).toEqual(
      expect.arrayContaining(["galytskyi-korespondent", "the-anchor"]),
    );
    const { ready } = contributeStatement(settingOf(three), added);
    expect(ready?.text).toContain("a publisher who has no card yet");
    expect(ready?.text).toContain("a claimant who is not in the manifest yet");
    // Nothing else in either file was touched.
    for (const { path, text, record } of ready?.files ?? []) {
      const old = three.get(path.replace("data/archipelago/", "")) ?? "";
      expect(subsequence(old, text)).toBe(true);
      expect(text.length - old.length).toBeGreaterThanOrEqual(record.length);
    }
  });
});

/** Whether all of the old text is in the new one, in at most three pieces. */
function subsequence(old: string, text: string): boolean {
  let start = 0;
  while (start < old.length && old[start] === text[start]) start += 1;
  let end = 0;
  while (end < old.length - start && old.at(-1 - end) === text.at(-1 - end)) end += 1;
  const middle = old.slice(start, old.length - end);
  return text.slice(start, text.length - end).includes(middle);
}

/** Text with what may do harm in a file, a page or an address. */
const anyText = fc
  .oneof(
    fc.string({ unit: "grapheme", minLength: 1 }),
    fc.constantFrom(
      '"},{"',
      "</script><script>x()</script>",
      "```\n# x",
      "\\u0000\\",
      "a\r\nb",
      "Ї’",
    ),
  )
  .filter(
    (text) => text.trim() !== "" && !/terror|regime|rebel|separat|cleans|invad|occup/i.test(text),
  );

/** Any draft that the rules have nothing against. */
const anyFit = (files: FileTree, places: readonly string[]): fc.Arbitrary<StatementDraft> => {
  const { claimants, parties } = JSON.parse(files.get("theatre.json") ?? "");
  const { sources } = JSON.parse(files.get("sources.json") ?? "");
  const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id);
  const day = fc
    .date({ min: new Date("2014-01-01"), max: new Date("2029-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const source = fc.record({
    publisher: fc.constantFrom(...ids(sources)),
    title: anyText,
    url: fc.oneof(fc.constant(""), fc.webUrl()),
    date: fc.oneof(fc.constant(""), day),
    dateMonth: fc.boolean(),
    via: fc.oneof(fc.constant(""), anyText),
    card: fc.constant(EMPTY_SOURCE.card),
  });
  return fc
    .record({
      place: fc.constantFrom(...places),
      claimant: fc.constantFrom(...ids(claimants)),
      newClaimant: fc.constant(emptyStatement().newClaimant),
      assertion: fc.constantFrom(...ASSERTIONS),
      denied: fc.constantFrom("", "encircled", "entered", "advanced"),
      part: fc.boolean(),
      about: fc.constantFrom(...ids(parties)),
      on: day,
      validFrom: fc.constant(""),
      validMonth: fc.boolean(),
      legal: fc.boolean(),
      share: fc.oneof(fc.constant(""), fc.integer({ min: 0, max: 100 }).map(String)),
      summary: anyText,
      sources: fc.array(source, { minLength: 1, maxLength: 3 }),
      datePrecision: fc.constantFrom("", "inferred", "uncertain"),
      confidence: fc.constantFrom("read", "recalled"),
      retracts: fc.constant(""),
      reason: fc.constant(""),
    })
    .map((draft) => ({
      ...draft,
      share: draft.assertion === "contested" && !draft.part ? "" : draft.share,
    }));
};

describe("any fit draft", () => {
  it("makes a valid file that holds every old record byte for byte", () => {
    // Small registers: many cases take seconds.
    for (const [files, places] of [
      [good, ["port-sel", "harrow", "little-mere"]],
      [three, ["gull-rock", "high-mast", "driftwood"]],
    ] as const) {
      const known = issuesOf(files, TODAY);
      const kept = places.filter((place) =>
        (files.get("places.geojson") ?? "").includes(`"${place}"`),
      );
      fc.assert(
        fc.property(anyFit(files, kept), (draft) => {
          const { drafted, problems } = checkDraft(files, draft, TODAY, known);
          expect(problems).toEqual([]);
          expect(validateTheatre(drafted.files, TODAY).issues).toEqual([]);
          const [change] = drafted.changes;
          const old = files.get(change?.file ?? "");
          const { statements } = JSON.parse(change?.text ?? "");
          expect(statements[change?.at ?? -1]).toEqual(JSON.parse(JSON.stringify(change?.record)));
          if (old === undefined) return;
          statements.splice(change?.at ?? -1, 1);
          expect(statements).toEqual(JSON.parse(old).statements);
          expect(subsequence(old, change?.text ?? "")).toBe(true);
        }),
        { numRuns: 60 },
      );
    }
  });
});

describe("a draft that is wrong", () => {
  it.each(WRONG)("%s: each problem stands at its field", (_, change, fields) => {
    const draft = { ...fitDraft(three, "gull-rock"), ...change };
    const { problems, ready } = contributeStatement(settingOf(three), draft);
    expect(ready).toBeNull();
    expect([...new Set(problems.map(({ field }) => field))].sort()).toEqual([...fields].sort());
  });

  it.each(WRONG)("%s: the messages are those of the command line", (_, change) => {
    const draft = { ...fitDraft(three, "gull-rock"), ...change };
    const { drafted, problems } = checkDraft(three, draft, TODAY);
    const { issues } = validateTheatre(drafted.files, TODAY);
    const words = (all: readonly { message: string; remedy: string }[]) =>
      new Set(all.map(({ message, remedy }) => `${message} ${remedy}`));
    for (const said of words(issues)) expect(words(problems)).toContain(said);
    const hidden = issues.some(({ rule }) => rule === "shape");
    if (!hidden) expect(words(problems)).toEqual(words(issues));
  });
});

describe("warnings", () => {
  it("name records that may be the same", () => {
    const draft = {
      ...fitDraft(three, "gull-rock"),
      claimant: "arvia-admiral",
      on: "2021-03-10",
      sources: [
        {
          ...EMPTY_SOURCE,
          publisher: "lantern-press",
          title: "x",
          url: "https://example.org/gull-rock/2021-04-02",
        },
      ],
    };
    const { warnings, ready } = contributeStatement(settingOf(three), draft);
    expect(warnings.map((one) => [one.kind, "id" in one && one.id])).toEqual([
      ["same-word", "gull-rock-2021-03-10-arvia-admiral"],
      ["same-page", "gull-rock-2021-04-02-cyndor-envoy"],
    ]);
    expect(ready).not.toBeNull();
  });
});

it("makes an id of a name in any of the register's letters", () => {
  expect(slugOf("Ґалицький Кореспондент")).toBe("galytskyi-korespondent");
  expect(slugOf("  Le Monde (été) ")).toBe("le-monde-ete");
  expect(slugOf("新聞")).toBe("");
});
