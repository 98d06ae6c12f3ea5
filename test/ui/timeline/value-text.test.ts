import { describe, expect, it } from "vitest";
import {
  disputedText,
  noteText,
  readTypedDay,
  settledText,
  valueText,
} from "#ui/timeline/value-text.ts";
import { day, goodRegister } from "../../support/theatres.ts";

const register = await goodRegister();

describe("valueText", () => {
  it("counts the day's statements of all, and the age of the map", () => {
    expect(valueText(register, day("2019-05-25"))).toBe(
      "25 May 2019, 2 statements that day, Tidemap 0 days old",
    );
    expect(valueText(register, day("2019-08-01"))).toBe(
      "1 August 2019, 1 statement that day, Tidemap 0 days old",
    );
  });

  it("shows the map of the day before where one is missing", () => {
    expect(valueText(register, day("2019-02-11"))).toBe(
      "11 February 2019, no statement or map change on this day; last is 3 February 2019, Tidemap 1 day old",
    );
  });

  it("tells a day of map changes from a day of statements", () => {
    expect(valueText(register, day("2019-03-20"))).toContain(
      "no statement that day, only a map change",
    );
  });
});

describe("noteText", () => {
  it("names the last day with news where there is none", () => {
    expect(noteText(register, day("2019-05-23"))).toBe(
      "No statement or map change on this day; last is 22 May 2019",
    );
    expect(noteText(register, day("2019-01-05"))).toBe("No statement or map change on this day");
  });

  it("mentions the map only where it is not of that day", () => {
    expect(noteText(register, day("2019-05-20"))).toBe("1 statement that day");
    expect(noteText(register, day("2019-02-11"))).toContain(" · Tidemap map 1 day old");
  });
});

describe("disputedText", () => {
  it("says how much of the map is disputed", () => {
    expect(disputedText(0)).toBe("no places disputed");
    expect(disputedText(1)).toBe("1 place disputed");
    expect(disputedText(2)).toBe("2 places disputed");
  });
});

describe("settledText", () => {
  it("is short enough to be spoken", () => {
    expect(settledText(register, day("2019-05-25"))).toBe("25 May 2019, 2 statements that day");
  });
});

describe("readTypedDay", () => {
  const first = day("2019-01-01");
  const last = day("2019-12-31");

  it("takes the ends of the range and nothing beyond", () => {
    expect(readTypedDay("2019-01-01", first, last)).toEqual({ day: first });
    expect(readTypedDay("2019-12-31", first, last)).toEqual({ day: last });
    expect(readTypedDay("2020-01-01", first, last)).toEqual({
      message: "1 January 2020 is outside the record: 1 January 2019 to 31 December 2019.",
    });
    expect(readTypedDay("2018-12-31", first, last)).toHaveProperty("message");
  });

  it("never makes a day out of something else", () => {
    for (const text of ["", "2019-02-29", "2019-2-3", "soon", "0002-05-01"]) {
      expect(readTypedDay(text, first, last), text).toHaveProperty("message");
    }
  });
});
