import { describe, expect, it } from "vitest";
import type { FileTree } from "#data/files.ts";
import type { Issue } from "#data/issue.ts";
import { validateTheatre } from "#data/validate.ts";
import fc from "../support/property.ts";
import { goodFiles, overlay, TODAY } from "../support/theatres.ts";

const good = await goodFiles();
const names = [...good.keys()];
const jsonNames = names.filter((name) => !name.endsWith(".csv"));

/** Issues of the good theatre with one file's text replaced. */
function issuesWith(file: string, text: string): readonly Issue[] {
  return validateTheatre(overlay(good, new Map([[file, text]])), TODAY).issues;
}

function without(file: string): FileTree {
  return new Map([...good].filter(([name]) => name !== file));
}

/** Every path to a value inside a JSON document. */
function pathsOf(value: unknown, path: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof value !== "object" || value === null) return [[...path]];
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return [[...path], ...entries.flatMap(([key, child]) => pathsOf(child, [...path, key]))];
}

/** The document with the value at a path replaced; `undefined` removes it. */
function replaced(value: unknown, path: readonly (string | number)[], by: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return by;
  if (Array.isArray(value)) {
    return value.map((child, at) => (at === key ? replaced(child, rest, by) : child));
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => [
      name,
      name === key ? replaced(child, rest, by) : child,
    ]),
  );
}

describe("reading a theatre", () => {
  it("never throws on any text in any file", () => {
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.json());
    fc.assert(
      fc.property(fc.constantFrom(...names), text, (file, content) => {
        for (const issue of issuesWith(file, content)) expect(issue.file).not.toBe("");
      }),
      { numRuns: 200 },
    );
  });

  it("reports JSON that is not a theatre's", () => {
    fc.assert(
      fc.property(fc.constantFrom(...jsonNames), fc.json(), (file, content) => {
        expect(issuesWith(file, content).some((issue) => issue.file === file)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it("never throws on a document in which any value was replaced or removed", () => {
    const documents = jsonNames.flatMap((file) => {
      const content: unknown = JSON.parse(good.get(file) ?? "");
      return pathsOf(content).map((path) => ({ file, content, path }));
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...documents),
        fc.option(fc.jsonValue(), { nil: undefined }),
        ({ file, content, path }, by) => {
          issuesWith(file, JSON.stringify(replaced(content, path, by)) ?? "");
        },
      ),
      { numRuns: 400 },
    );
  });

  const needed = jsonNames.filter((name) => !name.includes("/") && name !== "stories.json");
  it.each(needed)("says that %s is missing", (file) => {
    const { issues } = validateTheatre(without(file), TODAY);
    expect(issues.filter((issue) => issue.rule === "shape")).toMatchObject([{ file }]);
  });

  it.each(["theatre.json", "places.geojson", "sources.json", "events.json"])(
    "complains of nothing else when %s cannot be read",
    (file) => {
      const issues = issuesWith(file, "{");
      expect(new Set(issues.map((issue) => `${issue.rule} ${issue.file}`))).toEqual(
        new Set([`shape ${file}`]),
      );
    },
  );

  it("names the manifest in a complaint about one of its own fields", () => {
    const content: unknown = JSON.parse(good.get("theatre.json") ?? "");
    const issues = issuesWith("theatre.json", JSON.stringify(replaced(content, ["title"], "")));
    expect(issues.filter(({ rule }) => rule === "shape")).toMatchObject([
      { file: "theatre.json", record: "strait", field: "title" },
    ]);
  });

  it("counts lines of a table as an editor does", () => {
    const file = "assessments/tidemap.csv";
    const text = `place_id,status,from,to\n\nharrow,outside,2019-01-01,\n\n\nnowhere,inside,2019-01-01,\n`;
    expect(issuesWith(file, text)).toMatchObject([{ file, record: "line 6" }]);
  });

  it("does without stories", () => {
    const { records, issues } = validateTheatre(without("stories.json"), TODAY);
    expect(issues).toEqual([]);
    expect(records.stories).toEqual([]);
  });

  it("reads a table that another program saved, with CRLF and a byte order mark", () => {
    const file = "assessments/tidemap.csv";
    const text = `\uFEFF${(good.get(file) ?? "").replaceAll("\n", "\r\n")}`;
    expect(issuesWith(file, text)).toEqual([]);
  });

  it("reports a table whose column is missing or misnamed", () => {
    const issues = issuesWith(
      "assessments/tidemap.csv",
      "place,status,from,to\nharrow,inside,x,\n",
    );
    expect(issues.every(({ rule }) => rule === "shape")).toBe(true);
    expect(issues.map(({ field }) => field)).toContain("place_id");
  });
});
