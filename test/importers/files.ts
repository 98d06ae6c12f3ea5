import { existsSync, readdirSync, readFileSync } from "node:fs";
import { area, booleanPointInPolygon, polygon as turfPolygon } from "@turf/turf";
import type { Position } from "geojson";
import { type Day, isoOf, parseDay } from "#domain/day.ts";
import type { GroundClass } from "#domain/ground.ts";
import type { ArchiveDay } from "#geometry/outline.ts";
import type {
  AssessmentDraft,
  ImportResult,
  InputFile,
  OutlineDraft,
  ReportLine,
} from "#importers/draft.ts";
import { box } from "../support/shapes.ts";

/** Hand-made files for the importers' tests, and the way to the real samples where they are. */

export function file(name: string, content: string | Uint8Array): InputFile {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { name, read: async () => bytes };
}

export function jsonFile(name: string, content: unknown): InputFile {
  return file(name, JSON.stringify(content));
}

export function day(iso: string): Day {
  const parsed = parseDay(iso);
  if (parsed === null) throw new Error(`${iso} is no day`);
  return parsed;
}

/** A closed square, counter-clockwise, with its lower left corner at a point. */
export function square(x: number, y: number, size = 0.1): Position[] {
  return box(x, y, x + size, y + size);
}

/** A figure of eight: its two loops cross at (x + size / 2, y + size / 2). */
export function bowtie(x: number, y: number, size = 0.1): Position[] {
  return [
    [x, y],
    [x + size, y + size],
    [x + size, y],
    [x, y + size],
    [x, y],
  ];
}

export function feature(
  geometry: unknown,
  properties: Readonly<Record<string, unknown>> = {},
): unknown {
  return { type: "Feature", properties, geometry };
}

export function polygon(...rings: Position[][]): unknown {
  return { type: "Polygon", coordinates: rings };
}

export function collection(features: readonly unknown[], more: object = {}): unknown {
  return { type: "FeatureCollection", ...more, features };
}

/** A day of DeepState's as cyterat publishes it. */
export function deepstateDay(compact: string, ...rings: Position[][]): InputFile {
  const name = `deepstatemap_data_${compact}`;
  const geometry = { type: "MultiPolygon", coordinates: rings.map((ring) => [ring]) };
  return jsonFile(`${name}.geojson`, collection([feature(geometry)], { name }));
}

export function outlineDraft(result: ImportResult, at = 0): OutlineDraft {
  const draft = result.drafts[at];
  if (draft?.kind !== "outlines") {
    throw new Error(`No outlines: ${JSON.stringify(result.report.problems)}`);
  }
  return draft;
}

export function assessmentDraft(result: ImportResult, id: string): AssessmentDraft {
  const draft = result.drafts.find(({ mapper }) => mapper.id === id);
  if (draft?.kind !== "assessments") {
    throw new Error(`No statuses: ${JSON.stringify(result.report.problems)}`);
  }
  return draft;
}

export function isoDays(result: ImportResult, at = 0): readonly string[] {
  return outlineDraft(result, at).days.map((item) => isoOf(item.day));
}

/** `held 2, grey 1`: classes of a day with their number of polygons. */
export function classesOf(picture: ArchiveDay | undefined): string {
  const outlines = picture?.outlines ?? [];
  return outlines.map(({ ground, polygons }) => `${ground} ${polygons.length}`).join(", ");
}

/** The line of a report about something; fails where there is none. */
export function lineOf(lines: readonly ReportLine[], what: string): ReportLine {
  const line = lines.find((item) => item.what.includes(what));
  if (!line)
    throw new Error(`No line '${what}' among: ${lines.map((item) => item.what).join("; ")}`);
  return line;
}

/** Square metres by the even-odd rule: a ring counts for or against by how deep it lies. */
export function evenOddArea(picture: ArchiveDay | undefined, ground: GroundClass): number {
  const outline = picture?.outlines.find((item) => item.ground === ground);
  const polygons = outline?.polygons ?? [];
  return polygons.reduce((sum, rings) => sum + ringsArea(rings), 0);
}

function ringsArea(rings: readonly (readonly Position[])[]): number {
  return rings.reduce((sum, ring) => {
    const around = rings.filter((other) => other !== ring && isInside(ring, other));
    const own = area(turfPolygon([[...ring]]));
    return sum + (around.length % 2 === 0 ? own : -own);
  }, 0);
}

function isInside(ring: readonly Position[], other: readonly Position[]): boolean {
  const point = ring[0] ?? [0, 0];
  return booleanPointInPolygon([...point], turfPolygon([[...other]]), { ignoreBoundary: true });
}

/** Real files of other people's, outside the repository: present on the project's machines only. */
export const SAMPLES = "../shared/samples";
export const HAS_SAMPLES = existsSync(SAMPLES);
/** Title of the tests that need them: told when they are skipped. */
export const ON_SAMPLES = `on the real files of ${SAMPLES} (skipped where that folder is absent)`;

/** The files of one folder of samples, in order of name. */
export function samples(folder: string, wanted: RegExp = /./): readonly InputFile[] {
  return readdirSync(`${SAMPLES}/${folder}`)
    .filter((name) => wanted.test(name))
    .sort()
    .map((name) => sample(`${folder}/${name}`));
}

function sample(path: string): InputFile {
  return { name: path, read: async () => new Uint8Array(readFileSync(`${SAMPLES}/${path}`)) };
}

/** The content of a sample, as JSON. */
export async function sampleJson(path: string): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await sample(path).read()));
}
