import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type BasemapTopology, basemapSources } from "#map/basemap.ts";
import { BASEMAP_OBJECTS } from "#map/layers/basemap.ts";
import { realRegister } from "../support/theatres.ts";

const basemap: BasemapTopology = JSON.parse(
  readFileSync("public/basemap/ukraine.topo.json", "utf8"),
);
const register = await realRegister();
const sources = basemapSources(basemap, register);
const labels = (sources.get("labels")?.features ?? []).map(({ properties }) => properties);
const regions = register.dossiers.filter(({ place }) => place.kind === "region");
/** An area along the border, not the oblast of that name. */
const PARTS = new Set(["region-kursk-border"]);

/** "Crimea" of "Autonomous Republic of Crimea". Kyiv and its oblast stay two. */
const bare = (name: string) => name.replace("Autonomous Republic of ", "");

describe("the embedded basemap", () => {
  it("has every source that the style draws, and something in each", () => {
    for (const name of BASEMAP_OBJECTS) {
      expect(sources.get(name)?.features.length, name).toBeGreaterThan(0);
    }
  });

  it("has a name in each language on every label", () => {
    expect(labels.length).toBeGreaterThan(50);
    for (const label of labels) {
      for (const language of ["en", "uk", "ru"]) {
        expect(label?.[`name_${language}`], JSON.stringify(label)).toMatch(/\S/);
      }
    }
  });

  it("leaves the oblasts that the register names to the register, and keeps the others", () => {
    const oblasts = labels.filter((label) => label?.kind === "oblast");
    const names = oblasts.map((label) => label?.name_en);
    expect(names).toContain("Kharkiv Oblast");
    expect(names).not.toContain("Donetsk Oblast");
    const stored = basemap.objects.labels;
    const all = stored?.type === "GeometryCollection" ? stored.geometries.length : 0;
    expect(all - labels.length).toBeGreaterThanOrEqual(5);
    expect(all - labels.length).toBeLessThanOrEqual(regions.length);
  });

  it("never names a region twice", () => {
    const twice = regions.filter(({ place }) => {
      if (PARTS.has(place.id)) return false;
      return labels.some(
        (label) => label?.kind === "oblast" && bare(label.name_en) === bare(place.names.en ?? ""),
      );
    });
    expect(twice.map(({ place }) => place.id)).toEqual([]);
  });
});
