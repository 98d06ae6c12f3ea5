import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { speak } from "#i18n/text.ts";
import { oblastName } from "#ui/shared/oblasts.ts";

const { features } = JSON.parse(readFileSync("data/ukraine/places.geojson", "utf8")) as {
  features: readonly { properties: { oblast: string } }[];
};
const oblasts = new Set(features.map(({ properties }) => properties.oblast).filter(Boolean));

describe("names of oblasts", () => {
  beforeAll(() => speak("uk"));
  afterAll(() => speak("en"));

  it("are there for every oblast of the places", () => {
    expect([...oblasts].filter((oblast) => oblastName(oblast) === oblast)).toEqual([]);
    expect(oblastName("Donetsk")).toBe("Донецька обл.");
  });

  it("stay as they are where none is known", () => expect(oblastName("Far Away")).toBe("Far Away"));
});
