import { t } from "#i18n/text.ts";
import { type Caveats, caveatLines } from "#ui/shared/caveats.ts";
import { escapeXml, wrap } from "#ui/shared/xml.ts";
import type { Colours } from "./colours.ts";
import { cropMarks } from "./crop-marks.ts";
import { svgMetadata } from "./svg-metadata.ts";
import { type LegendItem, SWATCH_BOX } from "./swatches.ts";

/** A rectangle in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What stands around the map's picture, measured. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Lines of text above and below the map. */
  readonly lines: FrameLines;
  /** Where the map goes. */
  readonly map: Box;
  /** What of the map the stamps in it cover, in pixels from the map's upper left. */
  readonly stamps: readonly Box[];
  /** The whole as SVG; `map`: what is drawn in the map's box, as SVG. */
  readonly svg: (map: string) => string;
}

interface FrameLines {
  readonly heading: number;
  readonly notes: number;
}

interface FrameParts {
  readonly caveats: Caveats;
  readonly colours: Colours;
  readonly legend: readonly LegendItem[];
  readonly width: number;
  readonly height: number;
  /** Room for at least so many lines, so that the frames of a film are alike. */
  readonly least?: FrameLines;
}

/** Width of a letter against its height, on the broad side: Cyrillic is broader than Latin. */
const LETTER = 0.53;

/**
 * Title, legend and caveats around a map. The day and "claims, not verified" are in every crop of
 * three fifths of the width and height (`crop-marks.ts`); the whole of it is in the metadata too.
 */
export function frameOf({ caveats, colours, legend, width, height, least }: FrameParts): Frame {
  const unit = Math.max(0.85, Math.sqrt(width * height) / 1200);
  const size = (px: number) => Math.round(px * unit * 10) / 10;
  const [pad, small, line] = [size(22), size(12), size(15.5)];
  const inner = width - 2 * pad;
  const heading = wrap(`${caveats.theatre}: ${caveats.view}`, inner / (size(20) * LETTER));
  const lines = {
    heading: Math.max(heading.length, least?.heading ?? 0),
    notes: 0,
  };
  const top = pad + lines.heading * size(24) + size(24);
  const items = legendRows(legend, inner, unit);
  const notes = caveatLines(caveats).slice(1);
  const noteLines = notes.flatMap((note) => wrap(note, inner / (small * LETTER)));
  lines.notes = Math.max(noteLines.length, least?.notes ?? 0);
  const legendHeight = items.height;
  const bottom = size(10) + legendHeight + size(8) + lines.notes * line + pad * 0.6;
  const map: Box = { x: pad, y: top, width: inner, height: Math.max(80, height - top - bottom) };
  const full = Math.round(map.y + map.height + bottom);
  const { marks, covered } = cropMarks(caveats, colours, map, { width, height: full, size });
  const stamps = covered.map((box) => ({ ...box, x: box.x - map.x, y: box.y - map.y }));
  const after = map.y + map.height + size(10);
  const text = (x: number, y: number, words: string, px: number, more = "") =>
    `<text x="${x}" y="${y}" font-size="${px}"${more}>${escapeXml(words)}</text>`;
  const parts = (inside: string) => [
    group("map", inside),
    `<rect x="${map.x}" y="${map.y}" width="${map.width}" height="${map.height}" fill="none" stroke="${colours.line}"/>`,
    group(
      "title",
      ...heading.map((words, at) =>
        text(pad, pad + size(16) + at * size(24), words, size(20), ' font-weight="600"'),
      ),
      text(pad, top - size(9), `${caveats.date} · ${caveats.short}`, size(15)),
    ),
    group("margin", ...marks),
    group("legend", `<defs>${SWATCH_BOX}</defs>`, items.svg(pad, after)),
    group(
      "caveats",
      ...noteLines.map((words, at) =>
        text(pad, after + legendHeight + size(8) + (at + 0.8) * line, words, small),
      ),
    ),
  ];
  return {
    width,
    height: full,
    lines,
    map,
    stamps,
    svg: (inside) =>
      [
        `<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" width="${width}" height="${full}" viewBox="0 0 ${width} ${full}" font-family="'Source Sans 3', 'Liberation Sans', Arial, Helvetica, sans-serif" fill="${colours.ink}">`,
        `<title>${escapeXml(titleOf(caveats))}</title>`,
        `<desc>${escapeXml(caveatLines(caveats).join("\n"))}</desc>`,
        svgMetadata(caveats),
        paper(inside, colours, map, width, full),
        ...parts(inside),
        "</svg>",
      ].join("\n"),
  };
}

/** What the picture shows, and in whose stance if it is not the usual one. */
function titleOf({ theatre, view, date, otherStance }: Caveats): string {
  const what = `${theatre}: ${view}, ${date}`;
  if (otherStance === null) return what;
  return t("{theatre}; stance: {stance}", { theatre: what, stance: otherStance });
}

/** The paper, with a hole where a map drawn before lies. */
function paper(inside: string, { paper: fill }: Colours, map: Box, width: number, height: number) {
  const hole = inside === "" ? `M${map.x} ${map.y}v${map.height}h${map.width}v${-map.height}Z` : "";
  return `<path fill="${fill}" fill-rule="evenodd" d="M0 0H${width}V${height}H0Z${hole}"/>`;
}

/** A named layer, as Inkscape lists it. */
function group(id: string, ...inside: readonly string[]): string {
  return `<g id="${id}" inkscape:groupmode="layer" inkscape:label="${id}">${inside.join("\n")}</g>`;
}

/** The legend in as many columns as find room. */
function legendRows(legend: readonly LegendItem[], inner: number, unit: number) {
  const columns = Math.max(1, Math.min(3, Math.floor(inner / (400 * unit))));
  const column = inner / columns;
  const px = 12 * unit;
  const letters = (column - 44 * unit) / (px * LETTER);
  const wrapped = legend.map((item) => ({ item, lines: wrap(item.words, letters) }));
  const tall = (lines: number) => Math.max(24, lines * 15 + 6) * unit;
  const tops: number[] = Array.from({ length: columns }, () => 0);
  // Each goes into the column that is shortest so far.
  const placed = wrapped.map(({ item, lines }) => {
    const at = tops.indexOf(Math.min(...tops));
    const y = tops[at] ?? 0;
    tops[at] = y + tall(lines.length);
    return { item, lines, x: at * column, y };
  });
  const svg = (left: number, top: number) =>
    placed
      .map(({ item, lines, x, y }) => {
        const words = lines
          .map(
            (words, at) =>
              `<text x="${(37 * unit).toFixed(1)}" y="${((13 + at * 15) * unit).toFixed(1)}" font-size="${px.toFixed(1)}">${escapeXml(words)}</text>`,
          )
          .join("");
        return `<g id="legend-${item.id}" transform="translate(${(left + x).toFixed(1)} ${(top + y).toFixed(1)})"><g transform="scale(${unit.toFixed(3)})">${item.drawing}</g>${words}</g>`;
      })
      .join("\n");
  return { height: Math.max(...tops), svg };
}
