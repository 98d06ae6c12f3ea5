import { describe, expect, it } from "vitest";
import type { Dossier, Register } from "#domain/register.ts";
import { groundOf, type PlaceProperties, placeFeatures } from "#map/features.ts";
import fc from "../support/property.ts";
import { goodRegister, realRegister, threeRegister } from "../support/theatres.ts";
import { mapRegister, packSquares, SQUARES, someRegister } from "./small-theatre.ts";

const theatres: readonly (readonly [string, () => Promise<Register>])[] = [
  ["the good fixture", goodRegister],
  ["three parties", threeRegister],
  ["the real register", realRegister],
];

/** Cities above this many people show from the farthest zoom, spoken about or not. */
const isBig = ({ place }: Dossier) => place.kind === "city" && (place.population ?? 0) > 250_000;

describe.each(theatres)("places of %s", async (_, open) => {
  const register = await open();
  const { features } = placeFeatures(register);
  const located = register.dossiers.filter(({ place }) => place.point !== null);
  const propertiesOf = new Map(features.map(({ id, properties }) => [id, properties]));
  const zoomOf = ({ index }: Dossier) => propertiesOf.get(index)?.z ?? Number.NaN;

  it("are one point each, known by their index, and none that was not located", () => {
    expect(features.map(({ id }) => id)).toEqual(located.map(({ index }) => index));
    expect(located.length).toBeLessThan(register.dossiers.length);
    for (const { id, geometry, properties } of features) {
      const place = register.dossiers[Number(id)]?.place;
      expect(geometry.coordinates).toEqual(place?.point);
      for (const { code } of register.theatre.nameLanguages) {
        expect(properties[`name_${code}`]).toBe(place?.names[code]);
      }
    }
  });

  it("that somebody spoke about show no later than quiet ones of their kind", () => {
    for (const kind of new Set(located.map(({ place }) => place.kind))) {
      const alike = located.filter((dossier) => dossier.place.kind === kind && !isBig(dossier));
      const zooms = (spoken: boolean) =>
        alike.filter(({ words }) => words.length > 0 === spoken).map(zoomOf);
      const latest = Math.max(...zooms(true), Number.NEGATIVE_INFINITY);
      const earliest = Math.min(...zooms(false), Number.POSITIVE_INFINITY);
      expect(latest, kind).toBeLessThanOrEqual(earliest);
    }
    for (const dossier of located.filter(isBig)) expect(zoomOf(dossier)).toBe(4);
  });

  it("say whether anybody spoke and whether they are ever partly occupied", () => {
    for (const dossier of located) {
      const { w, p } = propertiesOf.get(dossier.index) ?? {};
      expect(w).toBe(dossier.words.length > 0 ? 1 : 0);
      expect(p).toBe(dossier.assessments.some(({ status }) => status === "partly") ? 1 : 0);
    }
  });

  it("have small numbers only: nothing that a style cannot read", () => {
    for (const { properties } of features) {
      const { k, z, r } = properties;
      for (const value of [k, z, r]) expect(Number.isFinite(value)).toBe(true);
      expect(k).toBeLessThan(5);
    }
  });
});

describe("labels", () => {
  const said = [{ by: "north", assertion: "holds", about: "NO", on: 1 } as const];
  const place = (name: string, more: object) => ({ name, point: [1, 1] as const, ...more });
  const rank = (register: Register) =>
    placeFeatures(register).features.map(({ properties }) => properties.r);

  it("find room for bigger places first, and for those spoken about among alike", () => {
    const ranks = rank(
      mapRegister([
        place("Metropolis", { kind: "city", population: 900_000 }),
        place("City", { kind: "city", population: 90_000 }),
        place("Told town", { kind: "town", population: 9_000, said }),
        place("Town", { kind: "town", population: 9_000 }),
        place("Told village", { kind: "village", said }),
        place("Village", { kind: "village" }),
        place("Hamlet", { kind: "hamlet" }),
      ]),
    );
    expect([...ranks].sort((a, b) => a - b)).toEqual(ranks);
    expect(new Set(ranks).size).toBe(ranks.length);
  });

  it("of places that moved on the map show before those that never did", () => {
    const history = [
      { status: "outside" as const, from: 0 },
      { status: "inside" as const, from: 9 },
    ];
    const { features } = placeFeatures(
      mapRegister([
        place("Told", { said }),
        place("Moved", { mapped: history }),
        place("Quiet", { mapped: history.slice(1) }),
      ]),
    );
    const zooms = features.map(({ properties }: { properties: PlaceProperties }) => properties.z);
    expect(zooms).toEqual([7.5, 9, 9.5]);
  });
});

describe("the ground", () => {
  it("lists each boundary under both of its cells and knows each settlement's cell", () => {
    fc.assert(
      fc.property(someRegister, (register) => {
        const ground = groundOf(register, packSquares(register));
        const cells = ground.cells.features.map(({ id }) => Number(id));
        expect([...ground.arcsOf.keys()].sort()).toEqual([...cells].sort());
        ground.arcs.forEach(({ left, right }, at) => {
          expect(left).not.toBe(right);
          expect(ground.arcsOf.get(left)).toContain(at);
          expect(ground.arcsOf.get(right)).toContain(at);
          expect(ground.arcFeatures.features[at]?.id).toBe(at);
        });
        const listed = [...ground.arcsOf.values()].reduce((sum, arcs) => sum + arcs.length, 0);
        expect(listed).toBe(2 * ground.arcs.length);
        ground.cellOf.forEach((cell, index) => {
          if (index < SQUARES.length) expect(cells).toContain(cell);
        });
        // A cell is spoken for by one of its own places.
        for (const cell of cells) expect(ground.cellOf[cell]).toBe(cell);
      }),
    );
  });
});
