import type { FeatureCollection } from "geojson";
import type { Map as MapLibreMap } from "maplibre-gl";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { mapperId, type SideId, sideId } from "#domain/ids.ts";
import { lensMark } from "#domain/lens.ts";
import { sliceOf } from "#domain/slice.ts";
import { type Stance, stancesOf } from "#domain/stance.ts";
import { type View, viewRegister } from "#domain/view.ts";
import { type BasemapTopology, basemapSources } from "#map/basemap.ts";
import { mapEntries } from "#map/entries.ts";
import { FAINT } from "#map/fading.ts";
import { BASEMAP_OBJECTS } from "#map/layers/basemap.ts";
import { DIFFER_LAYER, DISPUTE_LAYERS } from "#map/layers/disputes.ts";
import { LENS_PREFIX } from "#map/layers/lens.ts";
import { halfOpacity } from "#map/layers/places.ts";
import { LENS_CODES } from "#map/lens.ts";
import { createPainter, type MapTarget } from "#map/painter.ts";
import { paletteOf } from "#map/palette.ts";
import { mapStyle } from "#map/style.ts";
import { at } from "../ui/table/sample-register.ts";
import { mapRegister, packSquares, SQUARES } from "./small-theatre.ts";

const outside = [{ status: "outside" as const, from: 0 }];
const register = mapRegister(
  SQUARES.map(({ point }, number) => ({
    name: `Square ${number}`,
    point,
    mapped: outside,
    ...(number === 3
      ? { said: [{ by: "north", assertion: "holds", about: "NO", on: 50 } as const] }
      : {}),
  })),
);
const entries = mapEntries(register);
const [north, south] = register.partySides.map(({ id }) => id);

const basemap: BasemapTopology = {
  type: "Topology",
  arcs: [],
  objects: Object.fromEntries(
    BASEMAP_OBJECTS.map((name) => [name, { type: "GeometryCollection", geometries: [] }]),
  ),
};

const dayView = (day: number): View =>
  viewRegister(register, sliceOf(at(day), "then", at(400), false));

const target = (over: Partial<MapTarget> = {}): MapTarget => ({
  view: dayView(60),
  lens: null,
  differing: new Set(),
  backdrop: null,
  plain: false,
  faint: new Set(),
  hidden: new Set(),
  names: "en",
  stance: stancesOf(register.theatre)[0],
  language: "en",
  theme: "light",
  chosen: null,
  ...over,
});

/** What the painter asks of MapLibre, kept so that a test can look at it. */
class FakeMap {
  readonly layers = mapStyle(paletteOf("light"), entries, "en").layers.map(({ id }) => id);
  readonly data = new Map<string, FeatureCollection>();
  readonly filled: string[] = [];
  readonly states = new Map<string, Readonly<Record<string, unknown>>>();
  readonly images = new Set<string>();
  readonly visibility = new Map<string, unknown>();
  readonly painted = new Set<string>();
  private idle: (() => void)[] = [];

  readonly getSource = (name: string) => ({
    setData: (data: FeatureCollection) => {
      this.filled.push(name);
      this.data.set(name, data);
    },
  });
  readonly setFeatureState = (
    { source, id }: { source: string; id: number },
    state: Readonly<Record<string, unknown>>,
  ) => {
    const key = `${source} ${id}`;
    this.states.set(key, { ...this.states.get(key), ...state });
  };
  readonly paint = new Map<string, unknown>();
  readonly setPaintProperty = (layer: string, key: string, value: unknown) => {
    this.painted.add(layer);
    this.paint.set(`${layer} ${key}`, value);
  };
  readonly setLayoutProperty = (layer: string, key: string, value: unknown) => {
    if (key === "visibility") this.visibility.set(layer, value);
  };
  readonly filters = new Map<string, unknown>();
  readonly setFilter = (layer: string, filter: unknown) => this.filters.set(layer, filter);
  readonly hasImage = (name: string) => this.images.has(name);
  readonly addImage = (name: string) => this.images.add(name);
  readonly removeImage = (name: string) => this.images.delete(name);
  readonly getPixelRatio = () => 1;
  readonly getLayersOrder = () => this.layers;
  /** Drawings made at once, and asked for. */
  readonly drawn = { now: 0, soon: 0 };
  readonly triggerRepaint = () => {
    this.drawn.soon += 1;
  };
  readonly redraw = () => {
    this.drawn.now += 1;
  };
  readonly once = (_: "idle" | "render", run: () => void) => this.idle.push(run);

