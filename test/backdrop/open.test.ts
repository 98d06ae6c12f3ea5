import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, it } from "vitest";
import type { BackdropProblem } from "#state/backdrop.ts";
import { open } from "../../src/backdrop/open.ts";
import { BackdropError, HostsWanted, type Opened } from "../../src/backdrop/opened.ts";
import { pmtiles, vectorTile } from "../support/own-tiles.ts";

/** A web of invented hosts: whatever is not in it does not answer. Keeps what was asked. */
function web(files: Readonly<Record<string, string | Uint8Array | object | number>>) {
  const asked: { url: string; options: RequestInit }[] = [];
  const get = async (url: unknown, options: RequestInit = {}) => {
    asked.push({ url: String(url), options });
    const file = files[String(url)];
    if (file === undefined) throw new TypeError("Failed to fetch");
    if (typeof file === "number") return new Response("", { status: file });
    if (!(file instanceof Uint8Array)) {
      return new Response(typeof file === "string" ? file : JSON.stringify(file));
    }
    const range = /bytes=(\d+)-(\d+)/.exec(new Headers(options.headers).get("range") ?? "");
    if (!range) return new Response(Uint8Array.from(file));
    const part = file.slice(Number(range[1]), Number(range[2]) + 1);
    return new Response(Uint8Array.from(part), { status: 206 });
  };
  return { asked, get: get as typeof fetch };
}

const STYLE = "https://maps.example/style.json";
const MAPS = "https://maps.example";

const at = (address: string, allowed: readonly string[] = [new URL(address).origin]) => ({
  key: 7,
  from: { address },
  allowed,
});

async function problemOf(promise: Promise<unknown>): Promise<BackdropProblem> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(BackdropError);
  return (error as BackdropError).problem;
}

async function hostsWanted(promise: Promise<unknown>): Promise<readonly string[]> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(HostsWanted);
  return (error as HostsWanted).origins;
}

const layersOf = ({ drawn }: Opened) => (drawn.as === "style" ? drawn.layers : []);

const LAYERS = [
  { id: "ground", type: "background", paint: { "background-color": "#eee" } },
  {
    id: "water",
    type: "fill",
    source: "osm",
    "source-layer": "water",
    paint: { "fill-color": "#aaf" },
  },
  {
    id: "names",
    type: "symbol",
    source: "osm",
    "source-layer": "place",
    layout: { "text-field": ["get", "name"], "text-font": ["Noto Sans Bold"], "icon-image": "dot" },
    paint: { "icon-color": "#f00" },
  },
];

const style = (over: object = {}) => ({
  version: 8,
  name: "Sample",
  sprite: "https://sprites.example/sprite",
  glyphs: "https://glyphs.example/{fontstack}/{range}.pbf",
  center: [0, 0],
  terrain: { source: "dem" },
  sky: {},
  sources: { osm: { type: "vector", url: "tiles.json" } },
  layers: LAYERS,
  ...over,
});

const TILEJSON = {
  tilejson: "3.0.0",
  tiles: ["https://maps.example/t/{z}/{x}/{y}.pbf?key=secret"],
  minzoom: 0,
  maxzoom: 14,
  attribution: '<a href="https://osm.org">© OpenStreetMap</a><script>steal()</script>',
  vector_layers: [{ id: "water", fields: {} }],
};

