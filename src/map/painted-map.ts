import type { MapImage } from "./icons.ts";

/**
 * What of MapLibre's map the painter uses; a sheet of paper has it too (`paper.ts`). Written as
 * methods, so that the map's own narrower types for names of properties fit.
 */
export interface PaintedMap {
  getSource(name: string): object | undefined;
  setFeatureState(feature: { source: string; id: number }, state: object): unknown;
  setPaintProperty(layer: string, name: string, value: unknown): unknown;
  setLayoutProperty(layer: string, name: string, value: unknown): unknown;
  getLayersOrder(): readonly string[];
  hasImage(name: string): boolean;
  removeImage(name: string): unknown;
  addImage(name: string, image: MapImage, options: { pixelRatio: number; sdf: boolean }): unknown;
  getPixelRatio(): number;
  /** Calls back when the next frame is drawn (`render`) or the map has come to rest (`idle`). */
  once(event: "render" | "idle", run: () => void): unknown;
  triggerRepaint(): unknown;
}
