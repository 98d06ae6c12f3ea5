import { crc32 } from "node:zlib";
import { XMLParser } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { areaSeries } from "#domain/area-series.ts";
import { placeId } from "#domain/ids.ts";
import { trackRecord } from "#domain/track-record.ts";
import { inStretches } from "#state/in-stretches.ts";
import { createAppStore } from "#state/store.ts";
import { areasCsv } from "#ui/areas/csv.ts";
import { plotsOf } from "#ui/areas/plots.ts";
import { laneCsv } from "#ui/place-card/lane-csv.ts";
import { historyOf } from "#ui/place-card/lanes.ts";
import { recordCsv } from "#ui/record/record-csv.ts";
import { citationsOf } from "#ui/share/cite.ts";
import { cellsTopoJson, placesCsv, placesGeoJson } from "#ui/share/data-files.ts";
import { filmDays } from "#ui/share/film-days.ts";
import { frameOf } from "#ui/share/frame.ts";
import { legendItems } from "#ui/share/legend-items.ts";
import { sealPng } from "#ui/share/png.ts";
import { caveatLines, caveatsOf } from "#ui/shared/caveats.ts";
import { seal } from "#ui/shared/sealed-file.ts";
import { escapeXml, wrap } from "#ui/shared/xml.ts";
import { PICTURE_COLOURS } from "../../support/picture-colours.ts";
import { day, realRegister } from "../../support/theatres.ts";

const register = await realRegister();
const HASH = "0123456789abcdef".repeat(4);
const PAGE = "https://example.org/map/";
const state = createAppStore(register, {
  day: day("2025-12-02"),
  place: placeId("pokrovsk"),
  edition: { page: PAGE, data: HASH },
}).getState();
const caveats = caveatsOf(state);

const legend = legendItems(state, PICTURE_COLOURS);
const frame = frameOf({ caveats, colours: PICTURE_COLOURS, legend, width: 1600, height: 1000 });

/** What must be in every file, told here anew and not by the code that is tested. */
const PARTS = [
  "2025-12-02",
  "2 December 2025",
  "Sources: the statements",
  "DeepState",
  "CC BY 4.0",
  "ODbL 1.0",
  "not verified by us",
  "Not for navigation or safety",
  HASH,
  `${PAGE}#day=2025-12-02&place=pokrovsk&data=0123456789abcdef.`,
];

const pokrovsk = register.byPlace.get(placeId("pokrovsk"));
if (!pokrovsk) throw new Error("Pokrovsk is not in the register.");
const history = historyOf(register, pokrovsk, "then", false);
const areas = register.dossiers.map(() => 1);
const series = await inStretches(areaSeries({ register, areas, clock: "then", countStale: false }));
const cells = (describe: (places: readonly number[]) => Readonly<Record<string, unknown>>) => ({
  arcs: [],
  objects: { cells: { type: "GeometryCollection", geometries: [describe([pokrovsk.index])] } },
});
/** The least that is a PNG: signature, head and end. */
const png = Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, ...Array(25).fill(0), 9, 9, 9, 9]);

const EXPORTS = {
  "places, CSV": placesCsv(caveats, state),
  "places, GeoJSON": placesGeoJson(caveats, state),
  "cells, TopoJSON": cellsTopoJson(caveats, state, { cells }),
  "picture, SVG": seal(caveats, "image/svg+xml", frame.svg("<image/>")),
  "picture, PNG": sealPng(caveats, png),
  "track record, CSV": recordCsv(
    caveats,
    register,
    trackRecord(register, "mapper", register.theatre.last),
    "mapper",
  ),
  "lanes, CSV": laneCsv(caveats, register, pokrovsk, history, register.theatre),
  "areas, CSV": areasCsv(caveats, register, plotsOf(register, series), "then"),
};

describe.each(Object.entries(EXPORTS))("%s", (_, { content }) => {
  const text = typeof content === "string" ? content : new TextDecoder().decode(content);

  it.each(PARTS)("says %s", (part) => {
    const forms = [part, JSON.stringify(part).slice(1, -1), escapeXml(part)];
    expect(forms.some((form) => text.includes(form))).toBe(true);
  });
});

describe("a file without its caveats", () => {
  it.each(caveatLines(caveats).map((line, at) => [line, at] as const))(
    "cannot be made: %s",
    (_, at) => {
      const others = caveatLines(caveats).filter((_line, other) => other !== at);
      expect(() => seal(caveats, "text/plain", others.join("\n"))).toThrow(/does not say/);
    },
  );
});