describe("a style at an address", () => {
  const files = { [STYLE]: style(), "https://maps.example/tiles.json": TILEJSON };

  it("is read with names of its own, our faces, no sprite, no glyphs, and no address at all", async () => {
    const { asked, get } = web(files);
    const { opened } = await open(at(STYLE), get);
    expect(JSON.stringify(opened.sources) + JSON.stringify(opened.drawn)).not.toMatch(
      /https?:|secret/,
    );
    expect(layersOf(opened).map(({ id, source }) => [id, source])).toEqual([
      ["backdrop:0:ground", undefined],
      ["backdrop:1:water", "backdrop:osm"],
      ["backdrop:2:names", "backdrop:osm"],
    ]);
    expect(layersOf(opened)[2]).toMatchObject({
      layout: { "text-field": ["get", "name"], "text-font": ["Semibold", "ClaimlineSans"] },
      paint: {},
    });
    expect(JSON.stringify(layersOf(opened))).not.toMatch(/icon|Noto/);
    expect(opened.sources).toEqual({
      "backdrop:osm": {
        type: "vector",
        tiles: ["backdrop://7/0/{z}/{x}/{y}"],
        minzoom: 0,
        maxzoom: 14,
        attribution: "© OpenStreetMap",
      },
    });
    expect(opened).toMatchObject({
      name: "Sample",
      hosts: ["maps.example"],
      credit: "© OpenStreetMap",
    });
    expect(asked.map(({ url }) => url)).toEqual(Object.keys(files));
    const merged = { version: 8, sources: opened.sources, layers: layersOf(opened) };
    expect(validateStyleMin(merged as never)).toEqual([]);
  });

  it("is set in our strong face only where all of a layer is bold", async () => {
    const label = (font: unknown) => ({
      ...LAYERS[2],
      layout: { "text-field": "x", "text-font": font },
    });
    const step = ["step", ["zoom"], ["literal", ["Sans Bold"]], 5, ["literal", ["Sans"]]];
    const fonts = [["Sans Bold"], ["Sans Regular"], undefined, step];
    const { get } = web({ ...files, [STYLE]: style({ layers: fonts.map(label) }) });
    const { opened } = await open(at(STYLE), get);
    const strong = layersOf(opened).map(({ layout }) =>
      JSON.stringify(layout).includes("Semibold"),
    );
    expect(strong).toEqual([true, false, false, false]);
  });

  it("is asked without cookies, referrer or redirects, tiles too", async () => {
    const tile = vectorTile({ water: [] });
    const { asked, get } = web({ ...files, "https://maps.example/t/3/4/5.pbf?key=secret": tile });
    const { fetchers } = await open(at(STYLE), get);
    const data = await fetchers[0]?.([3, 4, 5], new AbortController().signal);
    expect(new Uint8Array(data ?? new ArrayBuffer(0))).toEqual(tile);
    for (const { options } of asked) {
      expect(options).toMatchObject({
        credentials: "omit",
        referrerPolicy: "no-referrer",
        redirect: "error",
      });
    }
  });

  it("that names further hosts asks none of them before all were allowed", async () => {
    const far = {
      [STYLE]: style({
        sources: {
          osm: { type: "vector", url: "https://one.example/tiles.json" },
          photo: { type: "raster", tiles: ["https://two.example/{z}/{x}/{y}.png"] },
          unused: { type: "raster", tiles: ["https://unused.example/{z}/{x}/{y}.png"] },
        },
        layers: [...LAYERS, { id: "photo", type: "raster", source: "photo" }],
      }),
      "https://one.example/tiles.json": {
        ...TILEJSON,
        tiles: ["https://three.example/{z}/{x}/{y}.pbf"],
      },
    };
    const first = web(far);
    expect(await hostsWanted(open(at(STYLE), first.get))).toEqual([
      "https://one.example",
      "https://two.example",
    ]);
    expect(first.asked.map(({ url }) => url)).toEqual([STYLE]);
    const second = web(far);
    const two = [MAPS, "https://one.example", "https://two.example"];
    expect(await hostsWanted(open(at(STYLE, two), second.get))).toEqual(["https://three.example"]);
    const third = web(far);
    const { opened } = await open(at(STYLE, [...two, "https://three.example"]), third.get);
    expect(opened.hosts).toEqual(["maps.example", "three.example", "two.example"]);
    expect(third.asked.some(({ url }) => url.includes("unused"))).toBe(false);
  });

  it("cannot lead to another host by what stands in a template's host", async () => {
    const { asked, get } = web({
      [STYLE]: style({
        sources: { osm: { type: "vector", tiles: ["https://{z}.example/{x}/{y}"] } },
      }),
    });
    const allowed = [MAPS, "https://{z}.example"];
    const { fetchers } = await open(at(STYLE, allowed), get);
    const error = await problemOf(
      Promise.resolve(fetchers[0]?.([5, 1, 1], new AbortController().signal)),
    );
    expect(error).toMatchObject({ code: "refused-host", at: "5.example" });
    expect(asked).toHaveLength(1);
  });

  it("keeps what can be drawn and names what cannot", async () => {
    const { get } = web({
      ...files,
      [STYLE]: style({
        sources: {
          ...style().sources,
          video: { type: "video", urls: [] },
          mapbox: { type: "vector", url: "mapbox://streets" },
          script: { type: "vector", url: "javascript:alert(1)" },
          login: { type: "raster", tiles: ["https://me:secret@maps.example/{z}/{x}/{y}"] },
        },
        layers: [
          ...LAYERS,
          { id: "house", type: "fill-extrusion", source: "osm", "source-layer": "building" },
          { id: "shield", type: "symbol", source: "osm", layout: { "icon-image": "x" } },
          {
            id: "wrong",
            type: "line",
            source: "osm",
            "source-layer": "a",
            paint: { "line-color": 3 },
          },
          { id: "lost", type: "line", source: "script" },
          "no layer",
        ],
      }),
    });
    const { opened } = await open(at(STYLE), get);
    expect(layersOf(opened)).toHaveLength(3);
    const left = opened.leftOut.join("\n");
    expect(left).toMatch(/"video": "video" sources are not drawn here/);
    expect(left).toMatch(/"mapbox": mapbox:\/\/streets needs an account/);
    expect(left).toMatch(/"script": "javascript:alert\(1\)" is no http or https address/);
    expect(left).toMatch(/"login": .* is no http or https address/);
    expect(left).toMatch(/1 × layer of type "fill-extrusion"/);
    expect(left).toMatch(/1 × layer of icons alone/);
    expect(left).toMatch(/1 × layer whose source is left out/);
    expect(left).toMatch(/1 × something that is no layer/);
    expect(left).toMatch(/layers\[\d\]\.paint\.line-color: color expected/);
  });

  it.each([
    ["nothing there", {}, "unreachable", []],
    ["a refusal", { [STYLE]: 403 }, "status", ["403"]],
    ["a missing page", { [STYLE]: 404 }, "status", ["404"]],
    ["a web page", { [STYLE]: "<html>" }, "not-json", []],
    [
      "other JSON",
      { [STYLE]: { type: "FeatureCollection" } },
      "not-style",
      ['it has no "version": 8'],
    ],
    [
      "no layers",
      { [STYLE]: { version: 8, sources: {} } },
      "not-style",
      ['it has no "sources" or no "layers"'],
    ],
    ["too much", { [STYLE]: `"${"x".repeat(9 * 2 ** 20)}"` }, "too-large", ["8 MiB"]],
    [
      "nothing to draw",
      { [STYLE]: style({ sources: {}, layers: LAYERS.slice(1) }) },
      "nothing-to-draw",
      ["2 × layer whose source is left out"],
    ],
  ])("says what is wrong: %s", async (_, files, code, details) => {
    const problem = await problemOf(open(at(STYLE), web(files).get));
    expect(problem).toEqual({ code, at: "maps.example", details });
  });

  it("with faults in its sources is refused with all of them", async () => {
    const source = {
      type: "vector",
      tiles: ["https://maps.example/{z}/{x}/{y}"],
      minzoom: "low",
      maxzoom: "high",
    };
    const problem = await problemOf(
      open(at(STYLE), web({ [STYLE]: style({ sources: { osm: source } }) }).get),
    );
    expect(problem.code).toBe("invalid");
    expect(problem.details.join("\n")).toMatch(/minzoom[\s\S]*maxzoom/);
  });

  it.each([
    "ftp://x.example/style.json",
    "javascript:alert(1)",
    "style.json",
    "https://me:pw@x.example/",
  ])("is not asked for at %s", async (address) => {
    const { asked, get } = web({});
    const problem = await problemOf(open({ key: 1, from: { address }, allowed: [] }, get));
    expect(problem.code).toBe("address");
    expect(asked).toEqual([]);
  });
});

