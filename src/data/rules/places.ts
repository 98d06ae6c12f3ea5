import { FILES } from "../files.ts";
import type { Issue } from "../issue.ts";
import type { RawPlace, RawTheatre } from "../parse.ts";
import type { Rule } from "./rule.ts";

/** Points are finite longitude and latitude, in this order, inside the theatre. */
export const invalidGeometry: Rule = ({ records }) => {
  const extent = records.theatre?.extent;
  return records.places.flatMap((place): Issue[] => {
    const point = place.geometry?.coordinates;
    if (!point || !extent) return [];
    const [west, south, east, north] = extent;
    const [longitude, latitude] = point;
    const inside = longitude >= west && longitude <= east && latitude >= south && latitude <= north;
    if (inside) return [];
    return [
      placeIssue(
        "invalid-geometry",
        place,
        "coordinates",
        `[${longitude}, ${latitude}] lies outside the theatre.`,
        "Give longitude first, then latitude, in degrees.",
      ),
    ];
  });
};

/** A place on the map has a point; one without is marked `unlocated`, never dropped. */
export const unlocated: Rule = ({ records }) =>
  records.places
    .filter((place) => (place.geometry === null) !== (place.properties.kind === "unlocated"))
    .map((place) =>
      place.geometry === null
        ? placeIssue(
            "unlocated",
            place,
            "geometry",
            "It has no coordinates.",
            'Add them, or set kind to "unlocated" to keep it off the map and in the register.',
          )
        : placeIssue(
            "unlocated",
            place,
            "kind",
            "It has coordinates but is marked unlocated.",
            "Set its kind, or remove the coordinates.",
          ),
    );

/** Every place has at least one name. */
export const unnamed: Rule = ({ records }) =>
  records.places
    .filter((place) => Object.values(place.properties.names).every((name) => name === undefined))
    .map((place) =>
      placeIssue(
        "unnamed",
        place,
        "names",
        "It has no name.",
        "Add its name in the theatre's first language.",
      ),
    );

/** Names are in the manifest's languages, and those refer to each other. */
export const unknownLanguage: Rule = ({ records }) => {
  const { theatre } = records;
  if (!theatre) return [];
  const codes = theatre.nameLanguages.map(({ code }) => code);
  const remedy = `Use one of: ${codes.join(", ")}; or add the language to nameLanguages in ${FILES.theatre}.`;
  const told = (code: string) => `Places have no names in "${code}" here.`;
  return [
    ...records.places.flatMap((place) =>
      Object.keys(place.properties.names)
        .filter((code) => !codes.includes(code))
        .map((code) => placeIssue("unknown-language", place, "names", told(code), remedy)),
    ),
    ...languageIssues(theatre.nameLanguages, (code, field, message) => ({
      rule: "unknown-language",
      file: FILES.theatre,
      record: code,
      field,
      message,
      remedy: "Name an earlier language as standIn, one of the others as romanisedFrom.",
    })),
  ];
};

function languageIssues(
  languages: NonNullable<RawTheatre["nameLanguages"]>,
  issue: (code: string, field: string, message: string) => Issue,
): readonly Issue[] {
  return languages.flatMap(({ code, standIn, romanisedFrom }, at): readonly Issue[] => {
    const earlier = languages.slice(0, at).map((language) => language.code);
    const derives =
      romanisedFrom === undefined ||
      (at === 0 && languages.slice(1).some((language) => language.code === romanisedFrom));
    return [
      ...(earlier.includes(code) ? [issue(code, "code", "It is listed twice.")] : []),
      ...(standIn === undefined || earlier.includes(standIn)
        ? []
        : [issue(code, "standIn", `"${standIn}" is not listed before it.`)]),
      ...(derives ? [] : [issue(code, "romanisedFrom", "Only the first language can follow.")]),
    ];
  });
}

function placeIssue(
  rule: string,
  place: RawPlace,
  field: string,
  message: string,
  remedy: string,
): Issue {
  return { rule, file: FILES.places, record: place.id, field, message, remedy };
}
