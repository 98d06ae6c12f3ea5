import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { readFiles, THEATRE_FOLDER } from "#cli/read-theatre.ts";
import type { FileTree } from "#data/files.ts";
import { formatIssue } from "#data/issue.ts";
import { toInput } from "#data/to-input.ts";
import { validateTheatre } from "#data/validate.ts";
import { type Day, isoOf, parseDay } from "#domain/day.ts";
import { type PlaceId, placeId } from "#domain/ids.ts";
import {
  type Dossier,
  indexRegister,
  type Register,
  type RegisterInput,
} from "#domain/register.ts";

/** Paths are relative to the root of the repository, where vitest runs. */
const FIXTURES = "test/fixtures";

/** The day that tests call today: late enough for all data, the same on every run. */
export const TODAY = day("2030-01-01");

/** A day from its ISO form; throws where `parseDay` would return `null`. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(`Not a day: ${text}.`);
  return parsed;
}

export const iso = (value: Day | null): string | null => (value === null ? null : isoOf(value));

/** The invented theatre of `fixtures/good`. */
export function goodFiles(): Promise<FileTree> {
  return readFiles(join(FIXTURES, "good"));
}

/** The invented theatre of three parties, of `fixtures/archipelago`. */
export function threeFiles(): Promise<FileTree> {
  return readFiles(join(FIXTURES, "archipelago"));
}

/** The real register's files. */
export function realFiles(): Promise<FileTree> {
  return readFiles(THEATRE_FOLDER);
}

/** Names of the folders of `fixtures/bad`: rules, and `shape-...` for problems of shape. */
export async function badFixtures(): Promise<readonly string[]> {
  const entries = await readdir(join(FIXTURES, "bad"), { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}

/**
 * The files in which a bad theatre differs from the good one. A name that ends in `.broken` stands
 * for the file without it: text that formatters must leave alone.
 */
export async function badFiles(fixture: string): Promise<FileTree> {
  const folder = join(FIXTURES, "bad", fixture);
  const files = new Map(await readFiles(folder));
  for (const entry of await readdir(folder, { recursive: true })) {
    if (!entry.endsWith(".broken")) continue;
    files.set(entry.slice(0, -".broken".length), await readFile(join(folder, entry), "utf8"));
  }
  return files;
}

/** One tree laid over another: its files replace those of the same name. */
export function overlay(...trees: readonly FileTree[]): FileTree {
  return new Map(trees.flatMap((tree) => [...tree]));
}

/** Files to records, or an error that lists every problem. */
export function inputOf(files: FileTree, today: Day = TODAY): RegisterInput {
  const { records, issues } = validateTheatre(files, today);
  if (issues.length > 0) throw new Error(issues.map(formatIssue).join("\n"));
  return toInput(records);
}

export async function goodRegister(): Promise<Register> {
  return indexRegister(inputOf(await goodFiles()));
}

export async function threeRegister(): Promise<Register> {
  return indexRegister(inputOf(await threeFiles()));
}

export async function realRegister(): Promise<Register> {
  return indexRegister(inputOf(await realFiles()));
}

/** The dossier of a place that must exist. */
export function dossierOf(register: Register, id: PlaceId | string): Dossier {
  const dossier = register.byPlace.get(placeId(id));
  if (!dossier) throw new Error(`No place ${id}.`);
  return dossier;
}
