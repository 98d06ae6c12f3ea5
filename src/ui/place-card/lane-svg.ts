import { type Caveats, caveatLines } from "#ui/shared/caveats.ts";
import { seal } from "#ui/shared/sealed-file.ts";
import { escapeXml, wrap } from "#ui/shared/xml.ts";

/** Width of the drawing and of the names beside it, and height of a line of text, in px. */
const WIDTH = 760;
const NAMES = 110;
const LINE = 15;
const PAD = 16;
/** Letters that fit in a line below the drawing. */
const LETTERS = 135;

/** What a drawing takes from the page's styles. */
const STYLES = [
  "display",
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "paint-order",
  "overflow",
  "opacity",
  "font-size",
  "font-weight",
  "text-anchor",
] as const;

/**
 * The lanes on screen as a file of their own, with the colours of the moment, the lanes' names, a
 * title and what every file must carry. The drawing's own parts are placed in per cent: they fill
 * whatever width they are given.
 */
export function standaloneSvg(caveats: Caveats, plot: SVGSVGElement, title: string) {
  const inner = plot.cloneNode(true) as SVGSVGElement;
  inlineStyles(plot, inner);
  const height = Number(plot.getAttribute("height"));
  inner.setAttribute("x", String(PAD + NAMES));
  inner.setAttribute("y", String(PAD + 2 * LINE));
  inner.setAttribute("width", String(WIDTH));
  inner.setAttribute("overflow", "visible");
  const notes = caveatLines(caveats);
  const lines = notes.flatMap((note) => wrap(note, LETTERS));
  const top = PAD + 2 * LINE + height + 2 * LINE;
  const [width, full] = [PAD * 2 + NAMES + WIDTH, top + lines.length * LINE + PAD];
  const style = getComputedStyle(plot.parentElement ?? plot);
  const paper = getComputedStyle(plot.closest(".place-card") ?? plot).backgroundColor;
  const text = (x: number, y: number, words: string, size: number, weight = 400) =>
    `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}">${escapeXml(words)}</text>`;
  const names = [...(plot.parentElement?.querySelectorAll<HTMLElement>("[data-lane]") ?? [])].map(
    (name) =>
      text(PAD, PAD + 2 * LINE + Number.parseFloat(name.style.top) + 12, name.textContent, 13),
  );
  const drawing = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${full}" viewBox="0 0 ${width} ${full}" font-family="'Source Sans 3', Arial, Helvetica, sans-serif" fill="${style.color}">`,
    `<title>${escapeXml(title)}</title>`,
    `<desc>${escapeXml(notes.join("\n"))}</desc>`,
    `<rect width="100%" height="100%" fill="${paper}"/>`,
    text(PAD, PAD + LINE, title, 16, 600),
    ...names,
    new XMLSerializer().serializeToString(inner),
    ...lines.map((line, at) => text(PAD, top + at * LINE, line, 12)),
    "</svg>",
  ].join("\n");
  return seal(caveats, "image/svg+xml", drawing);
}

function inlineStyles(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const name of STYLES) {
    const value = style.getPropertyValue(name);
    if (value !== "") to.setAttribute(name, value);
  }
  to.removeAttribute("class");
  [...from.children].forEach((child, at) => {
    const own = to.children[at];
    if (own) inlineStyles(child, own);
  });
}
