import { z } from "zod";
import { PLACE_KINDS } from "#domain/place.ts";
import { CLOCKS } from "#domain/slice.ts";
import { ASSERTIONS, DENIABLE } from "#domain/statement.ts";
import { STORY_SCREENS } from "#domain/story.ts";
import { SOURCE_KINDS } from "#domain/theatre.ts";
import {
  day,
  dayOrMonth,
  languageCode,
  named,
  party,
  slug,
  text,
  webAddress,
} from "./schema-parts.ts";
import { theatreSchema } from "./schema-theatre.ts";

export { theatreSchema } from "./schema-theatre.ts";

/**
 * Shape of every JSON file in `data/`. The JSON Schemas in `data/schema/` are generated from these
 * (`npm run data -- schema`), so that editors complete and check. Meaning that spans records
 * (known ids, order of days) is in `rules/`.
 */

const sourceRef = z.strictObject({
  publisher: slug.describe("id of a card in sources.json"),
  title: text.describe("title as the publisher gave it"),
  url: webAddress.optional(),
  date: dayOrMonth.optional().describe("when it was published"),
  via: text.optional().describe("through whom it reached us, if not the publisher itself"),
});

const datePrecision = z
  .enum(["inferred", "uncertain"])
  .describe("inferred: the page bore no date; uncertain: the day or place is in doubt");
const confidence = z
  .enum(["read", "recalled"])
  .describe("read: in the source; recalled: widely reported, page not found again");

const statementSchema = z.strictObject({
  id: slug.describe("place, day, claimant, and a number where needed"),
  claimant: slug.describe("id of a claimant in theatre.json"),
  assertion: z.enum(ASSERTIONS),
  denied: z
    .enum(DENIABLE)
    .optional()
    .describe("what a denial denies, where it is not control: such a denial decides no position"),
  part: z
    .literal(true)
    .optional()
    .describe("contested: said to be held in part by `about`, not to be fought over"),
  about: party.describe("the party that holds, lost, withdrew, is denied"),
  on: day.describe("publication time: the day it was said"),
  validFrom: dayOrMonth.optional().describe("valid time: from when it is said to hold"),
  kind: z.literal("legal").optional().describe("a declaration of law: decides no position"),
  share: z.number().min(0).max(100).optional().describe("per cent of the place"),
  summary: text.describe("one or two neutral sentences of our own, attributed"),
  sources: z.array(sourceRef),
  datePrecision: datePrecision.optional(),
  confidence,
  retracts: slug.optional().describe("id of the record in this file that this one takes back"),
  reason: text.optional().describe("why it is taken back"),
});

export const statementFileSchema = z.strictObject({
  $schema: z.string().optional(),
  place: slug.describe("id of the place; the file has the same name"),
  statements: z.array(statementSchema).describe("everything said about it, oldest first"),
});

export const sourceSchema = z.strictObject({
  ...named,
  kind: z.enum(SOURCE_KINDS),
  affiliation: text,
  method: text,
  delay: text.nullable(),
  delayDays: z
    .tuple([z.number().int().min(0), z.number().int().min(0)])
    .refine(([least, most]) => least <= most, "give the shorter delay first")
    .optional()
    .describe("the delay as a range of days, only where the words of `delay` give one"),
  counts: z
    .enum(["control", "presence"])
    .optional()
    .describe("what a mapper counts, only where the words of `method` say so"),
  licence: text,
  link: webAddress.nullable(),
});

const sourcesFileSchema = z.strictObject({
  $schema: z.string().optional(),
  sources: z.array(sourceSchema),
});

export const eventSchema = z.strictObject({
  id: slug,
  on: day,
  datePrecision: datePrecision.optional(),
  title: text,
  summary: text,
  kind: z.enum(["talks", "plan", "ceasefire", "law", "military", "command"]),
  rank: z.number().int().min(1).max(3),
  places: z.array(slug).optional().describe("places in whose cards it stands"),
  sources: z.array(sourceRef),
  confidence,
});

const eventsFileSchema = z.strictObject({
  $schema: z.string().optional(),
  events: z.array(eventSchema),
});

export const storySchema = z.strictObject({
  id: slug,
  title: text,
  summary: text.describe("what it is about, in one sentence"),
  steps: z
    .array(
      z.strictObject({
        day,
        place: slug.describe("id of the place whose card is open"),
        camera: z
          .strictObject({
            latitude: z.number().min(-85).max(85),
            longitude: z.number().min(-180).max(180),
            zoom: z.number().min(0).max(24),
          })
          .describe("where the map is, as in `at=` of a link"),
        screen: z.enum(STORY_SCREENS),
        clock: z.enum(CLOCKS).optional().describe("then, if left out"),
        title: text,
        text: text.describe("what there is to see, neutrally and in our own words"),
        statements: z.array(slug).min(1).describe("ids of the statements that say so"),
      }),
    )
    .min(1),
});

const storiesFileSchema = z.strictObject({
  $schema: z.string().optional(),
  stories: z.array(storySchema),
});

const placeProperties = z.strictObject({
  names: z.record(languageCode, text).describe("by language of the manifest's `nameLanguages`"),
  usedBy: z.record(party, text).optional().describe("name in a party's own statements"),
  usedByIn: z
    .record(party, z.record(languageCode, text))
    .optional()
    .describe("the same name in other languages"),
  spellings: z.array(text).optional(),
  kind: z.enum(PLACE_KINDS),
  oblast: z.string(),
  country: z.string().length(2),
  population: z.number().int().positive().optional(),
  wikidata: z
    .string()
    .regex(/^Q\d+$/)
    .optional(),
  katottg: z
    .string()
    .regex(/^UA\d{17}$/)
    .optional(),
  pointSource: z.enum(["osm", "geonames", "approximate", "label point", "none"]),
});

export const placeSchema = z.strictObject({
  type: z.literal("Feature"),
  id: slug,
  geometry: z
    .strictObject({
      type: z.literal("Point"),
      coordinates: z.tuple([z.number(), z.number()]),
    })
    .nullable(),
  properties: placeProperties,
});

const placesFileSchema = z.strictObject({
  type: z.literal("FeatureCollection"),
  features: z.array(placeSchema),
});

/** Columns of the CSV tables. Every cell is text; empty means absent. */
export const assessmentRowSchema = z.strictObject({
  place_id: slug,
  status: z.enum(["outside", "partly", "inside"]),
  from: day,
  to: day.or(z.literal("")),
});
export const shareRowSchema = z.strictObject({
  place_id: slug,
  date: day,
  share: z.string().regex(/^(0(\.\d+)?|1(\.0+)?)$/, "use a share between 0 and 1"),
});
export const reportRowSchema = z.strictObject({
  date: day,
  place_id: slug.or(z.literal("")),
  name: text,
  reported: z.enum(["occupied", "liberated"]),
  entry_id: z.string().regex(/^\d+$/),
});
export const officialRowSchema = z.strictObject({
  place_id: slug.or(z.literal("")),
  katottg: z.string(),
  level: z.enum(["settlement", "hromada"]),
  name_uk: text,
  status: z.enum(["possible hostilities", "active hostilities", "temporarily occupied"]),
  from: day,
  to: day.or(z.literal("")),
});

/** The JSON files of which editors get a schema: name of the schema file to shape. */
export const PUBLISHED_SCHEMAS = {
  "statements.schema.json": statementFileSchema,
  "theatre.schema.json": theatreSchema,
  "sources.schema.json": sourcesFileSchema,
  "events.schema.json": eventsFileSchema,
  "stories.schema.json": storiesFileSchema,
  "places.schema.json": placesFileSchema,
} as const;
