import type { PaintedMap } from "./painted-map.ts";

/** Fills a source of the style; nothing happens where it has none of that name. */
export function setSource(map: PaintedMap, name: string, data: GeoJSON.GeoJSON): void {
  const source = map.getSource(name);
  if (source && "setData" in source && typeof source.setData === "function") source.setData(data);
}
