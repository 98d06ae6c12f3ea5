import { z } from "zod";
import { parseDay, parseDayOrMonth } from "#domain/day.ts";

/** Shapes that several of the files share (`schema.ts`). */

export const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "use lower-case letters, digits and single hyphens");
export const party = z.string().regex(/^[A-Z]{2,3}$/, "use the party's code, for example RU");
export const text = z.string().trim().min(1, "write something here");
export const day = z
  .string()
  .refine((value) => parseDay(value) !== null, "use a calendar day as YYYY-MM-DD")
  .meta({ description: "UTC day, YYYY-MM-DD", pattern: "^\\d{4}-\\d{2}-\\d{2}$" });
export const dayOrMonth = z
  .string()
  .refine((value) => parseDayOrMonth(value) !== null, "use YYYY-MM-DD, or YYYY-MM for a month")
  .meta({ description: "UTC day or month", pattern: "^\\d{4}-\\d{2}(-\\d{2})?$" });
export const webAddress = z.url({
  protocol: /^https?$/,
  error: "use a full web address beginning with https:// or http://",
});

export const languageCode = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "use a language's code, for example en or sr-Latn");
/** Our own words: English, or by language of the interface. */
export const localText = z.union([
  text,
  z.strictObject({ en: text, uk: text.optional(), ru: text.optional() }),
]);

export const bounds = z.tuple([z.number(), z.number(), z.number(), z.number()]);

export const named = { id: slug, name: text };
