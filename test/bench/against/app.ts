import { spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import type { Page } from "playwright-core";
import type { Day } from "#domain/day.ts";

const MAPPER = "deepstate-archive";

/** The file that the import writes. */
export const LOCAL_FILE = `data/local/${MAPPER}.mapper.json`;

/** Imports the archive's daily files, as a reader would; the next build shows them. */
export function importArchive(daily: string): void {
  runNpm(["run", "data", "--", "import", "deepstate", daily, "--mapper", MAPPER]);
}

/** Where imports are kept; whoever has some of their own keeps them. */
export function hasImports(): boolean {
  return existsSync("data/local");
}

/** Takes away what `importArchive` left. */
export function forgetImports(): void {
  rmSync("data/local", { recursive: true, force: true });
}

/** Builds data and app anew. */
export function buildApp(): void {
  runNpm(["run", "build"]);
}

function runNpm(words: readonly string[]): void {
  const { status } = spawnSync("npm", words, { stdio: ["ignore", "ignore", "inherit"] });
  if (status !== 0) throw new Error(`npm ${words.join(" ")} failed (${status}).`);
}

/** Gives the built app the contract of the peers' pages: its slider is moved, its map watched. */
export async function offerApp(page: Page, first: Day, last: Day): Promise<void> {
  await page.addInitScript(installContract, [first, last] as const);
}

/**
 * Runs in the page. Drawn: `data-settled` on the map, which the app sets with the frame that draws
 * the day.
 */
function installContract([first, last]: readonly [number, number]): void {
  const settled = (root: Node, day: number | null) =>
    new Promise<void>((resolve) => {
      const look = () => {
        const on = document.querySelector<HTMLElement>("#map")?.dataset.settled;
        if (on === undefined || (day !== null && Number(on) !== day)) return;
        observer.disconnect();
        resolve();
      };
      const observer = new MutationObserver(look);
      observer.observe(root, {
        subtree: day === null,
        childList: day === null,
        attributeFilter: ["data-settled"],
      });
      look();
    });
  const show = (index: number) => {
    const slider = document.querySelector<HTMLInputElement>('input[type="range"]');
    const map = document.querySelector("#map");
    const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
    if (!slider || !map || !setValue) throw new Error("The app is not on the page.");
    setValue.call(slider, String(first + index));
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    return settled(map, first + index);
  };
  window.bench = {
    days: Array.from({ length: last - first + 1 }, (_, at) =>
      new Date((first + at) * 86_400_000).toISOString().slice(0, 10),
    ),
    ready: settled(document, null),
    show,
  };
}
