import { type LayerSpecification, Map as MapLibreMap } from "maplibre-gl";
import { openMapper } from "../../../src/data/mapper-file.ts";
import { dayFromNumber } from "../../../src/domain/day.ts";
import {
  type ArchiveLayer,
  archiveGround,
  createArchiveMirror,
} from "../../../src/map/archives.ts";
import {
  archiveClassLayers,
  archiveLineLayers,
  archivePrefix,
  archiveTintLayer,
} from "../../../src/map/layers/archives.ts";
import { paletteOf } from "../../../src/map/palette.ts";
import { CAMERA, container, DAY_MS, LOOK, newestDay, OURS_URL, offer } from "./contract.ts";
import { idle, startWorker } from "./maplibre.ts";

/*
 * Claimline's own way with an archive and nothing of the app around it: the mapper's file as the
 * app reads it, its cells and outlines put into two sources once, and the app's mirror, which sets
 * the states of what changed. The layers are the app's, in the colours of this comparison.
 *
 * Drawn: `render` after the states were set, as the app counts it (`painter.ts`): `redraw` draws them
 * at once, and there is nothing to wait for after it. The first day waits for `idle`.
 */
startWorker();

async function start() {
  const response = await fetch(OURS_URL);
  if (!response.ok) throw new Error(`The archive could not be read (${response.status}).`);
  const { record, topology } = openMapper(await response.json());
  const { archive } = record;
  if (!archive || !topology) throw new Error("The archive has no outlines.");
  const ground = archiveGround(archive, topology);
  const layer: ArchiveLayer = {
    id: archive.mapper,
    at: 0,
    inside: 0,
    outside: 1,
    reference: true,
    classes: archive.classes,
  };
  const prefix = archivePrefix(layer.id);
  const source = (data: GeoJSON.FeatureCollection) =>
    ({ type: "geojson", data, tolerance: 0, buffer: 64 }) as const;
  const map = new MapLibreMap({
    container: container(),
    center: [CAMERA.longitude, CAMERA.latitude],
    zoom: CAMERA.zoom,
    attributionControl: false,
    style: {
      version: 8,
      transition: { duration: 0, delay: 0 },
      sources: {
        [`${prefix}cells`]: source(ground.cells),
        [`${prefix}outlines`]: source(ground.outlineFeatures),
      },
      layers: [
        { id: "background", type: "background", paint: { "background-color": LOOK.background } },
        ...layersOf(layer),
      ],
    },
  });
  await map.once("load");
  const mirror = createArchiveMirror(archive, ground, (kind, id, state) =>
    map.setFeatureState({ source: `${prefix}${kind}`, id }, state),
  );
  const apply = (day: string) => mirror.apply(dayFromNumber(Date.parse(day) / DAY_MS));
  apply(newestDay());
  await idle(map);
  return async (day: string) => {
    apply(day);
    const drawn = map.once("render");
    map.redraw();
    await drawn;
  };
}

/** The app's layers of an archive, in the one look. */
function layersOf(layer: ArchiveLayer): readonly LayerSpecification[] {
  const palette = paletteOf("light");
  const [tint, ...lines] = [archiveTintLayer(palette, layer), ...archiveLineLayers(palette, layer)];
  return [
    // The tint is opaque over land and seen through here: what is held is as faint as the peers' fill.
    recoloured(tint, { "fill-color": `rgba(${LOOK.rgb.join()}, ${LOOK.fillOpacity})` }),
    ...archiveClassLayers(layer),
    ...lines.map((line) => recoloured(line, { "line-color": LOOK.color, "line-width": WIDTH })),
  ];
}

/** As wide as the peers' line; `l` 1 is what the app calls lit (`outlineState`). */
const WIDTH = ["case", ["==", ["coalesce", ["feature-state", "l"], 0], 1], LOOK.lineWidth, 0];

function recoloured(layer: LayerSpecification, paint: object): LayerSpecification {
  return { ...layer, paint: { ...layer.paint, ...paint } } as LayerSpecification;
}

const started = start();
offer(
  async (day) => (await started)(day),
  async () => {
    await started;
  },
);
