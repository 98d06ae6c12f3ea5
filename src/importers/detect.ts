import { messageOf } from "#domain/message-of.ts";
import { deepstate } from "./deepstate.ts";
import { deepstateRaw } from "./deepstate-raw.ts";
import type { Importer, InputFile } from "./draft.ts";
import { geojson } from "./geojson.ts";
import { isw } from "./isw.ts";
import { kml } from "./kml.ts";
import { FileLog, type ImportLog } from "./log.ts";
import { nzz } from "./nzz.ts";
import { unreadable } from "./reading.ts";
import { uacontrolmap } from "./uacontrolmap.ts";
import { tidy } from "./values.ts";
import { viina } from "./viina.ts";

/** All formats, the most particular first: what several could read is the first one's. */
export const IMPORTERS: readonly Importer[] = [
  deepstate,
  deepstateRaw,
  uacontrolmap,
  nzz,
  viina,
  isw,
  kml,
  geojson,
];

/** Bytes looked at. */
const HEAD = 65_536;
/** Other files in a folder (a licence, a picture) are left alone. */
const DATA = /\.(geojson|json|kml|csv|tsv|txt)$/i;

/** The format of a set, and the files that are to be read as such. */
export interface Detected {
  readonly importer: Importer;
  readonly files: readonly InputFile[];
}

/**
 * Finds the format by what the files hold. A file that looks like none of the formats goes with
 * the others, so that their importer tells what is wrong with it. Mixed formats, or none, are a
 * problem in the log.
 */
export async function detectFormat(
  files: readonly InputFile[],
  log: ImportLog,
  signal?: AbortSignal,
): Promise<Detected | null> {
  const data = dataFiles(files, log);
  const found = new Map<Importer, string[]>();
  const unread: FileLog[] = [];
  let unknown = "";
  for (const file of data) {
    signal?.throwIfAborted();
    const head = await headOf(file, unread);
    const importer = IMPORTERS.find(({ detect }) => detect(head, file.name));
    if (importer) found.set(importer, [...(found.get(importer) ?? []), file.name]);
    else unknown ||= `${file.name} begins with '${tidy(head).slice(0, 40)}'`;
  }
  const [first, second] = found.keys();
  if (first && !second) return { importer: first, files: data };
  if (!first && unread.length > 0) for (const fileLog of unread) log.close(fileLog);
  else reportFormats(found, data.length, unknown, log);
  return null;
}

/** The importer that the reader named; an unknown word is a problem in the log. */
export function formatNamed(
  format: string,
  files: readonly InputFile[],
  log: ImportLog,
): Detected | null {
  const importer = IMPORTERS.find((known) => known.format === format);
  if (importer) return { importer, files: dataFiles(files, log) };
  log.problem({
    rule: "format",
    file: "",
    record: "",
    field: "",
    message: `There is no format '${format.slice(0, 40)}'.`,
    remedy: `Known are: ${IMPORTERS.map((known) => known.format).join(", ")}.`,
  });
  return null;
}

function dataFiles(files: readonly InputFile[], log: ImportLog): readonly InputFile[] {
  return files.filter(({ name }) => {
    const wanted = DATA.test(name) || !/\.[a-z0-9]+$/i.test(name);
    if (!wanted) log.setAside("files of another kind", "neither GeoJSON, JSON, KML nor CSV", name);
    return wanted;
  });
}

/** The start of a file as text; "", with a problem, where it cannot be read. */
async function headOf(file: InputFile, unread: FileLog[]): Promise<string> {
  const decoder = new TextDecoder("utf-8");
  try {
    if (!file.chunks) return decoder.decode((await file.read()).subarray(0, HEAD));
    let head = "";
    for await (const chunk of file.chunks()) {
      head += decoder.decode(chunk.subarray(0, HEAD), { stream: true });
      if (head.length >= HEAD) break;
    }
    return head;
  } catch (error) {
    const fileLog = new FileLog(file.name);
    fileLog.problem(unreadable(`It cannot be read: ${messageOf(error)}.`));
    unread.push(fileLog);
    return "";
  }
}

function reportFormats(
  found: ReadonlyMap<Importer, readonly string[]>,
  count: number,
  unknown: string,
  log: ImportLog,
): void {
  const known = IMPORTERS.map(({ label }) => label).join("; ");
  const fileLog = new FileLog("");
  if (found.size === 0) {
    const sight = unknown === "" ? "" : ` (${unknown})`;
    fileLog.problem({
      rule: "format",
      record: "",
      field: "",
      message: `No file of ${count} is in a format that is understood${sight}.`,
      remedy: `Understood are: ${known}.`,
    });
  } else {
    const kinds = [...found].map(
      ([{ format }, names]) => `${format}: ${names.length} (e.g. ${names[0] ?? ""})`,
    );
    fileLog.problem({
      rule: "format",
      record: "",
      field: "",
      message: `The files are of several formats: ${kinds.join("; ")}.`,
      remedy: "Import one format at a time, or name the format that all of them are to be read as.",
    });
  }
  for (const issue of fileLog.problems) log.problem(issue);
}