const ARCHIVE = "https://maps.example/all.pmtiles";
const TILE = vectorTile({
  water: [
    {
      kind: "area",
      at: [
        [0, 0],
        [4096, 0],
        [4096, 4096],
      ],
    },
  ],
  places: [{ kind: "point", at: [[9, 9]], is: { name: "Nowhere", kind: "locality" } }],
});
const ABOUT = {
  name: "Own",
  attribution: "Ours",
  vector_layers: [{ id: "water" }, { id: "places" }],
};

describe("a PMTiles file", () => {
  it("at an address is read by parts", async () => {
    const { asked, get } = web({ [ARCHIVE]: pmtiles(TILE, ABOUT) });
    const { opened, fetchers } = await open(at(ARCHIVE), get);
    expect(opened).toMatchObject({ name: "Own", credit: "Ours", hosts: ["maps.example"] });
    expect(opened.drawn).toMatchObject({ as: "tiles", raster: false, layers: ["water", "places"] });
    const { signal } = new AbortController();
    expect(new Uint8Array((await fetchers[0]?.([0, 0, 0], signal)) ?? new ArrayBuffer(0))).toEqual(
      TILE,
    );
    expect(await fetchers[0]?.([5, 1, 1], signal)).toBeNull();
    for (const { options } of asked) {
      expect(new Headers(options.headers).get("range")).toMatch(/^bytes=\d+-\d+$/);
    }
  });

  it("of the reader's is read with nobody asked", async () => {
    const { asked, get } = web({});
    const file = new File([pmtiles(TILE, { ...ABOUT, name: "" })], "own.pmtiles");
    const { opened, fetchers } = await open({ key: 1, from: { file }, allowed: [] }, get);
    expect(opened).toMatchObject({ name: "own.pmtiles", hosts: [] });
    const data = await fetchers[0]?.([0, 0, 0], new AbortController().signal);
    expect(new Uint8Array(data ?? new ArrayBuffer(0))).toEqual(TILE);
    expect(asked).toEqual([]);
  });

  it("on a host that knows no parts, broken, or of strange tiles is refused", async () => {
    const whole = (async () => new Response("all of it")) as unknown as typeof fetch;
    expect(await problemOf(open(at(ARCHIVE), whole))).toMatchObject({ code: "no-ranges" });
    const broken = new File(["PMTiles"], "broken.pmtiles");
    const strange = new File([pmtiles(TILE, {}, { type: 0 })], "strange.pmtiles");
    for (const file of [broken, strange]) {
      const problem = await problemOf(open({ key: 1, from: { file }, allowed: [] }, web({}).get));
      expect(problem).toMatchObject({ code: "broken-tiles", at: file.name });
      expect(problem.details).toHaveLength(1);
    }
  });

  it("inside a style is a source like any other", async () => {
    const { get } = web({
      [STYLE]: style({ sources: { osm: { type: "vector", url: `pmtiles://${ARCHIVE}` } } }),
      [ARCHIVE]: pmtiles(TILE, ABOUT),
    });
    const { opened } = await open(at(STYLE), get);
    expect(opened.sources["backdrop:osm"]).toMatchObject({
      tiles: ["backdrop://7/0/{z}/{x}/{y}"],
      maxzoom: 0,
    });
  });
});

