import type { Page } from "playwright-core";

/** What stands on a page and how much room it takes; what is wrong with that, a line each. */

/** What may scroll both ways: its meaning is in its two dimensions. */
const TWO_DIMENSIONS = "#map, .app-panes, table, svg, [role='listbox']";

const CONTROLS = "a[href], button, input, select, summary, textarea, [role='slider']";

interface Room {
  readonly what: string;
  readonly left: number;
  readonly right: number;
  /** Text for screen readers only. */
  readonly unseen: boolean;
  /** Has more across than it shows. */
  readonly scrolls: boolean;
  /** A table, chart or map is in it, or in the box that scrolls it. */
  readonly flat: boolean;
}

/** Everything that can be seen outside maps, tables and charts. */
function roomsOn(page: Page): Promise<readonly Room[]> {
  return page.evaluate((flat) => {
    const all = [...document.querySelectorAll("body *")];
    const seen = all.filter((one) => !one.closest(flat) && one.checkVisibility());
    return seen.map((element) => {
      const { overflowX, position } = getComputedStyle(element);
      const { left, right, width } = element.getBoundingClientRect();
      const scroller = element.parentElement?.closest("[tabindex='0']");
      return {
        what: `${element.localName}.${element.getAttribute("class")} "${element.textContent?.slice(0, 30)}"`,
        left,
        right,
        unseen: position === "absolute" && width <= 1,
        scrolls: /auto|scroll/.test(overflowX) && element.scrollWidth > element.clientWidth + 1,
        flat: [element, scroller].some((one) => one?.querySelector(flat)),
      };
    });
  }, TWO_DIMENSIONS);
}

/** Texts and controls that go past an edge, or that need a second direction of scrolling. */
export async function tooWide(page: Page): Promise<readonly string[]> {
  const width = await page.evaluate(() => innerWidth);
  const scrolled = await page.evaluate(() => document.documentElement.scrollWidth);
  const rooms = (await roomsOn(page)).filter(({ unseen, flat }) => !unseen && !flat);
  const outside = rooms.filter(({ left, right }) => left < -1 || right > width + 1);
  const scrolling = rooms.filter(({ scrolls }) => scrolls);
  return [
    ...(scrolled > width ? [`the page is ${scrolled} wide`] : []),
    ...outside.map(({ what, left, right }) => `${what} from ${left} to ${right}`),
    ...scrolling.map(({ what }) => `${what} scrolls sideways`),
  ];
}

interface Control {
  readonly what: string;
  readonly width: number;
  readonly height: number;
  /** In a sentence, a table or a drawing. */
  readonly within: boolean;
  /** What lies at its middle once it is scrolled into view, unless that is itself. */
  readonly under: string | null;
}

/** Every control that can be used now. */
function controlsOn(page: Page): Promise<readonly Control[]> {
  return page.evaluate((controls) => {
    const called = (one: Element | null) =>
      one ? `${one.localName}.${one.getAttribute("class")}` : "nothing";
    const root = document.querySelector("dialog[open]") ?? document;
    const all = [...root.querySelectorAll(controls)].filter(
      (one) => one.checkVisibility({ visibilityProperty: true }) && !one.matches(":disabled"),
    );
    return all.map((element) => {
      element.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
      const name = element.getAttribute("aria-label") ?? element.textContent ?? "";
      const whole = element.closest("label") ?? element;
      const { x, y, width, height } = whole.getBoundingClientRect();
      const top = document.elementFromPoint(x + width / 2, y + height / 2);
      const itself = top !== null && (whole.contains(top) || top.contains(whole));
      const inline = getComputedStyle(element).display === "inline";
      return {
        what: `${called(element)} "${name.slice(0, 30)}"`,
        width,
        height,
        within: inline || element.matches("p :not(label *), .table-view-summary *, table *, svg *"),
        under: itself ? null : called(top),
      };
    });
  }, CONTROLS);
}

/**
 * The skip link is seen only with the focus, and then above all else; each mark of an event on the
 * timeline is in the list of events as well, at full size.
 */
const EXEMPT = ["app-skip", "timeline-event"];

/** Controls that cannot be brought into view, or lie under something else once they are. */
export async function outOfReach(page: Page): Promise<readonly string[]> {
  const controls = await controlsOn(page);
  return controls.flatMap(({ what, under, width }) =>
    under === null || width <= 1 || EXEMPT.some((name) => what.includes(name))
      ? []
      : [`${what} lies under ${under}`],
  );
}

/** Controls lower than a fingertip or very narrow, but those in sentences, tables and drawings. */
export async function underFingertip(page: Page): Promise<readonly string[]> {
  const controls = await controlsOn(page);
  return controls.flatMap(({ what, width, height, within }) =>
    within || width <= 1 || EXEMPT.some((name) => what.includes(name))
      ? []
      : height < 43.5 || width < 24
        ? [`${what}: ${Math.round(width)} × ${Math.round(height)}`]
        : [],
  );
}
