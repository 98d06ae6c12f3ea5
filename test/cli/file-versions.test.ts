import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fileVersions } from "#cli/file-versions.ts";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "versions-"));
  await mkdir(join(root, "theatre/mappers"), { recursive: true });
  await writeFile(join(root, "theatre/one.json"), "abc");
  await writeFile(join(root, "theatre/mappers/two.json"), "[]");
  await writeFile(join(root, "theatre/note.txt"), "no data");
});
afterEach(() => rm(root, { recursive: true }));

describe("versions of data files", () => {
  it("are the first digits of SHA-256 of what is in them", () => {
    // FIPS 180-2, appendix B.1: the digest of "abc" begins with ba7816bf.
    expect(fileVersions(root)["theatre/one.json"]).toBe("ba7816bf");
  });

  it("name every data file, those in folders too, and nothing else", () => {
    expect(Object.keys(fileVersions(root)).sort()).toEqual([
      "theatre/mappers/two.json",
      "theatre/one.json",
    ]);
  });

  it("change with the content alone", async () => {
    const before = fileVersions(root);
    await writeFile(join(root, "theatre/mappers/two.json"), "[1]");
    const after = fileVersions(root);
    expect(after["theatre/one.json"]).toBe(before["theatre/one.json"]);
    expect(after["theatre/mappers/two.json"]).not.toBe(before["theatre/mappers/two.json"]);
  });
});
