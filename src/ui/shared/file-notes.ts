import type { Register } from "#domain/register.ts";
import type { FileNotes } from "./csv.ts";
import { longDate } from "./dates.ts";

/** What every file that leaves the app carries: what it shows, as of when, sources, licence, caveat. */
export function fileNotes({ theatre, reference, sources }: Register, title: string): FileNotes {
  const card = reference === null ? undefined : sources.get(reference.source);
  return [
    `${title}. ${theatre.title}. Claimline, as known on ${longDate(theatre.last)}.`,
    "Sources: the statements cited in data/ukraine/statements, each with its publisher and address.",
    ...(reference === null
      ? []
      : [
          `Map: own measurement of ${card?.name ?? reference.name} (${reference.note}). Terms: ${card?.licence ?? "not known"}.`,
        ]),
    "Licence: register CC BY 4.0; places ODbL 1.0, OpenStreetMap contributors, and GeoNames (CC BY 4.0).",
    "Caveat: claims are shown as claims, not verified by us; settlement by settlement, days are the sources’ own. A match is agreement, not truth. Not for navigation or safety.",
  ];
}
