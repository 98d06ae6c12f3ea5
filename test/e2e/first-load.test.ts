import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { benchBytes } from "../bench/bytes.ts";

const assets = readdirSync("dist/assets").filter((name) => name.endsWith(".js"));
const named = (start: string) => assets.filter((name) => name.startsWith(start));
const textOf = (name = "") => readFileSync(`dist/assets/${name}`, "utf8");

describe("what a first visit loads", () => {
  it("is within the budgets of the design", () => {
    const over = benchBytes().filter(({ value, budget }) => budget !== undefined && value > budget);
    expect(over).toEqual([]);
  });

  it("has MapLibre once: page and worker take what both need from one file", () => {
    const [shared, ...others] = named("map-shared");
    const [worker] = named("maplibre-gl-worker");
    expect(others).toEqual([]);
    expect(readFileSync("dist/index.html", "utf8")).toContain(shared);
    expect(textOf(worker)).toContain(`from"./${shared}"`);
    const imported = [...textOf(worker).matchAll(/from\s*"\.\/([^"]+)"/g)].map(([, name]) => name);
    expect(imported.filter((name) => name !== shared && !name?.startsWith("rolldown"))).toEqual([]);
  });

  it("has a script that no other file waits for: it waits for what it fetches", () => {
    const page = readFileSync("dist/index.html", "utf8");
    const [, script = ""] = /<script[^>]*src="[^"]*\/([^"/]+\.js)"/.exec(page) ?? [];
    expect(assets).toContain(script);
    expect(assets.filter((name) => textOf(name).includes(`from"./${script}"`))).toEqual([]);
  });

  it("holds no schema and no geometry library", () => {
    const page = readFileSync("dist/index.html", "utf8");
    const code = assets.filter((name) => page.includes(name)).map(textOf);
    // Words that only zod and JSTS have in their code.
    for (const word of ["ZodError", "TopologyException"]) {
      expect(code.filter((text) => text.includes(word))).toEqual([]);
      expect(assets.some((name) => textOf(name).includes(word))).toBe(true);
    }
  });
});
