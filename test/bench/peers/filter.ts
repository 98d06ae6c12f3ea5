import { Deck, MapView } from "@deck.gl/core";
import { DataFilterExtension, type DataFilterExtensionProps } from "@deck.gl/extensions";
import { GeoJsonLayer } from "@deck.gl/layers";
import {
  ARCHIVE_URL,
  archiveDays,
  CAMERA,
  container,
  DAY_MS,
  LOOK,
  newestDay,
  type OutlineProperties,
  offer,
} from "./contract.ts";

/*
 * deck.gl with its GPU filter: the outlines of all days are on the graphics card, each with the
 * days on which it stands, and a step changes two uniforms.
 *
 * Drawn: `onAfterRender` of the first frame after the filter was set, with all data loaded.
 */
const dayNumber = (day: string) => Date.parse(day) / DAY_MS;
// The card compares floats of 32 bits: days are counted from the archive's first.
const origin = dayNumber(archiveDays()[0] ?? "");
const extension = new DataFilterExtension({ filterSize: 2 });
let waiting: (() => void)[] = [];
let loaded = false;

const deck = new Deck({
  parent: container() as HTMLDivElement,
  style: { background: LOOK.background },
  views: new MapView({ repeat: false }),
  initialViewState: { ...CAMERA },
  layers: [layerOf(newestDay())],
  onAfterRender: () => {
    if (!loaded) return;
    const done = waiting;
    waiting = [];
    for (const resolve of done) resolve();
  },
});

type Outline = GeoJSON.Feature<GeoJSON.Geometry, OutlineProperties>;

/** One layer of all days, of which the filter leaves one: begun by then, and not yet over. */
function layerOf(day: string) {
  const noon = dayNumber(day) - origin + 0.5;
  const end = archiveDays().length + 1;
  return new GeoJsonLayer<OutlineProperties, DataFilterExtensionProps<Outline>>({
    id: "archive",
    data: ARCHIVE_URL,
    getFillColor: [...LOOK.rgb, Math.round(LOOK.fillOpacity * 255)],
    getLineColor: [...LOOK.rgb, 255],
    getLineWidth: LOOK.lineWidth,
    lineWidthUnits: "pixels",
    extensions: [extension],
    getFilterValue: ({ properties }) => [
      dayNumber(properties.start) - origin,
      dayNumber(properties.end) - origin,
    ],
    filterRange: [
      [0, noon],
      [noon, end],
    ],
    onDataLoad: () => {
      loaded = true;
    },
  });
}

function rendered(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
  });
}

offer(async (day) => {
  deck.setProps({ layers: [layerOf(day)] });
  await rendered();
}, rendered);
