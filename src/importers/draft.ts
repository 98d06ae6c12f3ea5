import type { Issue } from "#data/issue.ts";
import type { MapperCard } from "#domain/archive.ts";
import type { Assessment } from "#domain/assessment.ts";
import type { Day } from "#domain/day.ts";
import type { ArchiveDay } from "#geometry/outline.ts";

/**
 * What an importer makes of outside files: draft records with their provenance, and a report of
 * everything that it set aside, repaired or could not read. Importers are pure: bytes in, drafts
 * out; they know no file system, no clock and no network.
 */

/** A file as the reader gave it. */
export interface InputFile {
  /** Name, or path inside the folder given. */
  readonly name: string;
  /** The bytes, read when needed: an archive can be larger than memory should hold. */
  readonly read: () => Promise<Uint8Array>;
  /** The same bytes piece by piece, for files too large to hold; `read` serves where it is absent. */
  readonly chunks?: () => AsyncIterable<Uint8Array>;
}

/** A mapper's outlines over time, sorted by day, one entry a day at most. */
export interface OutlineDraft {
  readonly kind: "outlines";
  readonly mapper: MapperCard;
  readonly days: readonly ArchiveDay[];
  /** The mapper draws the party's own country too: keep only what lies on the theatre's land. */
  readonly clipToTheatre?: true;
}

/** What tells which place a row is about: an outside id and, where known, a point. */
export interface PlaceKey {
  readonly geonames?: string;
  readonly katottg?: string;
  /** Longitude and latitude in degrees. */
  readonly point?: readonly [number, number];
  readonly name?: string;
}

/** A mapper's status of places over time. */
export interface AssessmentDraft {
  readonly kind: "assessments";
  readonly mapper: MapperCard;
  /** First and last day with a row. */
  readonly first: Day;
  readonly last: Day;
  readonly places: readonly { readonly key: PlaceKey; readonly intervals: readonly Assessment[] }[];
}

export type Draft = OutlineDraft | AssessmentDraft;

/** Something that was left out or mended: what, why, how often, and one example to look at. */
export interface ReportLine {
  readonly what: string;
  readonly why: string;
  readonly count: number;
  /** File and feature of the first case. */
  readonly example: string;
}

/** What became of the files, for a person to act on. */
export interface ImportReport {
  /** Id of the format that read them. */
  readonly format: string;
  readonly files: number;
  readonly days: number;
  readonly first: Day | null;
  readonly last: Day | null;
  /** Calendar days between first and last without a map. */
  readonly missing: readonly Day[];
  /** Days whose map is the same as that of the day before. */
  readonly unchanged: number;
  readonly setAside: readonly ReportLine[];
  readonly repaired: readonly ReportLine[];
  /** What could not be read; anything here means that nothing is imported. */
  readonly problems: readonly Issue[];
}

/** All or nothing: with a problem there are no drafts. */
export interface ImportResult {
  readonly drafts: readonly Draft[];
  readonly report: ImportReport;
}

export interface ReadOptions {
  /** Overrides of the format's own card: `--mapper`, `--name`, `--licence`. */
  readonly card?: Partial<MapperCard>;
  /** Leave out files that cannot be read, as days without a map, instead of refusing all. */
  readonly skipUnreadable?: boolean;
  readonly onProgress?: (done: number, total: number, file: string) => void;
  readonly signal?: AbortSignal;
}

/** One outside format. */
export interface Importer {
  /** The word on the command line: `deepstate`. */
  readonly format: string;
  /** For a list of formats: "DeepState daily GeoJSON". */
  readonly label: string;
  /** Whether the start of a file (the first 64 KiB, unpacked, as text) looks like this format. */
  readonly detect: (head: string, name: string) => boolean;
  readonly read: (files: readonly InputFile[], options: ReadOptions) => Promise<ImportResult>;
}
