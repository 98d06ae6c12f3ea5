import { readFileSync } from "node:fs";
import { benchPeers } from "./against/main.ts";
import { stage } from "./against/stage.ts";
import { benchBrowser } from "./browser.ts";
import { benchAsked, benchBytes } from "./bytes.ts";
import { rendererName } from "./chromium.ts";
import { benchDerive } from "./derive.ts";
import { printFigures } from "./figures.ts";
import { machine } from "./machine.ts";
import { benchMemory } from "./memory.ts";
import { pack } from "./pack.ts";
import { benchScale } from "./scale.ts";
import { benchWorld } from "./world.ts";

const [what, folder] = process.argv.slice(2);
if (what === "pack") {
  await pack(folder ?? "bench-pack");
} else if (what === "scale") {
  printFigures(await benchScale());
} else if (what === "memory") {
  const served = await stage("dist");
  printFigures(await benchMemory(served.address));
  await served.close();
} else if (what === "world") {
  console.log(`${machine()}; Chromium draws with ${await rendererName()}`);
  printFigures(await benchWorld(folder));
} else {
  if (what !== "peers") await budgets();
  await benchPeers();
}

/** The budgets of the design, measured. */
async function budgets(): Promise<void> {
  console.log(`${machine()}; Chromium draws with ${await rendererName()}`);
  const served = await stage("dist");
  printFigures([...benchBytes(), ...(await benchAsked(served)), ...benchDerive()]);
  printFigures(await benchBrowser(served.address));
  printFigures(await benchMemory(served.address));
  await served.close();
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  printFigures(await benchScale());
  console.log(`claimline ${version}`);
}
