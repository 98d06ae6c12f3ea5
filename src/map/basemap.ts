import type { FeatureCollection } from "geojson";
import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";
import { mainName } from "#domain/place.ts";
import type { Register } from "#domain/register.ts";
import { legalBorders } from "./borders.ts";
import { BASEMAP_OBJECTS } from "./layers/basemap.ts";

/** The embedded basemap as `npm run basemap` writes it (`public/basemap/README.md`). */
export type BasemapTopology = Topology;

/** The basemap's objects as GeoJSON, by source name. */
export function basemapSources(
  basemap: BasemapTopology,
  register: Register,
): ReadonlyMap<string, FeatureCollection> {
  return new Map(
    BASEMAP_OBJECTS.map((name) => {
      const object = basemap.objects[name];
      if (!object) throw new Error(`The basemap has no "${name}": run "npm run basemap" again.`);
      const unpacked = feature(basemap, object);
      const collection: FeatureCollection =
        unpacked.type === "FeatureCollection"
          ? unpacked
          : { type: "FeatureCollection", features: [unpacked] };
      if (name === "borders") return [name, legalBorders(basemap) ?? collection];
      return [name, name === "labels" ? withoutRegions(collection, register) : collection];
    }),
  );
}

/** Regions that the register knows are labelled by it, so that they can be clicked. */
function withoutRegions(labels: FeatureCollection, register: Register): FeatureCollection {
  const known = new Set(
    register.dossiers.flatMap(({ place: { kind, names } }) =>
      kind === "region" ? [bareName(mainName({ names }))] : [],
    ),
  );
  const main = register.theatre.nameLanguages[0]?.code ?? "";
  return {
    ...labels,
    features: labels.features.filter(
      ({ properties }) => !known.has(bareName(String(properties?.[`name_${main}`]))),
    ),
  };
}

/** "Donetsk Oblast" and "Donetsk", "Autonomous Republic of Crimea" and "Crimea" are one name. */
function bareName(name: string): string {
  return name.replace(/^Autonomous Republic of /, "").replace(/ Oblast$/, "");
}
