import type { Register } from "#domain/register.ts";
import { t } from "#i18n/text.ts";
import type { FileNotes } from "./csv.ts";
import { longDate } from "./dates.ts";
import { inLanguage } from "./names.ts";

/** What every file that leaves the app carries: what it shows, as of when, sources, licence, caveat. */
export function fileNotes({ theatre, reference, sources }: Register, title: string): FileNotes {
  const card = reference === null ? undefined : sources.get(reference.source);
  return [
    t("{title}. {theatre}. Claimline, as known on {day}.", {
      title,
      theatre: inLanguage(theatre.title, theatre.titles),
      day: longDate(theatre.last),
    }),
    t("Sources: the statements cited in {folder}, each with its publisher and address.", {
      folder: "data/ukraine/statements",
    }),
    ...(reference === null
      ? []
      : [
          t("Map: own measurement of {name} ({note}). Terms: {terms}.", {
            name: card?.name ?? reference.name,
            note: inLanguage(reference.note, reference.notes),
            terms: card?.licence ?? t("not known"),
          }),
        ]),
    t(
      "Licence: register CC BY 4.0; places ODbL 1.0, OpenStreetMap contributors, and GeoNames (CC BY 4.0).",
    ),
    t(
      "Caveat: claims are shown as claims, not verified by us; settlement by settlement, days are the sources’ own. A match is agreement, not truth. Not for navigation or safety.",
    ),
  ];
}
