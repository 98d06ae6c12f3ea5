import { XMLParser, XMLValidator } from "fast-xml-parser";
import { messageOf } from "#domain/message-of.ts";
import type { ArchiveDay } from "#geometry/outline.ts";
import { arrange, outlineDrafts } from "./calendar.ts";
import { CARDS, cardWith } from "./cards.ts";
import { type Checked, cleanPolygon, type Polygon } from "./clean.ts";
import { dayInName } from "./dates.ts";
import type { Importer, ImportResult, InputFile, ReadOptions } from "./draft.ts";
import { Grounds } from "./grouping.ts";
import { type KmlMapper, kmlClass } from "./kml-classes.ts";
import { type KmlArea, placemarksOf } from "./kml-placemarks.ts";
import { type FileLog, ImportLog } from "./log.ts";
import { readEach, unreadable } from "./reading.ts";
import { resultOf } from "./result.ts";
import { fieldOf, textOf } from "./values.ts";

/**
 * KML and KMZ: areas only. Understood are the Ukraine Control Map's exports, Creamy Caprice's
 * control zones, and placemarks whose name, folder or `class` is one of our classes of ground.
 */

const PARSER = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  parseTagValue: false,
  parseAttributeValue: false,
  removeNSPrefix: true,
  ignoreDeclaration: true,
});

export const kml: Importer = {
  format: "kml",
  label: "KML or KMZ (Ukraine Control Map, Creamy Caprice, own areas)",
  detect: (head) => /<(\w+:)?kml[\s>]/.test(head),
  read: readKml,
};

interface KmlDay {
  readonly mapper: KmlMapper;
  readonly day: ArchiveDay;
}

async function readKml(files: readonly InputFile[], options: ReadOptions): Promise<ImportResult> {
  const log = new ImportLog(options);
  const checked: Checked = new Map();
  const parse = (text: string, fileLog: FileLog) => parseKml(text, fileLog, checked);
  const found = await readEach(files, options, log, parse);
  const mappers = [...new Set(found.map(({ mapper }) => mapper))].sort();
  const calendars = mappers.map((mapper) => {
    const days = found.filter((item) => item.mapper === mapper).map(({ day }) => day);
    return { mapper, ...arrange(days, log) };
  });
  const drafts = calendars.flatMap(({ mapper, days }) => {
    const flags = mapper === "creamyCaprice" ? { clipToTheatre: true as const } : {};
    return outlineDrafts(cardWith(CARDS[mapper], options, mappers.length > 1), days, flags);
  });
  const longest = calendars.sort((a, b) => b.days.length - a.days.length)[0];
  const facts = longest ?? { days: [], missing: [], unchanged: 0 };
  return resultOf("kml", files.length, log, drafts, facts);
}

function parseKml(text: string, log: FileLog, checked: Checked): readonly KmlDay[] {
  const document = parseXml(text, log);
  if (document === null) return [];
  const grounds = new Map<KmlMapper, Grounds>();
  for (const area of placemarksOf(document, log)) {
    const kind = kmlClass(area);
    if ("setAside" in kind) {
      log.setAside("areas that are not imported", kind.setAside, area.record);
      continue;
    }
    const known = grounds.get(kind.mapper) ?? new Grounds();
    known.add(kind.ground, cleanAreas(area, log, checked));
    grounds.set(kind.mapper, known);
  }
  if (grounds.size === 0) {
    log.setAside("files without areas to import", "lines, advances or other things than control");
    return [];
  }
  const day = dayInName(log.file) ?? dayInName(textOf(documentOf(document), "name"));
  if (day === null) {
    const remedy = "Give the file a name with its day, e.g. Control_2025-12-28.kml.";
    log.problem({ ...unreadable("Nothing tells the day of the map."), rule: "date", remedy });
    return [];
  }
  return [...grounds].map(([mapper, found]) => ({
    mapper,
    day: { day, file: log.file, outlines: found.outlines() },
  }));
}

function documentOf(document: unknown): unknown {
  return fieldOf(fieldOf(document, "kml"), "Document");
}

function cleanAreas(area: KmlArea, log: FileLog, checked: Checked): readonly Polygon[] {
  const place = { log, record: area.record, axis: "lon-lat" } as const;
  const polygons = area.polygons.map((rings) => cleanPolygon(rings, place, checked));
  return polygons.filter((polygon) => polygon !== null);
}

/** The document as an object; `null`, with file and position in the log, where it is broken. */
function parseXml(text: string, log: FileLog): unknown {
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) {
    log.problem(unreadable("It declares a document type, which KML has none of."));
    return null;
  }
  const valid = XMLValidator.validate(text);
  if (valid !== true) {
    const { msg, line, col } = valid.err;
    const message = `It is not well-formed XML: ${msg.replace(/\.$/, "")}.`;
    log.problem({ ...unreadable(message), record: `line ${line}, column ${col}` });
    return null;
  }
  try {
    const document: unknown = PARSER.parse(text);
    return document;
  } catch (error) {
    log.problem(unreadable(`It cannot be read as XML: ${messageOf(error)}.`));
    return null;
  }
}
