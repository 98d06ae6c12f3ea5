import { join } from "node:path";
import { compare } from "./against/compare.ts";
import { FOLDERS, preparedIn } from "./against/prepared.ts";
import { stage } from "./against/stage.ts";
import { benchBrowser } from "./browser.ts";
import { rendererName } from "./chromium.ts";
import { printFigures } from "./figures.ts";
import { machine } from "./machine.ts";

/*
 * What `npm run bench -- pack <folder>` bundles: measures the prepared folder on a machine that has
 * no network and none of the packages, only Node, Chromium and playwright-core.
 */
const [folder = "."] = process.argv.slice(2);
console.log(`${machine()}; Chromium draws with ${await rendererName()}`);
const { alone } = preparedIn(folder);
for (const of of alone ? [FOLDERS.alone, FOLDERS.app] : [FOLDERS.app]) {
  const served = await stage(join(folder, of));
  console.log(of === FOLDERS.app ? "the app with the archive" : "the app");
  printFigures(await benchBrowser(served.address));
  await served.close();
}
console.log(await compare(folder));
