import { describe, expect, it } from "vitest";
import { standingOf } from "#domain/dispute.ts";
import { sampleViews } from "#ui/legend/sample-views.ts";
import { sampleRegister } from "../table/sample-register.ts";

describe("sampleViews", () => {
  const samples = sampleViews(sampleRegister([]));
  const standing = (name: keyof typeof samples) => standingOf(samples[name].positions);

  it("has a position for every side with a party", () => {
    for (const { positions } of Object.values(samples)) {
      expect(positions.map(({ side }) => side)).toEqual(["north", "south"]);
    }
  });

  it("shows in each row what the row's words say", () => {
    expect(standing("disputed")).toBe("disputed");
    expect(standing("stated")).toBe("disputed");
    expect(standing("unanswered")).toBe("unanswered");
    expect(standing("contested")).toBe("contested");
    expect(standing("stale")).toBe("stale");
    expect(samples.implied.positions.every(({ basis }) => basis === "implied")).toBe(true);
  });
});
