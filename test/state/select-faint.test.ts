import { describe, expect, it } from "vitest";
import { selectFaint } from "#state/select-faint.ts";
import { createAppStore } from "#state/store.ts";
import { withSecondMapper } from "../support/second-mapper.ts";
import { at, sampleRegister } from "../ui/table/sample-register.ts";

describe("mappers drawn faintly", () => {
  const register = withSecondMapper(sampleRegister([]), [], { last: 9 });
  const on = (day: number) => selectFaint(createAppStore(register, { day: at(day) }).getState());

  it("are those with a map, the newest over 90 days old", () => {
    expect([...on(99)]).toEqual([]);
    expect([...on(100)]).toEqual(["second"]);
    expect([...on(-1)]).toEqual([]);
  });

  it("are the same set from day to day", () => {
    expect(on(150)).toBe(on(120));
    expect(on(50)).not.toBe(on(120));
  });
});
