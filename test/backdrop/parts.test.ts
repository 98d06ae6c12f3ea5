import { describe, expect, it } from "vitest";
import { readRemembered, writeRemembered } from "#state/remembered-basemap.ts";
import { askable, kindOf, tileAddress } from "../../src/backdrop/address.ts";
import { creditMarkup, creditText } from "../../src/backdrop/credit.ts";
import { layerNames } from "../../src/backdrop/layer-names.ts";
import { vectorTile } from "../support/own-tiles.ts";
import fc from "../support/property.ts";

describe("an address", () => {
  it("is kept with its template, resolved, and refused where it is none of the web's", () => {
    expect(askable(" https://h.example/{z}/{x}/{y}.pbf?k=1 ")).toBe(
      "https://h.example/{z}/{x}/{y}.pbf?k=1",
    );
    expect(askable("../t/{z}.png", "https://h.example/a/b.json")).toBe(
      "https://h.example/t/{z}.png",
    );
    for (const bad of [
      "",
      "x",
      "data:text/plain,1",
      "blob:1",
      "file:///etc",
      "https://a:b@h.example",
    ]) {
      expect(askable(bad), bad).toBeNull();
    }
  });

  it("tells by its end what it leads to", () => {
    expect(kindOf("https://h.example/a.PMTILES?x=1")).toBe("pmtiles");
    expect(kindOf("https://h.example/{z}/{x}/{y}.mvt?key=a.png")).toBe("vector");
    expect(kindOf("https://h.example/{z}/{x}/{y}@2x.png")).toBe("raster");
    expect(kindOf("https://h.example/style")).toBe("style");
    expect(tileAddress("https://h/{z}/{x}/{y}{ratio}", 3, 4, 5)).toBe("https://h/3/4/5");
  });
});

describe("a credit", () => {
  it("is words without markup, whatever it was", () => {
    expect(creditText('&copy; <a href="x">OSM</a> &amp; <b>others</b> &#33;')).toBe(
      "© OSM & others !",
    );
    expect(creditText("<script>alert(1)</script>Ours<img src=x onerror=y")).toBe("Ours");
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("<", ">", "&lt;", "a", "script", "/", '"', " ") }),
        (text) => {
          expect(creditMarkup(creditText(text))).not.toMatch(/[<>]/);
        },
      ),
    );
  });
});

describe("layers in a tile", () => {
  it("are named as they were written", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1 }).filter((name) => name.isWellFormed())),
        (names) => {
          const content = Object.fromEntries(
            names.map((name) => [
              name,
              [{ kind: "point", at: [[1, 2]], is: { a: name } }] as const,
            ]),
          );
          expect(layerNames(vectorTile(content))).toEqual(Object.keys(content));
        },
      ),
    );
  });

  it("of bytes that are none make no trouble", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(Array.isArray(layerNames(bytes))).toBe(true);
      }),
    );
  });
});

describe("what is remembered", () => {
  const storage = () => {
    const kept = new Map<string, string>();
    return {
      kept,
      get: () => ({
        getItem: (key: string) => kept.get(key) ?? null,
        setItem: (key: string, value: string) => void kept.set(key, value),
        removeItem: (key: string) => void kept.delete(key),
      }),
    };
  };

  it("comes back as it was, and leaves no trace when forgotten", () => {
    const { kept, get } = storage();
    const wanted = {
      address: "https://h.example/s",
      allowed: ["https://h.example"],
      borders: true,
    };
    expect(writeRemembered(get, wanted)).toBe(true);
    expect(readRemembered(get)).toEqual(wanted);
    writeRemembered(get, null);
    expect(kept.size).toBe(0);
    expect(readRemembered(get)).toBeNull();
  });

  it("is nothing where the browser refuses or something else stands there", () => {
    const refuse = () => {
      throw new Error("denied");
    };
    expect(writeRemembered(refuse, null)).toBe(false);
    expect(readRemembered(refuse)).toBeNull();
    for (const text of [
      "",
      "7",
      "[]",
      "{}",
      '{"address":1,"allowed":[]}',
      '{"address":"x","allowed":"y"}',
      "{",
    ]) {
      const { kept, get } = storage();
      kept.set("claimline-basemap", text);
      expect(readRemembered(get), text).toBeNull();
    }
  });
});
