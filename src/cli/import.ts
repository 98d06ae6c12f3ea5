import { readdir, readFile, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { parseArgs } from "node:util";
import { toInput } from "#data/to-input.ts";
import type { MapperCard } from "#domain/archive.ts";
import { isoOf } from "#domain/day.ts";
import { messageOf } from "#domain/message-of.ts";
import type { Theatre } from "#domain/theatre.ts";
import { landOf } from "#geometry/land.ts";
import { bringFiles } from "#importers/bring.ts";
import { IMPORTERS } from "#importers/detect.ts";
import type { InputFile } from "#importers/draft.ts";
import { readUnits } from "./basemap-units.ts";
import { writeLocal } from "./local.ts";
import { THEATRE_FOLDER, today } from "./read-theatre.ts";
import { basemapFile } from "./shown-theatre.ts";
import { checkedRecords } from "./validate.ts";

const USAGE = `npm run data -- import <format|auto> <path|address> [options]

  formats: ${IMPORTERS.map(({ format }) => format).join(", ")}

  --mapper id      id of the mapper (lower-case words joined by hyphens)
  --name "…"       its name, as readers will see it
  --licence "…"    under what terms you may use it
  --skip-bad       leave out files that cannot be read, as days without a map`;

/**
 * `npm run data -- import`: outside files to `data/local/`, compiled into the app at the next
 * build. All or nothing: a problem writes nothing and leaves what was there.
 */
export async function runImport(): Promise<number> {
  const asked = readArguments(process.argv.slice(3));
  if (!asked) {
    console.error(USAGE);
    return 2;
  }
  const files = await inputFiles(asked.from);
  const records = await checkedRecords(THEATRE_FOLDER);
  if (!records) return 1;
  const input = toInput(records);
  const brought = await bringFiles(
    files,
    {
      ...(asked.format === "auto" ? {} : { format: asked.format }),
      card: asked.card,
      skipUnreadable: asked.skipBad,
    },
    {
      input,
      land: landOf(await readUnits(basemapFile(THEATRE_FOLDER))),
      taken: new Set(input.theatre.mappers.map(({ id }) => id)),
      today: isoOf(today()),
      progress: showProgress,
    },
  );
  clearProgress();
  for (const line of brought.lines) (brought.failed ? console.error : console.log)(line);
  if (brought.failed) return 1;
  const stranger = brought.files.find(({ mapper }) => !isOfTheatre(input.theatre, mapper));
  if (stranger) {
    const { name, inside, outside } = stranger.mapper;
    console.error(`${name} maps ${inside} and ${outside}: not both are parties of this theatre.`);
    return 1;
  }
  for (const file of brought.files) {
    console.log(`${await writeLocal(file)}: ${file.mapper.name}. Shown after the next build.`);
  }
  return 0;
}

function isOfTheatre({ parties }: Theatre, { inside, outside }: MapperCard): boolean {
  return [inside, outside].every((party) => parties.some(({ id }) => id === party));
}

interface Asked {
  readonly format: string;
  readonly from: string;
  readonly skipBad: boolean;
  readonly card: Readonly<Record<string, string>>;
}

function readArguments(args: readonly string[]): Asked | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        mapper: { type: "string" },
        name: { type: "string" },
        licence: { type: "string" },
        "skip-bad": { type: "boolean", default: false },
      },
    });
    const [format, from, ...rest] = positionals;
    if (format === undefined || from === undefined || rest.length > 0) return null;
    const { mapper, name, licence } = values;
    if (mapper !== undefined && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(mapper)) return null;
    return {
      format,
      from,
      skipBad: values["skip-bad"],
      card: {
        ...(mapper === undefined ? {} : { id: mapper }),
        ...(name === undefined ? {} : { name }),
        ...(licence === undefined ? {} : { licence }),
      },
    };
  } catch (error) {
    console.error(messageOf(error));
    return null;
  }
}

/** A file, every file below a folder, or what an address answers. Throws if there is nothing. */
async function inputFiles(from: string): Promise<readonly InputFile[]> {
  if (/^https?:\/\//.test(from)) return [await fetched(from)];
  const found = await stat(from).catch(() => null);
  if (!found) throw new Error(`${from}: no such file or folder.`);
  if (found.isFile()) return [{ name: from.split(sep).at(-1) ?? from, read: () => readFile(from) }];
  const entries = await readdir(from, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry): InputFile => {
      const path = join(entry.parentPath, entry.name);
      return { name: relative(from, path).split(sep).join("/"), read: () => readFile(path) };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function fetched(address: string): Promise<InputFile> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: answered ${response.status}.`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { name: new URL(address).pathname.split("/").at(-1) || address, read: async () => bytes };
}

/** One line that is written over; nothing where nobody looks at it. */
function showProgress(stage: string, done: number, total: number, file = ""): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(`\r\x1b[K${stage} ${done}/${total} ${file}`);
}

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write("\r\x1b[K");
}
