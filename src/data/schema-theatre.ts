import { z } from "zod";
import { RANKS } from "#domain/theatre.ts";
import { bounds, day, languageCode, localText, named, party, slug, text } from "./schema-parts.ts";
import { mappedSchema, stanceSchema } from "./schema-stance.ts";

const inOtherLanguages = z.strictObject({ uk: text, ru: text }).optional();
const names = inOtherLanguages.describe("the name in Ukrainian and Russian, nominative singular");

/** The manifest: `theatre.json`. */
export const theatreSchema = z.strictObject({
  $schema: z.string().optional(),
  id: slug,
  title: text,
  titles: inOtherLanguages.describe("the title in Ukrainian and Russian"),
  description: text.optional().describe("what the page is about, for search engines"),
  attribution: localText.optional().describe("credits of the data, at the map's edge"),
  counted: localText.optional().describe("which ground the counts take in, as a sentence"),
  law: localText.optional().describe("legal status of the territories, for About"),
  naming: localText.optional().describe("how places are named, for About"),
  stances: z
    .array(stanceSchema)
    .min(1, "leave stances out, or describe at least the one that shows the dispute")
    .optional()
    .describe("ways of presenting borders, areas, names and words; the first shows the dispute"),
  mapped: mappedSchema
    .optional()
    .describe('what stands after "the mapper maps it" where the stance has no words for it'),
  officialList: z
    .strictObject({ publisher: slug, name: localText })
    .optional()
    .describe("the official list of territories: id of its card, name in a sentence"),
  licences: z
    .array(z.strictObject({ what: localText, terms: localText }))
    .optional()
    .describe("terms of the theatre's data, for About"),
  nameLanguages: z
    .array(
      z.strictObject({
        code: languageCode,
        name: text.describe("its own name"),
        standIn: languageCode
          .optional()
          .describe("earlier language whose name stands in; the first if left out"),
        romanisedFrom: z
          .literal("uk")
          .optional()
          .describe("language from which most of the first one's names follow"),
      }),
    )
    .min(1)
    .describe("languages of places' names; the first is the default"),
  parties: z
    .array(z.strictObject({ id: party, name: text, names }))
    .min(2)
    .max(4, "the map has colours for four parties"),
  sides: z.array(z.strictObject({ ...named, names, party: party.nullable() })).min(2),
  claimants: z.array(
    z.strictObject({
      ...named,
      names,
      side: slug,
      rank: z.enum(RANKS),
      note: text,
    }),
  ),
  mappers: z.array(
    z.strictObject({
      ...named,
      note: text.describe("what a reader must know of it, in a few words"),
      notes: inOtherLanguages.describe("the note in Ukrainian and Russian"),
      source: slug,
      inside: party,
      outside: party.nullable().describe("null: says nothing of who holds what it leaves out"),
      first: day,
      last: day,
      missing: z.array(day),
    }),
  ),
  referenceMapper: slug,
  first: day.describe("first day of the slider"),
  home: bounds.describe("area shown first: west, south, east, north in degrees"),
  extent: bounds.describe("area that every place lies in and the map can be moved to"),
});
