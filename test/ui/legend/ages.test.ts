import { describe, expect, it } from "vitest";
import { lastMapDay } from "#domain/assessment.ts";
import { sideId } from "#domain/ids.ts";
import { sliceOf } from "#domain/slice.ts";
import { mapAge, newestWord, wordAge } from "#ui/legend/ages.ts";
import { at, sampleRegister } from "../table/sample-register.ts";

const register = sampleRegister([
  {
    name: "Ashford",
    said: [
      { by: "north", assertion: "holds", about: "NO", on: 5 },
      { by: "north", assertion: "lost", about: "NO", on: 30 },
      { by: "south", assertion: "denies", about: "NO", on: 20 },
      { by: "south", assertion: "advanced", about: "SO", on: 25, retracts: 2 },
    ],
  },
  { name: "Beckton", said: [{ by: "north", assertion: "entered", about: "NO", on: 12 }] },
]);
const newest = (side: string, day: number, clock: "then" | "now" = "then") =>
  newestWord(register, sideId(side), sliceOf(at(day), clock, at(400), false));

describe("newestWord", () => {
  it("is the last word about any place that was known on the day", () => {
    expect(newest("north", 4)).toBeNull();
    expect(newest("north", 11)).toBe(at(5));
    expect(newest("north", 29)).toBe(at(12));
    expect(newest("north", 400)).toBe(at(30));
  });

  it("leaves out what was taken back and what concerns a later day", () => {
    expect(newest("south", 24)).toBe(at(20));
    expect(newest("south", 24, "now")).toBeNull();
    expect(newest("press", 400)).toBeNull();
  });
});

describe("lastMapDay", () => {
  const mapper = { first: at(0), last: at(50), missing: [at(10), at(11)] };

  it("steps back over days without a map and stops at both ends", () => {
    expect(lastMapDay(mapper, at(9))).toBe(at(9));
    expect(lastMapDay(mapper, at(11))).toBe(at(9));
    expect(lastMapDay(mapper, at(62))).toBe(at(50));
    expect(lastMapDay(mapper, at(-1))).toBeNull();
    expect(lastMapDay({ ...mapper, missing: [at(0)] }, at(0))).toBeNull();
  });
});

describe("ages in words", () => {
  it("tells today, the past and the future", () => {
    expect(wordAge(at(3), at(3))).toBe("newest word: today");
    expect(wordAge(at(2), at(3))).toBe("newest word: 1 day old");
    expect(wordAge(at(8), at(3))).toBe("newest word: said 5 days later");
    expect(wordAge(null, at(3))).toBe("no word on record yet");
    expect(mapAge(at(3), at(3))).toBe("newest map: today");
    expect(mapAge(at(3), at(15))).toBe("last map 12 days old");
    expect(mapAge(at(3), at(93))).toBe("last map 90 days old");
    expect(mapAge(at(3), at(94))).toBe("its last map is 91 days old, drawn faint");
    expect(mapAge(at(3), at(94), false)).toBe("last map 91 days old");
    expect(mapAge(null, at(3))).toBe("no map yet");
  });
});
