import { readFileSync } from "node:fs";
import { benchPeers } from "./against/main.ts";
import { benchBrowser } from "./browser.ts";
import { benchBytes } from "./bytes.ts";
import { benchDerive } from "./derive.ts";
import { machine } from "./machine.ts";

/** One measured figure and what `design.md` section 7 allows. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** Upper limit, where the design sets one. */
  readonly budget?: number;
}

console.log(machine());
if (!process.argv.includes("peers")) await printFigures();
await benchPeers();

/** The budgets of the design, measured. */
async function printFigures(): Promise<void> {
  const figures: Figure[] = [...benchBytes(), ...benchDerive(), ...(await benchBrowser())];
  for (const { what, value, unit, budget } of figures) {
    const verdict =
      budget === undefined ? "" : value <= budget ? `within ${budget}` : `OVER ${budget}`;
    console.log(`${what.padEnd(64)} ${value.toFixed(2).padStart(10)} ${unit.padEnd(6)} ${verdict}`);
  }
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  console.log(`claimline ${version}`);
}
