import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { isoOf } from "#domain/day.ts";
import { today } from "./read-theatre.ts";

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * `npm run data -- new <id>`: a theatre to begin with in `data/<id>/`, which validates at once.
 * Writes nothing where something of that name is.
 */
export async function newTheatre(): Promise<number> {
  const id = process.argv[3] ?? "";
  if (!ID.test(id)) {
    console.error(
      "new: name the theatre by lower-case letters, digits and single hyphens, for example: npm run data -- new strait",
    );
    return 2;
  }
  const folder = `data/${id}`;
  if (existsSync(folder)) {
    console.error(`${folder} is there already: choose another name, or remove it first.`);
    return 1;
  }
  for (const [name, content] of theatreFiles(id, isoOf(today()))) {
    const file = join(folder, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(
      file,
      typeof content === "string" ? content : `${JSON.stringify(content, null, 2)}\n`,
    );
  }
  console.log(nextSteps(folder));
  return 0;
}

function nextSteps(folder: string): string {
  return `${folder}: a theatre to begin with.

  1. ${folder}/theatre.json: parties, sides, claimants, mappers, languages of names, extent
  2. ${folder}/places.geojson, statements/, sources.json: what is on record (data/README.md)
  3. npm run data -- validate ${folder}
  4. ${folder}/basemap.topo.json: land, first-level units ("oblasts") with their country, borders,
     rivers, lakes and labels (public/basemap/README.md)
  5. CLAIMLINE_THEATRE=${folder} npm start`;
}

const schema = (name: string, up = "../") => ({ $schema: `${up}schema/${name}.schema.json` });

/** The files of a theatre with two parties, one place and one word about it, said on the day. */
function theatreFiles(id: string, day: string): readonly (readonly [string, unknown])[] {
  return [
    ["theatre.json", manifest(id, day)],
    ["places.geojson", placesText()],
    [
      "statements/first-place.json",
      { ...schema("statements", "../../"), place: "first-place", statements: [statement(day)] },
    ],
    ["sources.json", { ...schema("sources"), sources: [CARD] }],
    ["events.json", { ...schema("events"), events: [] }],
    ["stories.json", { ...schema("stories"), stories: [] }],
    ["assessments/first-mapper.csv", `place_id,status,from,to\nfirst-place,outside,${day},\n`],
  ];
}

function manifest(id: string, day: string) {
  return {
    ...schema("theatre"),
    id,
    title: "Title of the theatre",
    description: "What this map shows, in a sentence.",
    attribution: "Credits of places and basemap",
    counted: "Which ground the counts take in.",
    nameLanguages: [{ code: "en", name: "English" }],
    parties: [
      { id: "AA", name: "First party" },
      { id: "BB", name: "Second party" },
    ],
    sides: [
      { id: "first", name: "First party", party: "AA" },
      { id: "second", name: "Second party", party: "BB" },
      { id: "independent", name: "Independent", party: null },
    ],
    claimants: [
      {
        id: "first-ministry",
        name: "Ministry of the first party",
        side: "first",
        rank: "top",
        note: "Who this is and how it speaks.",
      },
    ],
    mappers: [
      {
        id: "first-mapper",
        name: "First mapper",
        note: "What a reader must know of it",
        source: "first-source",
        inside: "AA",
        outside: "BB",
        first: day,
        last: day,
        missing: [],
      },
    ],
    referenceMapper: "first-mapper",
    first: day,
    home: [-1, -1, 1, 1],
    extent: [-2, -2, 2, 2],
  };
}

/** One feature a line: the file is long one day, and its differences are to be read. */
function placesText(): string {
  const place = {
    type: "Feature",
    id: "first-place",
    geometry: { type: "Point", coordinates: [0, 0] },
    properties: {
      names: { en: "First Place" },
      kind: "town",
      oblast: "",
      country: "AA",
      pointSource: "approximate",
    },
  };
  return `{"type":"FeatureCollection","features":[\n${JSON.stringify(place)}\n]}\n`;
}

function statement(day: string) {
  return {
    id: `first-place-${day}-first-ministry`,
    claimant: "first-ministry",
    assertion: "holds",
    about: "AA",
    on: day,
    summary: "The ministry said that the first party held First Place.",
    sources: [{ publisher: "first-source", title: "Title as published", date: day }],
    confidence: "recalled",
  };
}

const CARD = {
  id: "first-source",
  name: "First source",
  kind: "agency",
  affiliation: "Who owns or pays it.",
  method: "How it comes to know.",
  delay: null,
  licence: "not checked",
  link: null,
};
