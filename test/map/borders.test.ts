import { readFileSync } from "node:fs";
import { featureFilter } from "@maplibre/maplibre-gl-style-spec";
import type { Geometry } from "geojson";
import { describe, expect, it } from "vitest";
import type { Day } from "#domain/day.ts";
import { stanceOf, stancesOf, strokeOf } from "#domain/stance.ts";
import type { BasemapTopology } from "#map/basemap.ts";
import { type BorderProperties, borderDays, legalBorders } from "#map/borders.ts";
import { borderLayers } from "#map/layers/borders.ts";
import { paletteOf } from "#map/palette.ts";
import { day, realRegister, threeRegister } from "../support/theatres.ts";

const read = (file: string): BasemapTopology => JSON.parse(readFileSync(file, "utf8"));
const ukraine = read("public/basemap/ukraine.topo.json");
const archipelago = read("test/fixtures/archipelago/basemap.topo.json");
const real = await realRegister();
const three = await threeRegister();

const bordersOf = (basemap: BasemapTopology) => legalBorders(basemap)?.features ?? [];
const kinds = (basemap: BasemapTopology) =>
  bordersOf(basemap).map(({ properties: { kind, by, from, until } }) =>
    [kind, by, from && from - day("2014-03-18"), until && until - day("2014-03-18")].join(" "),
  );

/** Length of lines in degrees: enough to tell that nothing is lost or drawn twice. */
function lengthOf({ type, coordinates }: Geometry & { coordinates?: unknown }): number {
  const lines = (type === "MultiLineString" ? coordinates : [coordinates]) as number[][][];
  let sum = 0;
  for (const line of lines) {
    line.forEach(([x = 0, y = 0], at) => {
      const [fromX = x, fromY = y] = line[at - 1] ?? [];
      sum += Math.hypot(x - fromX, y - fromY);
    });
  }
  return sum;
}

const inForce = ({ from, until }: BorderProperties, on: Day) =>
  (from === undefined || from <= on) && (until === undefined || until > on);
const drawn = (basemap: BasemapTopology, kind: string, on: Day) =>
  bordersOf(basemap)
    .filter(({ properties }) => properties.kind === kind && inForce(properties, on))
    .reduce((sum, { geometry }) => sum + lengthOf(geometry), 0);

describe("the legal borders", () => {
  it("have the part that the declaration of 2022 takes away from the recognised border", () => {
    const gap = day("2022-09-30") - day("2014-03-18");
    expect(kinds(ukraine)).toContain(`crossed RU ${gap} `);
    expect(kinds(ukraine)).toContain(`claimed RU ${gap} `);
    expect(kinds(ukraine)).toContain(`claimed RU 0 ${gap}`);
    expect(borderDays(legalBorders(ukraine))).toEqual([day("2014-03-18"), day("2022-09-30")]);
  });

  it("lose nothing: crossed and international together are the same before and after", () => {
    const [before, after] = [day("2022-09-29"), day("2022-09-30")];
    expect(drawn(ukraine, "crossed", before)).toBe(0);
    expect(drawn(ukraine, "crossed", after)).toBeGreaterThan(3);
    expect(drawn(ukraine, "crossed", after) + drawn(ukraine, "international", after)).toBeCloseTo(
      drawn(ukraine, "international", before),
      9,
    );
    expect(drawn(ukraine, "claimed", before)).toBeLessThan(drawn(ukraine, "claimed", after));
  });

  it("cross nothing where no unit was declared annexed", () => {
    const objects = structuredClone(ukraine.objects);
    const { oblasts } = objects;
    if (oblasts?.type !== "GeometryCollection") throw new Error("No units.");
    for (const unit of oblasts.geometries)
      delete (unit.properties as Record<string, unknown>).claimed;
    expect(kinds({ ...ukraine, objects }).filter((kind) => kind.startsWith("crossed"))).toEqual([]);
  });

  it("are found in another theatre by its data alone", () => {
    const [from, before] = [day("2021-03-01"), day("2021-02-28")];
    expect(borderDays(legalBorders(archipelago))).toEqual([from]);
    expect(drawn(archipelago, "international", before)).toBeGreaterThan(0);
    expect(drawn(archipelago, "international", from)).toBe(0);
    expect(drawn(archipelago, "crossed", from)).toBe(drawn(archipelago, "international", before));
  });
});

describe.each([
  [
    "ukraine",
    ukraine,
    real,
    ["2014-03-17", "2014-03-18", "2022-09-29", "2022-09-30", "2026-08-21"],
  ],
  ["archipelago", archipelago, three, ["2021-02-28", "2021-03-01", "2021-12-31"]],
] as const)("the layers of %s", (_, basemap, { theatre }, days) => {
  const borders = bordersOf(basemap);

  it.each(stancesOf(theatre).map(({ id }) => id))(
    "draw each border in force once, in the stroke that the stance %s gives it",
    (id) => {
      const stance = stanceOf(theatre, id);
      for (const on of days.map(day)) {
        const layers = borderLayers(paletteOf("light"), { stance, day: on }).map((layer) => ({
          id: layer.id,
          test: featureFilter(layer.filter, "layers[0].filter"),
        }));
        for (const { properties } of borders) {
          const wearing = layers.filter(({ test }) =>
            test.filter({ zoom: 6 }, { type: 2, properties: { ...properties } } as never),
          );
          const stroke = strokeOf(stance, properties.kind, properties.by);
          const wanted = inForce(properties, on) && stroke !== "none" ? [`border-${stroke}`] : [];
          expect(
            wearing.map((layer) => layer.id),
            JSON.stringify(properties),
          ).toEqual(wanted);
        }
      }
    },
  );
});
