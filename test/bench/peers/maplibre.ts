import { Map as MapLibreMap, type SourceSpecification, setWorkerUrl } from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { CAMERA, container, LOOK } from "./contract.ts";

/** Tells MapLibre where its worker is. */
export function startWorker(): void {
  setWorkerUrl(workerUrl);
}

/** The map of both MapLibre peers: one source, a fill and a line. */
export function createMap(source: SourceSpecification, sourceLayer?: string): MapLibreMap {
  startWorker();
  const from = { source: "archive", ...(sourceLayer ? { "source-layer": sourceLayer } : {}) };
  return new MapLibreMap({
    container: container(),
    center: [CAMERA.longitude, CAMERA.latitude],
    zoom: CAMERA.zoom,
    attributionControl: false,
    style: {
      version: 8,
      sources: { archive: source },
      layers: [
        { id: "background", type: "background", paint: { "background-color": LOOK.background } },
        {
          id: "fill",
          type: "fill",
          ...from,
          paint: { "fill-color": LOOK.color, "fill-opacity": LOOK.fillOpacity },
        },
        {
          id: "line",
          type: "line",
          ...from,
          paint: { "line-color": LOOK.color, "line-width": LOOK.lineWidth },
        },
      ],
    },
  });
}

/** Settles when the map has drawn all that it was given and has nothing left to do. */
export function idle(map: MapLibreMap): Promise<void> {
  return new Promise((resolve) => {
    map.once("idle", () => resolve());
  });
}
