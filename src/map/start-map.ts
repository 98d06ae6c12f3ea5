import { Map as MapLibreMap, prewarm, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { messageOf } from "#domain/message-of.ts";
import type { Register } from "#domain/register.ts";
import type { Theatre } from "#domain/theatre.ts";
import type { Camera, Flight } from "#state/store.ts";
import { isBackdropError } from "./backdrop/protocol.ts";
import { type CameraOptions, cameraOf, fitHome, fly, reveal, startingCamera } from "./camera.ts";
import { addControls, type MapWords, mapLocale } from "./controls.ts";
import { mapEntries } from "./entries.ts";
import type { Turning } from "./in-step.ts";
import { createPainter, type MapTarget, type PainterOptions } from "./painter.ts";
import { paletteOf } from "./palette.ts";
import { MAX_ZOOM, MIN_ZOOM } from "./picture-camera.ts";
import { listen, type PointerPorts } from "./pointer.ts";
import { mapStyle } from "./style.ts";

/** All that the map needs from outside. */
export interface MapOptions extends PointerPorts, CameraOptions, Omit<PainterOptions, "later"> {
  readonly register: Register;
  readonly camera: Camera | null;
  readonly target: MapTarget;
  /** Its words, in the language that is spoken when they are asked for. */
  readonly words: () => MapWords;
  /** What the map is, where it is not the one that the words mean. */
  readonly label?: string;
  readonly onMove: (camera: Camera) => void;
  readonly onFailure: (message: string) => void;
  /** Dots for each CSS pixel, where it is not the screen's. */
  readonly dots?: number;
  /** In a page of somebody else's: scrolling needs a key, and two fingers move the map. */
  readonly cooperative?: CooperativeWords;
}

/** What the map says to a reader who scrolls over it in somebody else's page. */
export interface CooperativeWords {
  readonly windows: string;
  readonly mac: string;
  readonly touch: string;
}

/** The map, as the rest of the app sees it. */
export interface MapController extends Turning {
  /** Sets what is to be shown; a burst of calls draws once, with the newest. */
  readonly show: (target: MapTarget) => void;
  /** Moves the camera so that the place is seen beside the panels. */
  readonly reveal: (index: number) => void;
  /** Moves the camera; `home`: over the whole theatre. Still where less motion is asked for. */
  readonly fly: (flight: Flight) => void;
  /** A copy of what is on the map, once everything of the target is drawn and has come to rest. */
  readonly copy: () => Promise<HTMLCanvasElement>;
  readonly remove: () => void;
}

/** How long (ms) a day must have stood still before names are laid along its lines. */
const REST_MS = 350;

/**
 * With no fade at all MapLibre places every label anew in every frame, which made a step of the
 * date dearer than panning; a short fade spreads that over frames.
 */
const FADE_MS = 100;

setWorkerUrl(workerUrl);
// The worker is fetched and started while the theatre's data is still on its way.
prewarm();

/** MapLibre takes both ends of a whole turn for one meridian, and nothing would be left to show. */
const NEARLY_HALF_A_TURN = 179.999;

function boundsWithin([west, south, east, north]: Theatre["extent"]): [
  number,
  number,
  number,
  number,
] {
  const [least, most] = [-NEARLY_HALF_A_TURN, NEARLY_HALF_A_TURN];
  return [Math.max(least, west), south, Math.min(most, east), north];
}

function cooperativeLocale(words: CooperativeWords | undefined): Record<string, string> {
  if (!words) return {};
  return {
    "CooperativeGesturesHandler.WindowsHelpText": words.windows,
    "CooperativeGesturesHandler.MacHelpText": words.mac,
    "CooperativeGesturesHandler.MobileHelpText": words.touch,
  };
}

/** The drawing is there to be read only within the frame that drew it. */
async function copyOf(map: MapLibreMap): Promise<HTMLCanvasElement> {
  const drawn = map.once("idle");
  map.triggerRepaint();
  await drawn;
  return new Promise((resolve, reject) => {
    map.once("render", () => {
      const from = map.getCanvas();
      const copy = document.createElement("canvas");
      copy.width = from.width;
      copy.height = from.height;
      const context = copy.getContext("2d");
      if (!context) return reject(new Error("No canvas."));
      context.drawImage(from, 0, 0);
      resolve(copy);
    });
    map.triggerRepaint();
  });
}

/** The camera, as maps that keep in step need it. */
function turning(map: MapLibreMap): Turning {
  let following = false;
  return {
    camera: () => cameraOf(map),
    put: ({ longitude, latitude, zoom }) => {
      following = true;
      map.jumpTo({ center: [longitude, latitude], zoom });
      following = false;
      // In the frame of the map that leads, not in the next one.
      map.redraw();
    },
    onTurn: (listener) => {
      const turn = () => {
        if (!following) listener(cameraOf(map));
      };
      map.on("move", turn);
      return () => map.off("move", turn);
    },
  };
}

/** Starts a map. Throws if the browser has no WebGL. */
export function startMap(options: MapOptions): MapController {
  const { register, container } = options;
  const entries = mapEntries(register, options.cells);
  let wanted = options.target;
  const words = () => ({ ...options.words(), ...(options.label && { label: options.label }) });
  const map = new MapLibreMap({
    container,
    style: mapStyle(paletteOf(wanted.theme), entries, wanted.names),
    ...startingCamera(options, options.camera, wanted.chosen),
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    maxBounds: boundsWithin(register.theatre.extent),
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    fadeDuration: FADE_MS,
    // Our own style, which the tests check; a seventh of the time that the map takes to stand up.
    validateStyle: false,
    attributionControl: false,
    cooperativeGestures: options.cooperative !== undefined,
    ...(options.dots === undefined ? {} : { pixelRatio: options.dots }),
    locale: { ...mapLocale(words()), ...cooperativeLocale(options.cooperative) },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  const tell = addControls(map, words(), () => fitHome(map, options));
  const painter = createPainter(
    map,
    { ...options, later: (run) => setTimeout(run, REST_MS) },
    entries,
  );
  // Not "load", which waits for a first drawing of nothing, and that for the shaders: the worker cuts
  // the ground into tiles meanwhile.
  map.once("style.load", () => {
    try {
      painter.start(() => wanted);
    } catch (error) {
      // A basemap that is none: without this the map would stay empty and never say why.
      options.onFailure(messageOf(error));
    }
    // A link's zoom is kept; but its place must not lie under a panel.
    if (wanted.chosen === null) return;
    reveal(map, options, wanted.chosen, options.camera?.zoom);
    // A link to a place may name no camera: pictures and the address need the one that it led to.
    options.onMove(cameraOf(map));
  });
  // While the context is lost MapLibre has no style; it makes the same one anew, states left out.
  map.on("webglcontextlost", () => painter.pause());
  map.on("webglcontextrestored", () => map.once("style.load", () => painter.restart()));
  map.on("move", () => painter.moved());
  map.on("moveend", () => {
    painter.rested();
    const camera = cameraOf(map);
    const { latitude, longitude, zoom } = camera;
    container.dataset.at = `${latitude.toFixed(4)},${longitude.toFixed(4)},${zoom.toFixed(2)}`;
    options.onMove(camera);
  });
  // A provider's tiles that do not come are told by who fetches them (`src/backdrop/`).
  map.on("error", ({ error }) => {
    if (!isBackdropError(error)) options.onFailure(error.message);
  });
  listen(map, register, options);
  return {
    show: (target) => {
      if (target.language !== wanted.language) tell(words());
      wanted = target;
      painter.request();
    },
    reveal: (index) => reveal(map, options, index),
    fly: (flight) => fly(map, options, flight),
    copy: () => copyOf(map),
    ...turning(map),
    remove: () => {
      painter.stop();
      map.remove();
    },
  };
}
