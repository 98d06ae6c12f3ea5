import {
  AttributionControl,
  type IControl,
  type Map as MapLibreMap,
  NavigationControl,
  ScaleControl,
} from "maplibre-gl";
import { HomeControl } from "./home-control.ts";

/** Every word of the map itself. */
export interface MapWords {
  /** What the map is, for those who hear it. */
  readonly label: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  /** Of the button that shows the whole theatre: short, and for those who hear it. */
  readonly home: string;
  readonly homeLabel: string;
  /** Of the button that unfolds the credits. */
  readonly credits: string;
  readonly attribution: string;
  readonly kilometres: string;
  readonly metres: string;
}

/** The words that MapLibre puts on screen. */
export function mapLocale(words: MapWords): Readonly<Record<string, string>> {
  return {
    "Map.Title": words.label,
    "NavigationControl.ZoomIn": words.zoomIn,
    "NavigationControl.ZoomOut": words.zoomOut,
    "AttributionControl.ToggleAttribution": words.credits,
    "ScaleControl.Kilometers": words.kilometres,
    "ScaleControl.Meters": words.metres,
  };
}

/**
 * Puts the controls on the map; what is returned puts them into another language. MapLibre reads
 * its words but once: then they are written on its buttons. The scale keeps its "km".
 */
export function addControls(
  map: MapLibreMap,
  words: MapWords,
  onHome: () => void,
): (words: MapWords) => void {
  const credits = (attribution: string): IControl =>
    new AttributionControl({ compact: true, customAttribution: attribution });
  let shown = credits(words.attribution);
  map.addControl(new NavigationControl({ showCompass: false }), "bottom-right");
  map.addControl(
    new HomeControl(onHome, { title: words.home, label: words.homeLabel }),
    "bottom-right",
  );
  map.addControl(new ScaleControl({ unit: "metric" }), "bottom-right");
  map.addControl(shown, "bottom-right");
  // The credits start folded: the same words stand under "About".
  map.once("load", () => fold(map));
  return (spoken) => {
    map.removeControl(shown);
    shown = credits(spoken.attribution);
    map.addControl(shown, "bottom-right");
    fold(map);
    write(map, ".maplibregl-canvas", spoken.label);
    write(map, ".maplibregl-ctrl-zoom-in", spoken.zoomIn, spoken.zoomIn);
    write(map, ".maplibregl-ctrl-zoom-out", spoken.zoomOut, spoken.zoomOut);
    write(map, ".map-home", spoken.homeLabel, spoken.home);
    write(map, ".maplibregl-ctrl-attrib-button", spoken.credits, spoken.credits);
  };
}

function fold(map: MapLibreMap): void {
  map
    .getContainer()
    .querySelector(".maplibregl-compact-show")
    ?.classList.remove("maplibregl-compact-show");
}

function write(map: MapLibreMap, selector: string, label: string, title?: string): void {
  const element = map.getContainer().querySelector<HTMLElement>(selector);
  element?.setAttribute("aria-label", label);
  if (element && title !== undefined) element.title = title;
}
