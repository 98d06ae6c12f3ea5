import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import { benchBrowser } from "./browser.ts";
import { benchBytes } from "./bytes.ts";
import { benchDerive } from "./derive.ts";

/** One measured figure and what `design.md` section 7 allows. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** Upper limit, where the design sets one. */
  readonly budget?: number;
}

const figures: Figure[] = [...benchBytes(), ...benchDerive(), ...(await benchBrowser())];
const model = cpus()[0]?.model ?? "unknown processor";
console.log(`${cpus().length} × ${model}, Node ${process.version}, ${process.platform}`);
for (const { what, value, unit, budget } of figures) {
  const verdict =
    budget === undefined ? "" : value <= budget ? `within ${budget}` : `OVER ${budget}`;
  console.log(`${what.padEnd(64)} ${value.toFixed(2).padStart(10)} ${unit.padEnd(6)} ${verdict}`);
}
const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
console.log(`claimline ${version}`);