describe("the places as data", () => {
  it("say who says what of Pokrovsk that day, and by which sources", () => {
    const { features } = JSON.parse(EXPORTS["places, GeoJSON"].content);
    const found = features.find(({ id }: { id: string }) => id === "pokrovsk");
    expect(found.geometry.coordinates).toEqual(pokrovsk.place.point);
    expect(found.properties).toMatchObject({
      standing: "disputed",
      russia_holder: "RU",
      russia_basis: "stated",
      ukraine_holder: "UA",
      deepstate_maps_it: "partly",
    });
    expect(found.properties.sources).toMatch(/https:\/\//);
    expect(features.length).toBe(register.dossiers.length);
  });

  it("leave out what is switched off", () => {
    const [side] = register.partySides;
    const hidden = new Set(side ? [side.id] : []);
    const { content } = placesCsv(caveatsOf({ ...state, hidden }), { ...state, hidden });
    expect(content).toContain("Switched off: Russia.");
    expect(content).not.toContain("russia_holder");
    expect(content).toContain("ukraine_holder");
  });
});

describe("the picture", () => {
  it("has its parts in named layers", () => {
    const svg = frame.svg("<image/>");
    for (const layer of ["map", "title", "legend", "caveats", "margin"]) {
      expect(svg).toContain(`inkscape:groupmode="layer" inkscape:label="${layer}"`);
    }
    expect(frame.height).toBe(1000);
  });

  it("tells programs that draw its title, day, sources, licence and address", () => {
    const work = new XMLParser({ parseTagValue: false }).parse(frame.svg("")).svg.metadata[
      "rdf:RDF"
    ]["cc:Work"];
    expect(work["dc:title"]).toBe(`${caveats.theatre}: ${caveats.view}, ${caveats.date}`);
    expect(work["dc:coverage"]).toContain("2025-12-02");
    expect(work["dc:source"]["rdf:Bag"]["rdf:li"].join()).toContain("DeepState");
    expect(work["dc:rights"]["cc:Agent"]["dc:title"]).toContain("CC BY 4.0");
    expect(work["dc:identifier"]).toContain("#day=2025-12-02");
  });

  it("has text chunks whose checksum is right", () => {
    const { content } = EXPORTS["picture, PNG"];
    const view = new DataView(content.buffer);
    expect(new TextDecoder().decode(content.subarray(37, 41))).toBe("iTXt");
    const length = view.getUint32(33);
    expect(view.getUint32(33 + 8 + length)).toBe(crc32(content.subarray(37, 41 + length)));
  });
});

describe("citations", () => {
  it("name view, day, data, address and the day of looking, in every style", () => {
    const cited = citationsOf(caveats, day("2026-11-26"));
    expect(cited.map(({ style }) => style)).toEqual(["credit", "apa", "chicago", "bibtex"]);
    for (const { text } of cited) {
      for (const part of ["2 December 2025", HASH, "data=0123456789abcdef."]) {
        expect(text).toContain(part);
      }
      expect(text).toMatch(/26 November 2026|2026-11-26/);
    }
  });
});

describe("a film", () => {
  it("stops at both ends and at days with something new", () => {
    const [from, until] = [day("2025-11-28"), day("2025-12-05")];
    expect(filmDays(register, from, until, "day").length).toBe(8);
    expect(filmDays(register, from, until, "week")).toEqual([from, until]);
    const data = filmDays(register, from, until, "data");
    expect([data[0], data.at(-1)]).toEqual([from, until]);
    for (const one of data.slice(1, -1)) expect(register.dataDays).toContain(one);
    expect(filmDays(register, until, from, "day")).toEqual([]);
  });

  it("has the map in the same place on every day", () => {
    const frames = ["2025-05-01", "2025-09-30"].map((iso) => {
      const shown = { ...state, day: day(iso) };
      return frameOf({
        caveats: caveatsOf(shown),
        colours: PICTURE_COLOURS,
        legend,
        width: 1000,
        height: 750,
        least: { heading: 2, notes: 14 },
      });
    });
    expect(frames[0]?.map).toEqual(frames[1]?.map);
  });
});

describe("lines of text", () => {
  it("lose no letter, however long a word is", () => {
    const words = `short ${"x".repeat(95)} end`;
    const lines = wrap(words, 30.7);
    expect(lines.join("").replaceAll(" ", "")).toBe(words.replaceAll(" ", ""));
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(31);
  });
});
