import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { inject } from "vitest";

/** Every screen, from its link, and what is there once it is complete. */
export const SCREENS: readonly Screen[] = [
  { name: "map", hash: "", there: ".legend" },
  { name: "disagreement", hash: "view=disagreement", there: ".disagreement" },
  { name: "change", hash: "view=change&since=2025-11-01", there: ".change" },
  { name: "compare", hash: "view=compare&cmp=sources", there: ".compare-panel" },
  { name: "table", hash: "view=table", there: ".table-view tbody tr" },
  { name: "areas", hash: "view=areas", there: ".areas" },
  { name: "record", hash: "view=record", there: ".record tbody tr" },
  { name: "map with a card", hash: "place=pokrovsk", there: ".place-card .lanes-section" },
  { name: "story", hash: "story=pokrovsk.2", there: ".tour-text" },
  {
    name: "About",
    hash: "",
    there: ".about[open] .about-text",
    open: ".about-button:not(.app-stories)",
  },
  {
    name: "mappers' dialog",
    hash: "view=table",
    there: ".mappers[open] form",
    open: ".mappers-entry button",
  },
];

export interface Screen {
  readonly name: string;
  readonly hash: string;
  /** Selector of something that its panel holds. */
  readonly there: string;
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

/** Text and controls that go past the right edge, or need a second direction of scrolling. */
export function tooWide(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    // What may scroll both ways: its meaning is in its two dimensions.
    const TWO_DIMENSIONS = "#map, .app-panes, table, svg, [role='listbox']";
    const called = (element: Element) =>
      `${element.localName}.${element.getAttribute("class") ?? ""} "${(element.textContent ?? "").slice(0, 40)}"`;
    const found: string[] = [];
    if (document.documentElement.scrollWidth > innerWidth) found.push("the page scrolls sideways");
    for (const element of document.querySelectorAll("body *")) {
      if (element.closest(TWO_DIMENSIONS) || !element.checkVisibility()) continue;
      const { overflowX, position } = getComputedStyle(element);
      const { left, right, width } = element.getBoundingClientRect();
      const hiddenText = position === "absolute" && width <= 1;
      const scrolls = overflowX === "auto" || overflowX === "scroll";
      if (scrolls && element.scrollWidth > element.clientWidth + 1) {
        if (!element.querySelector(TWO_DIMENSIONS))
          found.push(`${called(element)} scrolls sideways`);
      } else if (!hiddenText && (right > innerWidth + 1 || left < -1)) {
        const scroller = element.parentElement?.closest("[tabindex='0']");
        if (!scroller?.querySelector(TWO_DIMENSIONS))
          found.push(`${called(element)} ${Math.round(left)} to ${Math.round(right)}`);
      }
    }
    return found;
  });
}

const CONTROLS = "a[href], button, input, select, summary, textarea, [role='slider']";

/** Controls that cannot be brought into view, or lie under something else once they are. */
export function outOfReach(page: Page): Promise<readonly string[]> {
  return page.evaluate((controls) => {
    const found: string[] = [];
    const root = document.querySelector("dialog[open]") ?? document;
    for (const element of root.querySelectorAll(controls)) {
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      if (element.matches(".app-skip, :disabled, .maplibregl-ctrl *")) continue;
      element.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
      const { x, y, width, height } = element.getBoundingClientRect();
      if (width <= 1) continue;
      const top = document.elementFromPoint(x + width / 2, y + height / 2);
      const label = element.closest("label");
      if (top && (element.contains(top) || top.contains(element) || label?.contains(top))) continue;
      const name = element.getAttribute("aria-label") ?? element.textContent ?? "";
      const over = top ? `${top.localName}.${top.getAttribute("class") ?? ""}` : "nothing";
      found.push(`${element.localName} "${name.slice(0, 40)}" lies under ${over}`);
    }
    return found;
  }, CONTROLS);
}

/** Controls smaller than a fingertip, but those in running text, in tables and in drawings. */
export function smallControls(page: Page, atLeast: number): Promise<readonly string[]> {
  return page.evaluate(
    ([controls, least]) => {
      const found: string[] = [];
      for (const element of document.querySelectorAll(controls)) {
        if (!element.checkVisibility({ visibilityProperty: true })) continue;
        if (element.matches(".app-skip, table *, svg *, :disabled")) continue;
        if (element.closest("dialog:not([open])")) continue;
        if (getComputedStyle(element).display === "inline") continue;
        const { width, height } = (element.closest("label") ?? element).getBoundingClientRect();
        if (Math.min(width, height) >= least - 0.5 || width <= 1) continue;
        const name = element.getAttribute("aria-label") ?? element.textContent ?? "";
        found.push(
          `${element.localName}.${element.className} "${name.slice(0, 30)}" ${Math.round(width)} × ${Math.round(height)}`,
        );
      }
      return found;
    },
    [CONTROLS, atLeast] as const,
  );
}
