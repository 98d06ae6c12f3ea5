import { describe, expect, it } from "vitest";
import { partyId, sideId } from "#domain/ids.ts";
import {
  type Mark,
  marksOfSide,
  placeMarks,
  shapeOf,
} from "../../../src/ui/place-card/lane-marks.ts";
import { laneScale } from "../../../src/ui/place-card/lane-scale.ts";
import { day, dossierOf, realRegister } from "./real-register.ts";

const register = realRegister();

describe("marks", () => {
  it("tells apart who holds, who does not, fighting and the rest", () => {
    expect(shapeOf({ assertion: "holds" })).toBe("claim");
    expect(shapeOf({ assertion: "denies" })).toBe("denial");
    for (const assertion of ["lost", "withdrew"] as const) {
      expect(shapeOf({ assertion })).toBe("left");
    }
    expect(shapeOf({ assertion: "contested" })).toBe("contested");
    for (const assertion of ["entered", "encircled", "advanced"] as const) {
      expect(shapeOf({ assertion })).toBe("move");
    }
    expect(shapeOf({ assertion: "denies", denied: "entered" })).toBe("other");
    expect(shapeOf({ assertion: "unverified" })).toBe("other");
  });

  it("draws no declaration of law as a claim of control", () => {
    expect(shapeOf({ assertion: "holds", kind: "legal" })).toBe("other");
  });

  it("joins what one side said on one day with one meaning, and loses no statement", () => {
    const dossier = dossierOf(register, "pokrovsk");
    const marks = marksOfSide(register, dossier, sideId("russia"));
    const claims = marks.filter(({ day: on }) => on === day("2025-12-01"));
    // The flag video of that day is a mark of its own: it says who is there, not who holds it.
    expect(claims.map(({ shape }) => shape)).toEqual(["claim", "move"]);
    expect(claims[0]?.lines.length).toBeGreaterThan(1);
    const spoken = dossier.words.filter(({ claimant }) => claimant.side === "russia");
    expect(marks.flatMap(({ lines }) => lines)).toHaveLength(spoken.length);
  });
});

describe("rows of marks", () => {
  const first = day("2025-01-01");
  const scale = laneScale(first, first, day("2025-12-31"));
  const mark = (on: string): Mark => ({
    day: day(on),
    shape: "claim",
    about: partyId("RU"),
    lines: [],
    statements: [],
  });

  it("puts near marks below one another and far ones back on top", () => {
    const placed = placeMarks(
      ["2025-01-01", "2025-01-03", "2025-01-05", "2025-06-01"].map(mark),
      scale,
      0.03,
      3,
    );
    expect(placed.map(({ row }) => row)).toEqual([0, 1, 2, 0]);
  });

  it("uses no more rows than there are, taking the one with most room", () => {
    const placed = placeMarks(["2025-01-01", "2025-01-02", "2025-01-03"].map(mark), scale, 0.03, 2);
    expect(placed.map(({ row }) => row)).toEqual([0, 1, 0]);
  });
});
