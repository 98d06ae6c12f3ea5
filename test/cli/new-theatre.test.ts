import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { checkout, run } from "../support/cli.ts";

/** A process of its own takes a second; on a busy machine many. */
vi.setConfig({ testTimeout: 60_000 });

let scratch = "";
let root = "";
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "claimline-new-"));
  root = await checkout(join(scratch, "checkout"), new Map());
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

describe("npm run data -- new", () => {
  it("writes a theatre that validates at once, and says what comes next", async () => {
    const { code, out, err } = await run(["new", "strait"], root);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("CLAIMLINE_THEATRE=data/strait npm start");
    expect(await run(["validate", "data/strait"], root)).toEqual({
      code: 0,
      out: "data/strait: no problems.\n",
      err: "",
    });
    expect((await readdir(join(root, "data/strait"))).sort()).toEqual([
      "assessments",
      "events.json",
      "places.geojson",
      "sources.json",
      "statements",
      "stories.json",
      "theatre.json",
    ]);
  });

  it("overwrites nothing", async () => {
    await run(["new", "isles"], root);
    const file = join(root, "data/isles/theatre.json");
    const before = await readFile(file, "utf8");
    const { code, out, err } = await run(["new", "isles"], root);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/^data\/isles is there already/);
    expect(await readFile(file, "utf8")).toBe(before);
  });

  it.each([[[]], [["../up"]], [["Big Isles"]], [["a--b"]]])(
    "refuses %j as a name and writes nothing",
    async (names) => {
      const before = await readdir(join(root, "data"));
      const { code, out, err } = await run(["new", ...names], root);
      expect([code, out]).toEqual([2, ""]);
      expect(err).toContain("for example: npm run data -- new strait");
      expect(await readdir(join(root, "data"))).toEqual(before);
    },
  );
});
