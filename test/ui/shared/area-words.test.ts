import { describe, expect, it } from "vitest";
import { areaRange, areaWords, signedArea } from "#ui/shared/area-words.ts";

describe("areas in words", () => {
  it("are told in whole km², large ones more coarsely", () => {
    expect([0, 0.4, 1.4, 99.6, 123.4, 1234, 98_765, 116_249].map(areaWords)).toEqual([
      "0 km²",
      "under 1 km²",
      "1 km²",
      "100 km²",
      "123 km²",
      "1,230 km²",
      "98,770 km²",
      "116,200 km²",
    ]);
  });

  it("are told as a range unless both ends round to one figure", () => {
    expect(areaRange(40.2, 310)).toBe("40 to 310 km²");
    expect(areaRange(1231, 1234)).toBe("1,230 km²");
    expect(areaRange(0, 0.2)).toBe("0 to under 1 km²");
    expect(areaRange(0.2, 7)).toBe("under 1 km² to 7 km²");
  });

  it("carry a sign where they are a difference", () => {
    expect([120, -40, 0.3].map(signedArea)).toEqual(["+120 km²", "−40 km²", "±0 km²"]);
  });
});
