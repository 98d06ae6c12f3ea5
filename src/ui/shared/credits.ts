import { sayIn, type Theatre } from "#domain/theatre.ts";
import { language } from "#i18n/text.ts";
import { inLanguage } from "./names.ts";

/** Credits of the data in a line, for the map's edge; the theatre's title where it has none. */
export function creditsOf({ attribution, title, titles }: Theatre): string {
  return sayIn(attribution, language()) || inLanguage(title, titles);
}

/** "Places: …, ODbL 1.0. Basemap: Natural Earth, public domain." */
function dataTerms({ licences = [] }: Theatre): string {
  const say = (text: Parameters<typeof sayIn>[0]) => sayIn(text, language());
  return licences.map(({ what, terms }) => `${say(what)}: ${say(terms)}.`).join(" ");
}

/** Terms of our own, then those of the theatre's data. */
export function withDataTerms(own: string, theatre: Theatre): string {
  return [own, dataTerms(theatre)].join(" ").trim();
}
