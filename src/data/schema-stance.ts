import { z } from "zod";
import { BORDER_KINDS, STROKES } from "#domain/stance.ts";
import { day, languageCode, localText, party, slug, text, webAddress } from "./schema-parts.ts";

const borderRule = z.strictObject({
  kind: z
    .enum(BORDER_KINDS)
    .describe("crossed: recognised border inside what a declared annexation takes in"),
  by: text.optional().describe("code of the country that claims the area, as in the basemap"),
  stroke: z.enum(STROKES),
});

const area = z.strictObject({
  oblasts: z.array(text).min(1).describe("first-level units, as places name them"),
  from: day.optional().describe("first day on which this is so"),
  names: z
    .record(languageCode, text)
    .optional()
    .describe("name of the area's label, by language of names"),
  note: localText.optional().describe("small line under that label"),
  status: localText.describe("what the stance says of its legal status, as a sentence"),
});

/** Words for a mapper's picture. */
export const mappedSchema = z.strictObject({
  inside: localText,
  partly: localText,
  outside: localText,
});

/** A stance of the manifest (`domain/stance.ts`). */
export const stanceSchema = z.strictObject({
  id: slug,
  name: localText.describe("name in a list of stances"),
  meaning: localText.describe("what it is, in one sentence"),
  basis: z
    .array(z.strictObject({ text: localText, url: webAddress.optional() }))
    .optional()
    .describe("what it rests on: resolutions, laws, practice"),
  borders: z
    .array(borderRule)
    .optional()
    .describe("how borders are drawn where it is not as usual; the first that fits counts"),
  names: z
    .strictObject({
      party,
      language: languageCode.describe("language in which the party's statements name places"),
      romanisedFrom: z
        .enum(["uk", "ru"])
        .optional()
        .describe("the first language has its names romanised from that language"),
    })
    .optional()
    .describe("whose names come first; absent: the local ones"),
  areas: z.array(area).optional().describe("areas that it has a word on"),
  mapped: mappedSchema
    .optional()
    .describe('what stands after "the mapper maps it", for example "as under Russian control"'),
});
