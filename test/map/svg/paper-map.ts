import { XMLParser, XMLValidator } from "fast-xml-parser";
import type { Register } from "#domain/register.ts";
import { packCells } from "#geometry/pack.ts";
import { type Cell, tessellate } from "#geometry/tessellate.ts";
import type { CellTopology } from "#geometry/topology.ts";
import type { BasemapTopology } from "#map/basemap.ts";
import { BASEMAP_OBJECTS } from "#map/layers/basemap.ts";
import { drawOnPaper, type PaperOptions } from "#map/paper.ts";
import type { AppState } from "#state/store.ts";
import { box } from "../../support/ground.ts";

/** A basemap with nothing on it. */
const EMPTY_BASEMAP: BasemapTopology = {
  type: "Topology",
  arcs: [],
  objects: Object.fromEntries(
    BASEMAP_OBJECTS.map((name) => [name, { type: "GeometryCollection", geometries: [] }]),
  ),
};

export const SIZE = { width: 1200, height: 900 };

/** Ground around Pokrovsk as if it were all land, one cell for each place. */
export function groundAround(
  register: Register,
  [west, south, east, north]: readonly [number, number, number, number],
): { readonly cells: readonly Cell[]; readonly packed: CellTopology } {
  const sites = register.dossiers.flatMap(({ place: { point, kind }, index }) =>
    point &&
    kind !== "region" &&
    point[0] > west &&
    point[0] < east &&
    point[1] > south &&
    point[1] < north
      ? [{ index, point }]
      : [],
  );
  const land = {
    type: "Feature" as const,
    properties: {},
    geometry: { type: "Polygon" as const, coordinates: [box(west, south, east, north)] },
  };
  const cells = tessellate(sites, land, [west, south, east, north]);
  return { cells, packed: packCells(cells) };
}

/** Draws a map; letters are half as wide as high. */
export function drawn(
  register: Register,
  state: AppState,
  over: Partial<PaperOptions> & Pick<PaperOptions, "cells">,
): Promise<string> {
  const options: PaperOptions = {
    register,
    outlines: new Map(),
    basemap: EMPTY_BASEMAP,
    lineName: (side) => `${side} says`,
    camera: null,
    size: SIZE,
    theme: "light",
    groupOf: (layer) => `group of ${layer}`,
    measure: (text) => [...text].length / 2,
    ...over,
  };
  return drawOnPaper(options, state);
}

/** An element of a drawing with what it inherits. */
export interface Drawn {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

type Node = Record<string, unknown>;

/** The elements of a style layer, in order; throws if the drawing is no XML. */
export function elementsOf(svg: string, layer: string): readonly Drawn[] {
  const group = find(parsed(svg), `layer-${layer}`);
  return group ? leaves(group, {}) : [];
}

const attributesOf = (node: Node) => (node[":@"] ?? {}) as Record<string, string>;

function childrenOf(node: Node): { readonly tag: string; readonly children: readonly Node[] } {
  const [tag = "", children] =
    Object.entries(node).find(([name, value]) => name !== ":@" && Array.isArray(value)) ?? [];
  return { tag, children: (children ?? []) as readonly Node[] };
}

function find(nodes: readonly Node[], id: string): Node | undefined {
  for (const node of nodes) {
    if (attributesOf(node).id === id) return node;
    const inside = find(childrenOf(node).children, id);
    if (inside) return inside;
  }
  return undefined;
}

function leaves(node: Node, inherited: Drawn["attributes"]): readonly Drawn[] {
  const { tag, children } = childrenOf(node);
  const attributes = { ...inherited, ...attributesOf(node) };
  if (tag === "") return [];
  if (tag !== "g") return [{ tag, attributes, text: textOf(children) }];
  return children.flatMap((child) => leaves(child, attributes));
}

function textOf(nodes: readonly Node[]): string {
  return nodes
    .map((node) =>
      "#text" in node
        ? String(node["#text"])
        : Object.values(node)
            .filter(Array.isArray)
            .map((inner) => textOf(inner))
            .join(" "),
    )
    .join("");
}

export function parsed(svg: string): readonly Node[] {
  const whole = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="i">${svg}</svg>`;
  const valid = XMLValidator.validate(whole);
  if (valid !== true) throw new Error(valid.err.msg);
  return new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: "",
    parseTagValue: false,
  }).parse(whole);
}

/** Labels that Inkscape shows, from the bottom up. */
export function layerLabels(svg: string): readonly string[] {
  return [...svg.matchAll(/inkscape:groupmode="layer" inkscape:label="([^"]*)"/g)].map(
    ([, label = ""]) => label,
  );
}

/** The rings of a path of straight steps, in pixels. */
export function ringsOf(path: string): readonly (readonly (readonly [number, number])[])[] {
  return path
    .split("M")
    .filter((part) => part !== "")
    .map((part) => {
      const numbers = (part.match(/-?\d*\.?\d+(?:e-?\d+)?/g) ?? []).map(Number);
      let [x, y] = [0, 0];
      return Array.from({ length: numbers.length / 2 }, (_, at) => {
        x += numbers[2 * at] ?? 0;
        y += numbers[2 * at + 1] ?? 0;
        return [x, y] as const;
      });
    });
}

/** Web Mercator in the form that textbooks give: another than the code’s own. */
export function projected(
  [longitude, latitude]: readonly [number, number],
  camera: { readonly longitude: number; readonly latitude: number; readonly zoom: number },
): readonly [number, number] {
  const world = 512 * 2 ** camera.zoom;
  const y = (degrees: number) =>
    (world / (2 * Math.PI)) * Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360));
  return [
    SIZE.width / 2 + ((longitude - camera.longitude) / 360) * world,
    SIZE.height / 2 - (y(latitude) - y(camera.latitude)),
  ];
}