  /** Layers of claims that anything has ever switched, and those of answers to questions. */
  get claims(): readonly string[] {
    return this.layers.filter((id) => this.visibility.has(id) && !id.startsWith(LENS_PREFIX));
  }

  get answers(): readonly string[] {
    return this.layers.filter((id) => id.startsWith(LENS_PREFIX));
  }

  /** All work is done: the map tells those who wait. */
  rest(): void {
    const waiting = this.idle;
    this.idle = [];
    for (const run of waiting) run();
  }

  /** Whose names stand on lines. */
  get names(): readonly string[] {
    return this.onLines("line");
  }

  /** The names that stand on lines. */
  get words(): readonly string[] {
    return this.onLines("name");
  }

  private onLines(property: "line" | "name"): readonly string[] {
    const lines = this.data.get("line-names")?.features ?? [];
    return [...new Set(lines.map(({ properties }) => String(properties?.[property])))].sort();
  }
}

let frames: (() => void)[] = [];
const nextFrame = () => {
  const due = frames;
  frames = [];
  for (const run of due) run();
};

beforeEach(() => {
  frames = [];
  vi.stubGlobal("requestAnimationFrame", (run: () => void) => frames.push(run));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function startedWith(first: MapTarget) {
  const map = new FakeMap();
  const spoken = { says: "says" };
  const settled: View[] = [];
  let wanted = first;
  const painter = createPainter(
    map as unknown as MapLibreMap,
    {
      register,
      cells: packSquares(register),
      outlines: new Map(),
      basemap,
      lineName: (side) => `${side} ${spoken.says}`,
      onSettled: (view) => settled.push(view),
      later: (run) => run(),
    },
    entries,
  );
  const show = (next: MapTarget) => {
    wanted = next;
    painter.request();
  };
  painter.start(() => wanted);
  return { map, painter, settled, show, spoken };
}

describe("the painter", () => {
  it("fills every source once and puts the first day on screen", () => {
    const first = target();
    const { map, settled } = startedWith(first);
    expect([...map.filled].sort()).toEqual([...BASEMAP_OBJECTS, "arcs", "cells", "places"].sort());
    expect(map.states.get("places 3")).toMatchObject({ c0: 1, f0: 1, d: 2 });
    expect(settled).toEqual([]);
    map.rest();
    expect(settled).toEqual([first.view]);
  });

  it("draws a burst of targets once a frame, the newest alone", () => {
    const { map, settled, show } = startedWith(target());
    map.rest();
    const targets = [10, 20, 30].map((day) => target({ view: dayView(day) }));
    for (const next of targets) show(next);
    expect(frames).toHaveLength(1);
    nextFrame();
    map.rest();
    expect(settled.slice(1)).toEqual([targets[2]?.view]);
    expect(map.states.get("places 3")).toMatchObject({ c0: 2, f0: 0, d: 0 });
  });

  it("draws a day in the frame that brings it, once the first is on screen", () => {
    const { map, show } = startedWith(target());
    show(target({ view: dayView(10) }));
    nextFrame();
    expect(map.drawn).toEqual({ now: 0, soon: 2 });
    map.rest();
    show(target({ view: dayView(20) }));
    nextFrame();
    expect(map.drawn).toEqual({ now: 1, soon: 2 });
  });

  it("calls no day settled that another has replaced before the map came to rest", () => {
    const { map, settled, show } = startedWith(target());
    const next = target({ view: dayView(10) });
    show(next);
    nextFrame();
    map.rest();
    expect(settled).toEqual([next.view]);
  });

  it("never touches geometry when the day changes, but for the names on lines", () => {
    const { map, show } = startedWith(target());
    map.rest();
    const before = map.filled.length;
    for (const day of [10, 60, 300]) {
      show(target({ view: dayView(day) }));
      nextFrame();
      map.rest();
    }
    expect(new Set(map.filled.slice(before))).toEqual(new Set(["line-names"]));
  });

  it("draws borders and names anew in another stance, and touches nothing else", () => {
    const [usual] = stancesOf(register.theatre);
    const other: Stance = {
      ...usual,
      id: "other",
      borders: [{ kind: "claimed", stroke: "solid" }],
      areas: [],
    };
    const { map, show } = startedWith(target());
    const [filled, states] = [map.filled.length, new Map(map.states)];
    const solid = JSON.stringify(map.filters.get("border-solid"));
    show(target({ stance: other }));
    nextFrame();
    expect(map.filled.slice(filled)).toEqual(["places"]);
    expect(JSON.stringify(map.filters.get("border-solid"))).not.toBe(solid);
    expect(map.states).toEqual(states);
    show(target({ stance: other, view: dayView(61) }));
    nextFrame();
    expect(map.filled.slice(filled)).toEqual(["places"]);
    show(target());
    nextFrame();
    expect(JSON.stringify(map.filters.get("border-solid"))).toBe(solid);
  });

  it("names lines only once the map has come to rest", () => {
    const { map } = startedWith(target());
    expect(map.data.has("line-names")).toBe(false);
    map.rest();
    expect(map.names).toEqual([north]);
  });

  it("takes the layers of a side that is switched off away, and the dispute with them", () => {
    const { map, show } = startedWith(target());
    show(target({ hidden: new Set([sideId("north")]) }));
    nextFrame();
    const off = map.claims.filter((layer) => map.visibility.get(layer) === "none");
    expect(off.filter((layer) => !layer.startsWith("north-"))).toEqual([...DISPUTE_LAYERS]);
    expect(off.length).toBeGreaterThan(3);
    show(target());
    nextFrame();
    expect(map.claims.map((layer) => map.visibility.get(layer))).not.toContain("none");
  });

  it("draws the answer to a question instead of the claims, and the claims again", () => {
    const { map, show } = startedWith(target());
    const lens = register.dossiers.map(() => lensMark("disputed"));
    show(target({ lens }));
    nextFrame();
    const shown = (layers: readonly string[]) =>
      layers.filter((layer) => map.visibility.get(layer) === "visible");
    expect(shown(map.claims)).toEqual([]);
    expect(shown(map.answers)).toEqual(map.answers);
    expect(map.states.get("places 0")).toMatchObject({ l: LENS_CODES.disputed });
    show(target());
    nextFrame();
    expect(shown(map.answers)).toEqual([]);
    expect(shown(map.claims).length).toBeGreaterThan(10);
  });

  it("marks the places where mappers exclude each other, and not on top of an answer", () => {
    const { map, show } = startedWith(target({ differing: new Set([0, 2]) }));
    const marked = () => [0, 1, 2, 3].filter((index) => map.states.get(`places ${index}`)?.x === 1);
    expect(marked()).toEqual([0, 2]);
    show(
      target({ differing: new Set([2, 3]), lens: register.dossiers.map(() => lensMark("none")) }),
    );
    nextFrame();
    expect(marked()).toEqual([2, 3]);
    expect(map.visibility.get(DIFFER_LAYER)).toBe("none");
    show(target());
    nextFrame();
    expect(marked()).toEqual([]);
    expect(map.visibility.get(DIFFER_LAYER)).toBe("visible");
  });

  it("draws a mapper's picture faintly while its newest map is old, through themes too", () => {
    const faint = new Set([mapperId("mapper")]);
    const { map, show } = startedWith(target());
    const line = mapStyle(paletteOf("light"), entries, "en").layers.find(
      ({ id }) => id === "mapper-line",
    );
    const full = line?.paint && "line-opacity" in line.paint ? line.paint["line-opacity"] : null;
    expect(full).not.toBeNull();
    show(target({ faint }));
    nextFrame();
    expect(map.paint.get("mapper-line line-opacity")).toEqual(["*", FAINT, full]);
    expect([...map.painted].filter((id) => id.startsWith("north-"))).not.toContain("north-hatch");
    show(target({ faint, theme: "dark" }));
    nextFrame();
    expect(map.paint.get("mapper-line line-opacity")).toEqual(["*", FAINT, full]);
    show(target({ theme: "dark" }));
    nextFrame();
    expect(map.paint.get("mapper-line line-opacity")).toEqual(full);
  });

  it("keeps halves that are only implied away through a change of language", () => {
    const hidden = new Set([mapperId("mapper")]);
    const [side] = entries.sides;
    if (!side) throw new Error("The sample has no sides.");
    const { map, show } = startedWith(target({ hidden }));
    show(target({ hidden, names: "uk" }));
    nextFrame();
    expect(map.paint.get(`${side.id}-half icon-opacity`)).toEqual(halfOpacity(side, false));
  });

  it("names the lines anew in another language, though nothing else has changed", () => {
    const first = target();
    const { map, show, spoken } = startedWith(first);
    map.rest();
    expect(map.words).toContain("north says");
    spoken.says = "заявляє";
    show({ ...first, language: "uk" });
    nextFrame();
    map.rest();
    expect(map.words).toContain("north заявляє");
    expect(map.words).not.toContain("north says");
  });

  it("takes the names of a side that is switched off away, and brings them back", () => {
    const { map, show } = startedWith(target());
    map.rest();
    const { view } = target();
    show(target({ view }));
    nextFrame();
    map.rest();
    show(target({ view, hidden: new Set<SideId>([sideId("north")]) }));
    nextFrame();
    map.rest();
    expect(map.names).toEqual([]);
    show(target({ view }));
    nextFrame();
    map.rest();
    expect(map.names).toEqual([north]);
  });

  it("paints nothing while the map is lost, and everything once it is back", () => {
    const { map, painter, settled, show } = startedWith(target());
    painter.pause();
    map.states.clear();
    const view = dayView(40);
    show(target({ view }));
    nextFrame();
    expect(map.states.size).toBe(0);
    painter.restart();
    expect(map.states).toEqual(startedWith(target({ view })).map.states);
    map.rest();
    expect(settled.at(-1)).toBe(view);
  });

  it("keeps the dispute on the map when only a side without claims is switched off", () => {
    const { map } = startedWith(target({ hidden: new Set([sideId("press")]) }));
    expect(map.visibility.get("dispute")).toBe("visible");
  });

  it("recolours every layer with the theme and says the names in the other language", () => {
    const { map, show } = startedWith(target());
    show(target({ theme: "dark" }));
    nextFrame();
    expect([...map.painted].sort()).toEqual([...map.layers].sort());
  });

  it("marks the chosen place and no other", () => {
    const { map, show } = startedWith(target({ chosen: 1 }));
    show(target({ chosen: 2 }));
    nextFrame();
    expect(map.states.get("places 1")).toMatchObject({ chosen: 0 });
    expect(map.states.get("places 2")).toMatchObject({ chosen: 1 });
    show(target());
    nextFrame();
    expect(map.states.get("places 2")).toMatchObject({ chosen: 0 });
  });

  it("sends everything again after the browser took the drawing away", () => {
    const { map, painter } = startedWith(target({ chosen: 1, hidden: new Set([sideId("south")]) }));
    map.rest();
    const [states, visibility] = [new Map(map.states), new Map(map.visibility)];
    map.states.clear();
    map.visibility.clear();
    map.images.clear();
    painter.restart();
    expect(map.states).toEqual(states);
    expect(map.visibility).toEqual(visibility);
    expect(map.images.size).toBeGreaterThan(entries.sides.length);
    expect(south).toBe("south");
  });
});

describe("the basemap's sources", () => {
  it("are refused when one is missing, with the command that makes them", () => {
    const { lakes: _, ...objects } = basemap.objects;
    expect(() => basemapSources({ ...basemap, objects }, register)).toThrow(
      /lakes.*npm run basemap/,
    );
  });
});
