import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { schemaTexts } from "#cli/schemas.ts";
import { checkout, run, write } from "../support/cli.ts";
import { badFiles, goodFiles, overlay } from "../support/theatres.ts";

/** A process of its own takes a second; on a busy machine many. */
vi.setConfig({ testTimeout: 60_000 });

let scratch = "";
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "claimline-cli-"));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

/** Fixtures that change different files, so that all their problems are in one theatre. */
const BAD = ["unlocated", "missing-source", "oldest-first", "date-order"];

/** `file › record › field`, as told by the snapshot that the rules' own test keeps. */
async function expectedPlaces(fixtures: readonly string[]): Promise<readonly string[]> {
  const lines = (await readFile("test/fixtures/bad/expected-issues.txt", "utf8")).split("\n");
  return lines.flatMap((line) => {
    const [fixture = "", ...where] = line.split(" > ");
    return fixtures.includes(fixture) ? [where.filter((part) => part !== "").join(" › ")] : [];
  });
}

describe("npm run data -- validate", () => {
  it("finds nothing wrong with the good theatre and says so", async () => {
    const { code, out, err } = await run(["validate", "test/fixtures/good"]);
    expect({ code, out, err }).toEqual({
      code: 0,
      out: "test/fixtures/good: no problems.\n",
      err: "",
    });
  });

  it("finds nothing wrong with the register that the app shows", async () => {
    expect(await run(["validate"])).toEqual({
      code: 0,
      out: "data/ukraine: no problems.\n",
      err: "",
    });
  });

  it("tells every problem at once, with file, record, field and remedy, and fails", async () => {
    const bad = await Promise.all(BAD.map(badFiles));
    const folder = await write(join(scratch, "bad"), overlay(await goodFiles(), ...bad));
    const { code, out, err } = await run(["validate", folder]);
    const lines = err.trimEnd().split("\n");
    const last = lines.pop();
    const places = await expectedPlaces(BAD);
    expect(places.length).toBeGreaterThan(5);
    expect(lines.map((line) => line.split(": ")[0]).sort()).toEqual([...places].sort());
    for (const line of lines) {
      expect(line).toMatch(/^\S+ › .+ › \S+: \S.* → \S.* \[[a-z-]+\]$/);
    }
    expect(last).toBe(`${folder}: ${places.length} problems.`);
    expect([code, out]).toEqual([1, ""]);
  });

  it("names the file of a text that is not JSON", async () => {
    const files = overlay(await goodFiles(), await badFiles("shape-json"));
    const folder = await write(join(scratch, "broken"), files);
    const { code, err } = await run(["validate", folder]);
    expect(code).toBe(1);
    expect(err).toMatch(/^events\.json: \S.* → \S.* \[shape\]$/m);
    expect(err).toMatch(/: 1 problem\.\n$/);
  });
});

describe("npm run data --", () => {
  it.each([[[]], [["publish"]], [["Validate"]], [["--help"]]])(
    "with %j says what it can do and fails",
    async (args) => {
      const { code, out, err } = await run(args);
      expect([code, out]).toEqual([2, ""]);
      for (const command of ["validate", "build", "stats", "new", "schema"]) {
        expect(err).toMatch(new RegExp(`^  ${command} +\\S`, "m"));
      }
    },
  );

  it("says so when the folder is not there", async () => {
    const { code, err } = await run(["validate", "nowhere"]);
    expect(code).toBe(1);
    expect(err).toMatch(/^nowhere: no such folder\./);
    expect(err).not.toContain("at async");
  });

  it("takes no inherited name for a command", async () => {
    const { code, err } = await run(["constructor"]);
    expect(code).toBe(2);
    expect(err).toContain("npm run data -- <command>");
  });

  it("stats counts the register and changes nothing", async () => {
    const { code, out, err } = await run(["stats"]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^Days +2024-07-08 to \d{4}-\d\d-\d\d, \d+ with data$/m);
    expect(out).toMatch(/^Statements +\d+ about \d+ places$/m);
  });
});

describe("npm run data -- build", () => {
  it("writes the file of a good theatre whole, and the same bytes again", async () => {
    const root = await checkout(join(scratch, "good"), await goodFiles());
    const first = await run(["build"], root);
    expect([first.code, first.err]).toEqual([0, ""]);
    const file = join(root, "public/theatre/strait.json");
    const text = await readFile(file, "utf8");
    expect(JSON.parse(text)).toMatchObject({ theatre: { id: "strait" } });
    expect(first.out).toMatch(/^public\/theatre\/strait\.json: 6 places, \d+ cells, \d+ kB/);
    await run(["build"], root);
    expect(await readFile(file, "utf8")).toBe(text);
    expect(await readdir(join(root, "public/theatre"))).toEqual([
      "feed.json",
      "mappers",
      "strait-areas.json",
      "strait-basemap.json",
      "strait-cells.json",
      "strait-files.json",
      "strait-stories.json",
      "strait.json",
    ]);
  });

  it("of bad data writes nothing and leaves what was built before alone", async () => {
    const files = overlay(await goodFiles(), await badFiles("overlap"));
    const root = await checkout(join(scratch, "bad-build"), files);
    const { code, out, err } = await run(["build"], root);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain("[overlap]");
    expect(existsSync(join(root, "public/theatre"))).toBe(false);

    await mkdir(join(root, "public/theatre"));
    const file = join(root, "public/theatre/strait.json");
    await writeFile(file, "built before");
    const before = await stat(file);
    expect((await run(["build"], root)).code).toBe(1);
    expect(await readFile(file, "utf8")).toBe("built before");
    expect((await stat(file)).mtimeMs).toBe(before.mtimeMs);
    expect(await readdir(join(root, "public/theatre"))).toEqual(["strait.json"]);
  });
});

describe("the published schemas", () => {
  it("on disk are those of the source: run `npm run data -- schema` after a change", async () => {
    const texts = schemaTexts();
    expect((await readdir("data/schema")).sort()).toEqual([...texts.keys()].sort());
    for (const [name, text] of texts) {
      expect(await readFile(join("data/schema", name), "utf8"), name).toBe(text);
    }
  });

  it("are written by the command, byte for byte", async () => {
    const root = await checkout(join(scratch, "schemas"), new Map());
    const { code } = await run(["schema"], root);
    expect(code).toBe(0);
    for (const [name, text] of schemaTexts()) {
      expect(await readFile(join(root, "data/schema", name), "utf8"), name).toBe(text);
    }
  });
});
