import type { GeometryCollection } from "topojson-specification";
import { historyGroups } from "#domain/history.ts";
import type { SideId } from "#domain/ids.ts";
import { hasCell } from "#domain/place.ts";
import type { Register } from "#domain/register.ts";
import { type CellTopology, numberOf } from "#geometry/topology.ts";
import type { Insets } from "#map/camera.ts";
import type { MapTheme } from "#map/palette.ts";
import { type ClearPart, pictureCamera } from "#map/picture-camera.ts";
import type { StudioOptions } from "#map/studio.ts";
import { isTiledMap } from "#map/tiled-map.ts";
import type { DrawMap, MapPictures, PictureSize } from "#state/map-pictures.ts";
import type { AppState, AppStore } from "#state/store.ts";
import { layerGroup } from "./layer-words.ts";
import { lineName, mapWords } from "./map-words.ts";

/** What the port needs to know of the page; all of it may change. */
export interface PicturePorts {
  readonly store: AppStore;
  readonly ground: () => Pick<StudioOptions, "cells" | "outlines">;
  readonly basemap: StudioOptions["basemap"];
  readonly insets: () => Insets;
  readonly theme: () => MapTheme;
}

/** The port through which panels get pictures of the map and its ground, for files. */
export function mapPictures(ports: PicturePorts): MapPictures {
  const tiled = isTiledMap(ports.ground().cells);
  return {
    open: async (size) => {
      // The map is there already; this is only what starts a further one.
      const { openStudio } = await import("#map/studio.ts");
      const state = ports.store.getState();
      const { register } = state;
      const options: StudioOptions = {
        ...ports.ground(),
        register,
        basemap: ports.basemap,
        camera: cameraFor(ports, size),
        words: () => mapWords(register),
        lineName: (side) => lineName(register, side),
        hintFor: () => "",
      };
      return openStudio(options, size, { ...state, place: null }, ports.theme());
    },
    // Of cells in tiles only those on screen are there.
    drawing: tiled ? null : (state, size) => drawing(ports, state, size),
    cells: tiled
      ? null
      : (describe) => describedCells(outlinesIn(ports), ports.store.getState().register, describe),
  };
}

async function drawing(ports: PicturePorts, state: AppState, paper: Parameters<DrawMap>[1]) {
  const { stamps, ...size } = paper;
  const [{ drawOnPaper }, { labelMeasure }] = await Promise.all([
    import("#map/paper.ts"),
    import("#map/measure.ts"),
  ]);
  const { register } = state;
  const options = {
    ...ports.ground(),
    register,
    basemap: ports.basemap,
    camera: cameraFor(ports, size),
    size,
    theme: ports.theme(),
    lineName: (side: SideId) => lineName(register, side),
    groupOf: (layer: string) => layerGroup(register, layer),
    measure: await labelMeasure(),
    taken: stamps.map(({ x, y, width, height }) => {
      return { left: x, top: y, right: x + width, bottom: y + height };
    }),
  };
  return drawOnPaper(options, state);
}

function outlinesIn(ports: PicturePorts): CellTopology {
  const { cells } = ports.ground();
  if (isTiledMap(cells)) throw new Error("The cells are in tiles.");
  return cells;
}

/** Where a picture of this size must look; `null`: over the whole theatre. */
function cameraFor({ store, insets }: PicturePorts, size: Omit<PictureSize, "dots">) {
  const { camera } = store.getState();
  return camera && pictureCamera(camera, clearPart(insets()), size);
}

/** What of the reader's map no panel covers. */
function clearPart({ left, right, top, bottom }: Insets): ClearPart {
  const map = document.getElementById("map");
  const { clientWidth = 1, clientHeight = 1 } = map ?? {};
  return {
    width: Math.max(clientWidth / 3, clientWidth - left - right),
    height: Math.max(clientHeight / 3, clientHeight - top - bottom),
    right: (left - right) / 2,
    down: (top - bottom) / 2,
  };
}

/**
 * The cells with properties of our own. A packed cell may stand for all places of one history (its
 * number is the first one's) or for one place only, as the reader's mappers need it.
 */
function describedCells(
  packed: CellTopology,
  register: Register,
  describe: Parameters<NonNullable<MapPictures["cells"]>>[0],
): Readonly<Record<string, unknown>> {
  const numbers = new Set(packed.objects.cells.geometries.map((c) => numberOf(c.properties)));
  const groups = historyGroups(register.dossiers);
  const members = new Map<number, number[]>();
  groups.forEach((group, place) => {
    const dossier = register.dossiers[place];
    if (!dossier || !hasCell(dossier.place)) return;
    const cell = numbers.has(place) ? place : group;
    members.set(cell, [...(members.get(cell) ?? []), place]);
  });
  const cells: GeometryCollection = {
    type: "GeometryCollection",
    geometries: packed.objects.cells.geometries.map((cell) => ({
      ...cell,
      properties: describe(members.get(numberOf(cell.properties)) ?? []),
    })),
  };
  return { ...packed, objects: { cells } };
}
