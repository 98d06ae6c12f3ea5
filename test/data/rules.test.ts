import { describe, expect, it } from "vitest";
import { formatIssue, type Issue } from "#data/issue.ts";
import { RULES } from "#data/rules/all.ts";
import { validateTheatre } from "#data/validate.ts";
import { badFiles, badFixtures, goodFiles, overlay, TODAY } from "../support/theatres.ts";

/**
 * Each folder of `fixtures/bad` holds only the files in which a theatre differs from
 * `fixtures/good`, and only the rule that it is named after may complain.
 */
const good = await goodFiles();
const fixtures = await badFixtures();

async function issuesOf(...names: readonly string[]): Promise<readonly Issue[]> {
  const bad = await Promise.all(names.map(badFiles));
  return validateTheatre(overlay(good, ...bad), TODAY).issues;
}

/** Problems of shape come from the parser and share one name. */
const ruleOf = (fixture: string) => (fixture.startsWith("shape-") ? "shape" : fixture);

describe("the good theatre", () => {
  it("has no issues", () => {
    expect(validateTheatre(good, TODAY).issues.map(formatIssue)).toEqual([]);
  });
});

describe("the bad theatres", () => {
  it("cover every rule and both kinds of broken shape", () => {
    expect(fixtures).toEqual([...Object.keys(RULES), "shape-field", "shape-json"].sort());
  });

  it.each(fixtures)("%s: only this rule complains", async (fixture) => {
    const issues = await issuesOf(fixture);
    expect(issues.length).toBeGreaterThan(0);
    expect([...new Set(issues.map(({ rule }) => rule))]).toEqual([ruleOf(fixture)]);
  });

  it.each(fixtures)("%s: each issue says where, what and how to mend it", async (fixture) => {
    const changed = await badFiles(fixture);
    for (const issue of await issuesOf(fixture)) {
      expect(changed.has(issue.file), `${issue.file} is a file that differs`).toBe(true);
      expect(issue.message.trim()).not.toBe("");
      expect(issue.remedy.trim()).not.toBe("");
      if (fixture === "shape-json") continue; // the whole file: no record can be named
      expect(issue.record.trim(), formatIssue(issue)).not.toBe("");
      expect(issue.field.trim(), formatIssue(issue)).not.toBe("");
    }
  });

  it.each(fixtures)("%s: every file that differs is complained about", async (fixture) => {
    const named = new Set((await issuesOf(fixture)).map(({ file }) => file));
    expect([...named].sort()).toEqual([...(await badFiles(fixture)).keys()].sort());
  });

  it("are complained about record by record, field by field", async () => {
    const lines = await Promise.all(
      fixtures.map(async (fixture) =>
        (await issuesOf(fixture)).map(({ file, record, field }) =>
          [fixture, file, record, field].join(" > "),
        ),
      ),
    );
    await expect(`${lines.flat().sort().join("\n")}\n`).toMatchFileSnapshot(
      "../fixtures/bad/expected-issues.txt",
    );
  });

  it("are reported all at once", async () => {
    // Fixtures that change different files, so that none hides another.
    const names = [
      "unlocated",
      "missing-source",
      "loaded-word",
      "oldest-first",
      "misfiled",
      "unknown-side",
      "overlap",
    ];
    const files = (await Promise.all(names.map(badFiles))).flatMap((tree) => [...tree.keys()]);
    expect(new Set(files).size).toBe(files.length);
    const single = (await Promise.all(names.map((name) => issuesOf(name)))).flat();
    const all = await issuesOf(...names);
    expect(all.map(formatIssue).sort()).toEqual(single.map(formatIssue).sort());
    expect(new Set(all.map(({ rule }) => rule))).toEqual(new Set(names));
  });
});
