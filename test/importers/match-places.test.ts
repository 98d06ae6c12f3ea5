import { describe, expect, it } from "vitest";
import type { PlaceKey } from "#importers/draft.ts";
import { matchPlaces } from "#importers/match-places.ts";
import { lineOf } from "./files.ts";

const PLACES = [
  { id: "pokrovsk", point: [37.18, 48.28], katottg: "UA1" },
  { id: "myrnohrad", point: [37.27, 48.3] },
  { id: "andriivka-a", point: [36.0, 48.0] },
  { id: "andriivka-b", point: [36.01, 48.0] },
  { id: "crimea", point: null },
] as const;
const match = (...keys: PlaceKey[]) =>
  matchPlaces(
    keys.map((key) => ({ key, intervals: [] })),
    PLACES,
  );

describe("matching rows to the theatre's places", () => {
  it("goes by code first", () => {
    const { matched, setAside } = match({ katottg: "UA1", point: [37.27, 48.3] });
    expect(matched.map(({ place }) => place)).toEqual(["pokrovsk"]);
    expect(setAside).toEqual([]);
  });

  it("takes the nearest within 1.5 km, and nothing farther", () => {
    const { matched, setAside } = match(
      { geonames: "1", point: [37.185, 48.285] },
      { geonames: "2", point: [37.27, 48.32], name: "too far" },
      { geonames: "3" },
    );
    expect(matched.map(({ place }) => place)).toEqual(["pokrovsk"]);
    expect(lineOf(setAside, "without a place").count).toBe(2);
    expect(lineOf(setAside, "without a place").example).toContain("too far");
  });

  it("does not guess between two near ones", () => {
    const { matched, setAside } = match({ geonames: "1", point: [36.005, 48.0] });
    expect(matched).toEqual([]);
    expect(lineOf(setAside, "between two").count).toBe(1);
    expect(match({ point: [36.0, 48.0] }).matched.map(({ place }) => place)).toEqual([
      "andriivka-a",
    ]);
  });

  it("lets the nearer of two rows stand for a place", () => {
    const near = { name: "near", point: [37.181, 48.28] as const };
    const far = { name: "far", point: [37.19, 48.28] as const };
    for (const keys of [
      [near, far],
      [far, near],
    ]) {
      const { matched, setAside } = match(...keys);
      expect(matched).toHaveLength(1);
      expect(lineOf(setAside, "second rows").example).toContain("far");
    }
  });
});
