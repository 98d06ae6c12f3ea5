import type { LayerSpecification, SourceSpecification } from "maplibre-gl";
import type { BackdropLayer, BackdropLook, ShownBackdrop } from "#state/backdrop.ts";
import type { PaintedMap } from "../painted-map.ts";

/** Begins the id of every source and layer of a provider's; none of ours does. */
export const BACKDROP = "backdrop:";

/** Our layers right above the provider's two stacks: the ground of all areas, the first names. */
export const ABOVE = { under: "ground", labels: "label-oblast" } as const;

/** Our own water, which the provider's map has in more detail. */
export const OWN_WATER = ["lakes", "rivers", "label-river"] as const;

/** Whether a provider's map is on the map: MapLibre keeps it when a lost context comes back. */
export function hasBackdrop(map: PaintedMap): boolean {
  return map.getLayersOrder().some((id) => id.startsWith(BACKDROP));
}

/** Puts a provider's map under ours, or takes it away; the map has that one and no other. */
export function drawBackdrop(
  map: PaintedMap,
  backdrop: ShownBackdrop | null,
  look: Omit<BackdropLook, "borders">,
): void {
  for (const id of map.getLayersOrder()) if (id.startsWith(BACKDROP)) map.removeLayer(id);
  putSources(map, backdrop);
  const stacks = backdrop?.stacks({ ...look, borders: backdrop.borders });
  for (const layer of stacks?.under ?? []) map.addLayer(sourced(layer, backdrop), ABOVE.under);
  for (const layer of stacks?.labels ?? []) map.addLayer(sourced(layer, backdrop), ABOVE.labels);
  const own = backdrop ? "none" : "visible";
  for (const id of OWN_WATER) map.setLayoutProperty(id, "visibility", own);
}

/** The sources of this one and of no other. */
function putSources(map: PaintedMap, backdrop: ShownBackdrop | null): void {
  const sources = Object.entries(backdrop?.sources ?? {});
  const wanted = new Map(sources.map(([id, spec]) => [idIn(backdrop, id), spec]));
  for (const id of Object.keys(map.getStyle().sources)) {
    if (id.startsWith(BACKDROP) && !wanted.has(id)) map.removeSource(id);
  }
  for (const [id, spec] of wanted) {
    // Checked against MapLibre's specification when it was opened (`src/backdrop/open.ts`).
    if (!map.getSource(id)) map.addSource(id, spec as SourceSpecification);
  }
}

/** Of two basemaps that were opened, sources of the same name are not the same. */
const idIn = (backdrop: ShownBackdrop | null, id: string) => `${id}@${backdrop?.key ?? 0}`;

function sourced(layer: BackdropLayer, backdrop: ShownBackdrop | null): LayerSpecification {
  const { source } = layer;
  const spec = typeof source === "string" ? { ...layer, source: idIn(backdrop, source) } : layer;
  return spec as unknown as LayerSpecification;
}

/** Tints of the ground let a provider's map shine through: by how much of their strength. */
const THIN = 0.62;

/** Our layers as they are over a provider's map. */
export function thinned(layer: LayerSpecification): LayerSpecification {
  if (layer.type !== "fill" || !isTint(layer)) return layer;
  const full = layer.paint?.["fill-opacity"] ?? 1;
  return {
    ...layer,
    paint: {
      ...layer.paint,
      "fill-opacity": typeof full === "number" ? full * THIN : ["*", THIN, full],
    },
  } as LayerSpecification;
}

/** A fill of cells in plain colour: patterns leave gaps of themselves. */
function isTint({ source, paint }: Extract<LayerSpecification, { type: "fill" }>): boolean {
  return (
    /cells$/.test(source) &&
    paint?.["fill-pattern"] === undefined &&
    paint?.["fill-color"] !== undefined
  );
}