describe("tiles by template", () => {
  it("tell by a first tile which layers are inside", async () => {
    const address = "https://maps.example/{z}/{x}/{y}.pbf";
    const { get } = web({ "https://maps.example/0/0/0.pbf": TILE });
    const { opened } = await open(at(address), get);
    expect(opened.drawn).toMatchObject({ raster: false, layers: ["water", "places"] });
  });

  it("are pictures where their name says nothing else", async () => {
    const { get } = web({ "https://maps.example/0/0/0.png": new Uint8Array([1]) });
    const { opened } = await open(at("https://maps.example/{z}/{x}/{y}.png"), get);
    expect(opened.drawn).toMatchObject({ raster: true });
    expect(opened.sources["backdrop:tiles"]).toMatchObject({ type: "raster" });
  });

  it("may be described by TileJSON", async () => {
    const { get } = web({
      "https://maps.example/tiles.json": TILEJSON,
      "https://maps.example/t/0/0/0.pbf?key=secret": TILE,
    });
    const { opened } = await open(at("https://maps.example/tiles.json"), get);
    expect(opened.drawn).toMatchObject({ as: "tiles", raster: false, layers: ["water"] });
  });
});

describe("a style in a file", () => {
  it("asks before it contacts its hosts, and names addresses that begin nowhere", async () => {
    const file = (json: object) => new File([JSON.stringify(json)], "mine.json");
    const { asked, get } = web({});
    const remote = file(
      style({ sources: { osm: { type: "vector", url: "https://one.example/t.json" } } }),
    );
    expect(await hostsWanted(open({ key: 1, from: { file: remote }, allowed: [] }, get))).toEqual([
      "https://one.example",
    ]);
    const problem = await open({ key: 1, from: { file: file(style()) }, allowed: [] }, get).then(
      ({ opened }) => opened.leftOut,
    );
    expect(problem.join()).toMatch(/"tiles.json" begins nowhere/);
    expect(asked).toEqual([]);
  });
});
