import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { inject } from "vitest";

/** Every screen, from its link, and what is there once it is complete. */
export const SCREENS: readonly Screen[] = [
  { name: "map", hash: "", there: ".legend summary" },
  {
    name: "disagreement",
    hash: "view=disagreement",
    there: ".disagreement summary",
    last: ".disagreement-parts .km-range",
  },
  {
    name: "change",
    hash: "view=change&since=2025-11-01",
    there: ".change summary",
    last: ".change-figures",
  },
  {
    name: "compare",
    hash: "view=compare&cmp=sources",
    there: ".compare-panel summary",
    last: "#map-1",
  },
  { name: "table", hash: "view=table", there: ".table-view tbody tr" },
  { name: "areas", hash: "view=areas", there: ".areas-plot" },
  { name: "record", hash: "view=record", there: ".record tbody tr" },
  { name: "map with a card", hash: "place=pokrovsk", there: ".place-card .lanes-section" },
  { name: "story", hash: "story=pokrovsk.2", there: ".tour-text" },
  {
    name: "About",
    hash: "",
    there: ".about[open] .about-text",
    open: ".about-button:not(.app-stories, .app-share)",
  },
  {
    name: "mappers' dialog",
    hash: "view=table",
    there: ".mappers[open] form",
    open: ".mappers-entry button",
  },
  {
    name: "form for a statement",
    hash: "place=pokrovsk",
    there: ".contribute[open] form",
    open: ".contribute-row button:first-child",
  },
  {
    name: "form for a report",
    hash: "place=pokrovsk",
    there: ".contribute[open] form",
    open: ".contribute-row button:last-child",
  },
];

export interface Screen {
  readonly name: string;
  readonly hash: string;
  /** Selector of something that its panel holds. */
  readonly there: string;
  /** Of what comes last, be it folded away: areas and further maps are fetched. */
  readonly last?: string;
  /** Button that opens its dialog. */
  readonly open?: string;
}

/** Shows a screen in a page that has been used already: in a fresh document, from warm caches. */
export async function turnTo(page: Page, screen: Screen, extra = ""): Promise<void> {
  const hash = ["day=2025-12-02", screen.hash, extra].filter(Boolean).join("&");
  await page.goto("about:blank");
  await page.goto(`${inject("address")}#${hash}`);
  if (screen.open) await page.locator(screen.open).click();
  await page.locator(screen.there).first().waitFor();
  if (screen.last) await page.locator(screen.last).first().waitFor({ state: "attached" });
  await page.locator(".app-wait").first().waitFor({ state: "detached" });
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe-core finds wrong with the page as it stands: rule, element and remedy, a line each. */
export async function axeFinds(page: Page): Promise<readonly string[]> {
  // Through the debugger, which the page's policy does not bind.
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(document, {
      resultTypes: ["violations"],
      preload: false,
      // Off by itself: targets of 24 px, or as much apart.
      rules: { "target-size": { enabled: true } },
    })`,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = "" }) => {
      const remedy = failureSummary.replace(/\s+/g, " ");
      return `${id}: ${target.join(" ")} (${remedy})`;
    }),
  );
}
