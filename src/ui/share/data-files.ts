import { t } from "#i18n/text.ts";
import type { MapPictures } from "#state/map-pictures.ts";
import { selectView } from "#state/select-view.ts";
import type { AppState } from "#state/store.ts";
import { type Caveats, caveatLines } from "#ui/shared/caveats.ts";
import { toCsv } from "#ui/shared/csv.ts";
import { seal } from "#ui/shared/sealed-file.ts";
import { shownPlaces, standingFacts } from "./shown.ts";

/** What is shown, as data: every place with what each side says and each mapper shows of it. */

/** Degrees to 5 decimals: about a metre, finer than any point of the register. */
const degrees = (value: number) => Number(value.toFixed(5));

/** The places as a table. */
export function placesCsv(caveats: Caveats, state: AppState) {
  const shown = shownPlaces(state);
  const names = Object.keys(shown[0]?.facts ?? {});
  const rows = shown.map(({ point, facts }) => [
    ...(point ? [degrees(point[0]), degrees(point[1])] : [null, null]),
    ...names.map((name) => {
      const fact = facts[name] ?? null;
      return typeof fact === "boolean" ? String(fact) : fact;
    }),
  ]);
  const title = t("Places with what each side says and each mapper shows");
  return toCsv(caveats, title, ["longitude", "latitude", ...names], rows);
}

/** The places as GeoJSON (RFC 7946); those without a known point have no geometry. */
export function placesGeoJson(caveats: Caveats, state: AppState) {
  const features = shownPlaces(state).map(({ point, facts }) => ({
    type: "Feature",
    id: facts.place_id,
    geometry: point && { type: "Point", coordinates: point.map(degrees) },
    properties: facts,
  }));
  const content = { type: "FeatureCollection", claimline: caveatLines(caveats), features };
  return seal(caveats, "application/geo+json", JSON.stringify(content));
}

/** The settlement cells as TopoJSON: the ground that each place, or a group of places, stands for. */
export function cellsTopoJson(
  caveats: Caveats,
  state: AppState,
  pictures: { readonly cells: NonNullable<MapPictures["cells"]> },
) {
  const { places } = selectView(state);
  const topology = pictures.cells((members) => {
    const views = members.flatMap((index) => places[index] ?? []);
    const [first] = views;
    return {
      places: views.map(({ dossier }) => dossier.place.id),
      ...(first ? standingFacts(state, first) : {}),
    };
  });
  // Before the arcs: a reader who opens the file sees it.
  const content = { type: "Topology", claimline: caveatLines(caveats), ...topology };
  return seal(caveats, "application/json", JSON.stringify(content));
}
