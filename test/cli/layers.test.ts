import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";

/** A rule that silently matches nothing is worse than none: each layer must refuse a bad import. */
const CASES = [
  ["src/domain", 'import { createStore } from "zustand/vanilla";'],
  ["src/domain", 'import { parseTheatre } from "#data/parse.ts";'],
  ["src/geometry", 'import { createAppStore } from "#state/store.ts";'],
  ["src/data", 'import { useState } from "react";'],
  ["src/data/rules", 'import { readFileSync } from "node:fs";'],
  ["src/importers", 'import { readFileSync } from "node:fs";'],
  ["src/importers", 'import { parseTheatre } from "#data/parse.ts";'],
  ["src/importing", 'import { Report } from "#ui/mappers/report.tsx";'],
  ["src/contributing", 'import { t } from "#i18n/text.ts";'],
  ["src/device", 'import { AboutText } from "#ui/about/about-text.tsx";'],
  ["src/state", 'import { Map } from "maplibre-gl";'],
  ["src/map", 'import { answerSentence } from "#ui/shared/wording.ts";'],
  ["src/map", 'import { useState } from "react";'],
  ["src/map/svg", 'import { Map } from "maplibre-gl";'],
  ["src/ui/table", 'import { startMap } from "#map/start-map.ts";'],
  ["src/ui/table", 'import { loadTheatre } from "#data/load.ts";'],
  ["src/cli", 'import { createAppStore } from "#state/store.ts";'],
] as const;

const scratch = (folder: string) => `${folder}/canary-${process.pid}.ts`;

describe("layers", () => {
  afterEach(() => {
    for (const [folder] of CASES) rmSync(scratch(folder), { force: true });
  });

  it.each(CASES)("%s refuses %s", (folder, statement) => {
    const file = scratch(folder);
    writeFileSync(file, `${statement}\n`);
    const lint = () =>
      execFileSync("node_modules/.bin/biome", ["lint", "--only=style/noRestrictedImports", file], {
        encoding: "utf8",
        stdio: "pipe",
      });
    expect(lint).toThrow(/noRestrictedImports/);
  });

  it("lets an allowed import through", () => {
    const file = scratch("src/domain");
    writeFileSync(file, 'import { addDays } from "./day.ts";\nexport const next = addDays;\n');
    const lint = () =>
      execFileSync("node_modules/.bin/biome", ["lint", "--only=style/noRestrictedImports", file], {
        encoding: "utf8",
        stdio: "pipe",
      });
    expect(lint).not.toThrow();
  });
});
