import type { LineString } from "geojson";
import type { Register } from "#domain/register.ts";
import { type Ground, groundOf } from "./features.ts";
import type { PaintedMap } from "./painted-map.ts";
import { setSource } from "./set-source.ts";
import type { StatePort } from "./sync.ts";
import { isTiledMap, type MapCells } from "./tiled-map.ts";

/** The settlement cells on the map, whichever way their outlines come. */
export interface MapGround {
  readonly numbers: Ground;
  readonly port: StatePort;
  /** Puts outlines that are there already into their sources. */
  readonly fill: () => void;
  /** The lines of boundaries with these numbers; of tiles only those on screen. */
  readonly lines: (numbers: readonly number[]) => readonly LineString[];
  /** Whether lines are those on screen only. */
  readonly inView: boolean;
  /** The map was moved. */
  readonly look: () => void;
}

export function mapGround(map: PaintedMap, register: Register, cells: MapCells): MapGround {
  if (isTiledMap(cells)) {
    const numbers = cells.ground(register);
    const near = cells.near(map, register, numbers);
    return {
      numbers,
      port: near.port,
      fill: () => near.look(),
      lines: (wanted) => cells.lines(map, new Set(wanted)),
      inView: true,
      look: () => near.look(),
    };
  }
  const outlined = groundOf(register, cells);
  return {
    numbers: outlined,
    port: (source, id, state) => map.setFeatureState({ source, id }, state),
    fill: () => {
      setSource(map, "cells", outlined.cells);
      setSource(map, "arcs", outlined.arcFeatures);
    },
    lines: (wanted) => wanted.flatMap((at) => outlined.arcs[at]?.geometry ?? []),
    inView: false,
    look: () => undefined,
  };
}
