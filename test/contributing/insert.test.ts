import { describe, expect, it } from "vitest";
import { insertRecord } from "#contributing/insert.ts";
import { openFiles, packFiles } from "#data/theatre-files.ts";
import { repositoryAddress } from "../../src/cli/repository.ts";
import fc from "../support/property.ts";
import { realFiles } from "../support/theatres.ts";

describe("inserting a record", () => {
  it("adds it in any JSON file, at any place, and keeps all else byte for byte", () => {
    const list = fc.array(fc.jsonValue({ maxDepth: 2 }), { maxLength: 5 });
    const file = fc.record({ list, before: fc.jsonValue(), after: fc.jsonValue() });
    fc.assert(
      fc.property(file, fc.constantFrom(0, 2, 4, "\t"), fc.nat(6), (content, indent, wanted) => {
        const ordered = { a: content.before, list: content.list, z: content.after };
        const text = JSON.stringify(ordered, null, indent);
        const at = Math.min(wanted, content.list.length);
        const made = insertRecord(text, "list", at, { id: 'a"],[{' });
        const expected = [...content.list];
        expected.splice(at, 0, { id: 'a"],[{' });
        expect(JSON.parse(made)).toEqual(
          JSON.parse(JSON.stringify({ ...ordered, list: expected })),
        );
        if (content.list.length === 0) return;
        // What is old stands before and after what is new.
        const added = made.length - text.length;
        const splits = [...made].some(
          (_, cut) => text === made.slice(0, cut) + made.slice(cut + added),
        );
        expect(splits).toBe(true);
      }),
    );
  });

  it("leaves every file of the real register as its own way of writing has it", async () => {
    const record = { id: "x-2025-12-02-y", on: "2025-12-02", sources: [{ title: '"}],' }] };
    const files = [...(await realFiles())].filter(([name]) => name.startsWith("statements/"));
    expect(files.length).toBeGreaterThan(200);
    for (const [name, text] of files) {
      const content = JSON.parse(text);
      const at = Math.floor(content.statements.length / 2);
      content.statements.splice(at, 0, record);
      const expected = `${JSON.stringify(content, null, 2)}\n`;
      expect(insertRecord(text, "statements", at, record), name).toBe(expected);
    }
  });

  it("writes what the register's own files would hold", () => {
    const file = { place: "x", list: [{ id: "a" }, { id: "c", sources: [{ url: "u" }] }] };
    const text = `${JSON.stringify(file, null, 2)}\n`;
    file.list.splice(1, 0, { id: "b", sources: [{ url: "v" }] });
    const expected = `${JSON.stringify(file, null, 2)}\n`;
    expect(insertRecord(text, "list", 1, file.list[1] ?? {})).toBe(expected);
    expect(insertRecord(text.replaceAll("\n", "\r\n"), "list", 1, file.list[1] ?? {})).toBe(
      expected.replaceAll("\n", "\r\n"),
    );
    expect(() => insertRecord('{"other":[]}', "list", 0, {})).toThrow('no list "list"');
  });
});

describe("the register's files as one", () => {
  it("are those that it is read from, byte for byte", async () => {
    const files = await realFiles();
    const opened = openFiles(packFiles(new Map([...files, ["basemap.topo.json", "{}"]])));
    expect([...opened].sort()).toEqual([...files].sort());
    expect(opened.has("basemap.topo.json")).toBe(false);
  });

  it.each(["", "[", "null", '{"a":1}'])("are not read from %s", (text) => {
    expect(() => openFiles(text)).toThrow("reload the page");
  });
});

describe("the repository's address", () => {
  it("is tidied, or refused with a remedy", () => {
    expect(repositoryAddress("")).toBeNull();
    expect(repositoryAddress("https://github.com/owner/name/")).toBe(
      "https://github.com/owner/name",
    );
    expect(repositoryAddress("https://git.example/a/owner/name.git")).toBe(
      "https://git.example/a/owner/name",
    );
    for (const wrong of [
      "github.com/owner/name",
      "javascript:alert(1)//a/b",
      "http://github.com/owner/name",
      "https://github.com/owner",
      "https://user@github.com/owner/name",
      "https://github.com/owner/name?x=1",
    ])
      expect(() => repositoryAddress(wrong)).toThrow("https://github.com/owner/name");
  });
});
