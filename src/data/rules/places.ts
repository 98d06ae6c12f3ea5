import { FILES } from "../files.ts";
import type { Issue } from "../issue.ts";
import type { RawPlace } from "../parse.ts";
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
      placeIssue("unnamed", place, "names", "It has no name.", "Add its name in English."),
    );

function placeIssue(
  rule: string,
  place: RawPlace,
  field: string,
  message: string,
  remedy: string,
): Issue {
  return { rule, file: FILES.places, record: place.id, field, message, remedy };
}
