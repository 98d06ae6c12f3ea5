import L from "leaflet";
import "leaflet/dist/leaflet.css";
import type { Timeline } from "leaflet.timeline";
import "leaflet.timeline";
import { CAMERA, container, fetchArchive, LOOK, newestDay, offer } from "./contract.ts";

/*
 * Leaflet with leaflet.timeline and the canvas renderer (with SVG it is slower on outlines of
 * thousands of points).
 *
 * Drawn: the animation frame in which Leaflet redraws its canvas. Leaflet asked for that frame
 * before this page does, so the page's callback runs after the drawing.
 */
const map = L.map(container(), {
  preferCanvas: true,
  zoomControl: false,
  attributionControl: false,
  // Leaflet's zoom counts tiles of 256 pixels.
}).setView([CAMERA.latitude, CAMERA.longitude], CAMERA.zoom + 1);
let timeline: Timeline | null = null;

async function show(day: string): Promise<void> {
  timeline?.setTime(Date.parse(day));
  await new Promise((resolve) => requestAnimationFrame(resolve));
}

offer(show, async () => {
  timeline = L.timeline(await fetchArchive(), {
    style: {
      color: LOOK.color,
      weight: LOOK.lineWidth,
      opacity: 1,
      fillColor: LOOK.color,
      fillOpacity: LOOK.fillOpacity,
    },
  }).addTo(map);
  await show(newestDay());
});
