import { expect, it } from "vitest";
import { detailWords } from "#ui/backdrop/detail-words.ts";
import { openArchive } from "../../../src/backdrop/archive.ts";
import { BackdropError } from "../../../src/backdrop/opened.ts";
import { readStyle } from "../../../src/backdrop/style-file.ts";

/** What the checks and the library really say of such files. */
async function reasons(open: () => unknown): Promise<readonly string[]> {
  try {
    await open();
  } catch (error) {
    if (error instanceof BackdropError) return error.problem.details;
    throw error;
  }
  throw new Error("It was opened.");
}

const bytes = (...start: readonly number[]) => {
  const data = new Uint8Array(16384);
  data.set(start);
  const source = { getKey: () => "x", getBytes: async () => ({ data: data.buffer }) };
  return () => openArchive(source, "x");
};

it.each([
  ["another kind of file", bytes(1, 2, 3)],
  ["PMTiles of a later version", bytes(0x50, 0x4d, 0x54, 0x69, 0x6c, 0x65, 0x73, 9)],
  ["no style", () => readStyle({}, null, "x")],
  ["a style of nothing", () => readStyle({ version: 8 }, null, "x")],
])("the reason is told in the reader's language: %s", async (_, open) => {
  const found = await reasons(open);
  expect(found.length).toBeGreaterThan(0);
  for (const reason of found) expect(detailWords(reason), reason).not.toBeNull();
});

it("a reason that nobody foresaw stays as it is", () => {
  expect(detailWords("Empty directory is invalid")).toBeNull();
});
