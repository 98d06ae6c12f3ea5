import type { Caveats } from "#ui/shared/caveats.ts";
import { escapeXml, wrap } from "#ui/shared/xml.ts";
import type { Colours } from "./colours.ts";
import type { Box } from "./frame.ts";

/** What every crop of so much of width and height is to keep. */
const CROP = 0.6;

/** The same on the broad side, as letters mostly are: for the paper behind them. */
const COMMON = 0.53;

/** Width of a letter against its height, with room to spare: every face is narrower on average. */
const LETTER = 0.6;

interface Whole {
  readonly width: number;
  readonly height: number;
  /** Sizes of the picture from those of a small one. */
  readonly size: (px: number) => number;
}

/** The marks, and what those inside the map cover of the picture. */
export interface CropMarks {
  readonly marks: readonly string[];
  readonly covered: readonly Box[];
}

/**
 * Day and "claims, not verified", over and over along both sides, and inside the map where every
 * crop must have them: what three fifths of an edge always hold is its middle fifth. Of the picture
 * and of its map alone, which may be two places.
 */
export function cropMarks(
  { date, short }: Caveats,
  colours: Colours,
  map: Box,
  { width, height, size }: Whole,
): CropMarks {
  const px = size(11);
  const words = [date, ...wrap(short, ((2 * CROP - 1) * map.width) / (px * LETTER))];
  const lines = words.length * size(13);
  // With air around it: strokes, and feet of letters.
  const block = {
    width: Math.max(...words.map(({ length }) => length)) * px * LETTER + size(6),
    height: lines + size(6),
  };
  const longest = Math.max(...words.map(({ length }) => length));
  const plate = { width: longest * px * COMMON + size(10), height: block.height };
  const boxAt = ({ x, y }: Spot): Box => ({
    x: round(x - plate.width / 2),
    y: round(y - plate.height / 2),
    width: round(plate.width),
    height: round(plate.height),
  });
  const inside = ({ x, y }: Spot) =>
    words.map(
      (line, at) =>
        `<text x="${round(x)}" y="${round(y - lines / 2 + (at + 0.8) * size(13))}" font-size="${px}" text-anchor="middle" fill="${colours.ink}" fill-opacity="0.85">${escapeXml(line)}</text>`,
    );
  const at = spots(map, { x: 0, y: 0, width, height }, block);
  const covered = at.map(boxAt);
  return {
    marks: [
      ...sideMarks(`${date} · ${short} · Claimline`, colours, map, { width, height, size }),
      ...covered.map((box) => paperUnder(box, colours, size(3))),
      ...at.flatMap(inside),
    ],
    covered,
  };
}

/** Not quite opaque: what lies under it is seen to go on. */
function paperUnder({ x, y, width, height }: Box, { paper }: Colours, corner: number): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${corner}" fill="${paper}" fill-opacity="0.92"/>`;
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

const round = (value: number) => Math.round(value * 10) / 10;

/** Both sides, read from below and from above, as often as there is room. */
function sideMarks(
  words: string,
  { soft }: Colours,
  map: Box,
  { width, size }: Whole,
): readonly string[] {
  const length = words.length * size(10) * LETTER * 1.1;
  const count = Math.max(1, Math.floor(map.height / length));
  const mark = (x: number, y: number, turn: number) =>
    `<text x="${x}" y="${y}" font-size="${size(10)}" text-anchor="middle" dominant-baseline="middle" transform="rotate(${turn} ${x} ${y})" fill="${soft}">${escapeXml(words)}</text>`;
  return Array.from({ length: count }).flatMap((_, at) => {
    const y = round(map.y + ((at + 0.5) / count) * map.height);
    return [mark(map.x / 2, y, -90), mark(width - map.x / 2, y, 90)];
  });
}

/** Middles of blocks of this size that lie in every crop of the whole and of the map: one or two. */
function spots(map: Box, whole: Box, block: { width: number; height: number }): readonly Spot[] {
  const [own, all] = [middleFifth(map), middleFifth(whole)];
  const left = Math.max(own.x, all.x);
  const right = Math.min(own.x + own.width, all.x + all.width);
  // Beside the very middle, where the place in question often is.
  const x = Math.max(left + block.width / 2, Math.min(right - block.width / 2, whole.width * 0.55));
  const low = Math.min(own.y + own.height, all.y + all.height) - block.height / 2;
  if (low >= Math.max(own.y, all.y) + block.height / 2) return [{ x, y: low }];
  const deepest = map.y + map.height - block.height / 2;
  return [own, all].map((fifth) => ({
    x,
    y: Math.min(deepest, fifth.y + fifth.height - block.height / 2),
  }));
}

/** What every crop of `CROP` of a box holds of it. */
function middleFifth({ x, y, width, height }: Box): Box {
  const edge = 1 - CROP;
  const part = 2 * CROP - 1;
  return { x: x + edge * width, y: y + edge * height, width: part * width, height: part * height };
}
