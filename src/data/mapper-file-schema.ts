import { z } from "zod";

/** Raised whenever the shape changes: only files of its own version are opened. */
export const MAPPER_FILE_VERSION = 2;

// Zod would try to compile code from text, which the page's policy forbids and the console reports.
z.config({ jitless: true });

const whole = z.number().int();
const text = z.string().max(4000);

/** A place's id, its intervals (`from`, `to`, status) and its shares (day, part of one). */
type PlaceRow = [id: string, intervals: [number, number, number][], shares: [number, number][]];

/**
 * A list whose rows are checked by hand: there are thousands, and zod, which may not compile here,
 * takes tens of milliseconds for them. The issue names the first bad row.
 */
function rows<Row>(fits: (row: unknown) => boolean, what: string) {
  return z.custom<Row[]>(Array.isArray, "not a list").superRefine((list, context) => {
    const bad = list.findIndex((row) => !fits(row));
    if (bad >= 0) context.addIssue({ code: "custom", path: [bad], message: `not ${what}` });
  });
}

const isWholes = (row: unknown): boolean => Array.isArray(row) && row.every(Number.isSafeInteger);

function isPlaceRow(row: unknown): boolean {
  if (!Array.isArray(row) || row.length !== 3) return false;
  const [id, intervals, shares] = row as readonly unknown[];
  return (
    typeof id === "string" &&
    Array.isArray(intervals) &&
    intervals.every((one) => isWholes(one) && one.length === 3) &&
    Array.isArray(shares) &&
    shares.every((one) => isShare(one))
  );
}

function isShare(share: unknown): boolean {
  if (!Array.isArray(share) || share.length !== 2) return false;
  const [day, part] = share as readonly unknown[];
  return Number.isSafeInteger(day) && Number.isFinite(part);
}

const cardSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "use lower-case words joined by hyphens"),
  name: text.min(1),
  note: text,
  affiliation: text,
  method: text,
  delay: text.nullable(),
  licence: text,
  link: text.regex(/^https?:\/\//).nullable(),
  inside: text,
  outside: text,
});

/** The shape of a mapper's file, as it lies on disk. */
export const mapperFileSchema = z.strictObject({
  format: z.literal("claimline-mapper"),
  version: z.literal(MAPPER_FILE_VERSION),
  mapper: cardSchema,
  provenance: z.strictObject({
    /** Format that was read, how many files, and on which day (ISO). */
    format: text,
    files: whole,
    read: text,
    /** What the import reported, line by line. */
    report: z.array(text).max(10_000),
  }),
  /** Days with a map: the first, then differences. */
  days: z.array(whole).min(1).max(100_000),
  ground: z
    .strictObject({
      starts: z.string(),
      points: z.string(),
      arcs: z.string(),
      degrees: z.string(),
      walks: z.string(),
      /** Per cell: day, mask, then difference of days, mask, and so on. */
      steps: rows<number[]>(isWholes, "whole numbers"),
    })
    .nullable(),
  /** Per place: its id, then `from`, `to` (0: open) and status of each interval, and shares. */
  places: rows<PlaceRow>(isPlaceRow, "an id, intervals and shares"),
});

/** A mapper's archive as one file: what `npm run data -- import` writes, and our own export. */
export type MapperFile = z.infer<typeof mapperFileSchema>;
