import type { Geometry } from "geojson";
import type { LayerSpecification, SourceSpecification } from "maplibre-gl";
import type { MapImage } from "./icons.ts";

/**
 * What of MapLibre's map the painter uses; a sheet of paper has it too (`paper.ts`). Written as
 * methods, so that the map's own narrower types for names of properties fit.
 */
export interface PaintedMap {
  getSource(name: string): object | undefined;
  setFeatureState(
    feature: { source: string; sourceLayer?: string; id: number },
    state: object,
  ): unknown;
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
  /** Draws now. */
  redraw(): unknown;
  setFilter(layer: string, filter: unknown): unknown;
  /** For cells that come as tiles; a sheet of paper takes outlines only. */
  getBounds(): Record<"getWest" | "getSouth" | "getEast" | "getNorth", () => number>;
  querySourceFeatures(
    source: string,
    of: { sourceLayer: string },
  ): readonly { readonly id?: string | number | undefined; readonly geometry: Geometry }[];
  /** For a provider's map under ours; a sheet of paper takes none. */
  getStyle(): { readonly sources: Readonly<Record<string, unknown>> };
  addSource(name: string, source: SourceSpecification): unknown;
  removeSource(name: string): unknown;
  addLayer(layer: LayerSpecification, before: string): unknown;
  removeLayer(layer: string): unknown;
}
