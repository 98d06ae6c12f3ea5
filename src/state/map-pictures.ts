import type { AppState } from "./store.ts";

/**
 * Pictures of the map and its ground, as the panels need them for files. The map and geometry are
 * behind this port (`src/map-pictures.ts`).
 */
export interface MapPictures {
  /** Starts a map of its own, out of sight, of this size. Rejects without WebGL. */
  readonly open: (size: PictureSize) => Promise<MapStudio>;
  /**
   * The map as it is in this state, as SVG in CSS pixels from its upper left: shapes and text in
   * named groups, nothing of it pixels. Needs no WebGL. `null` where cells come as tiles.
   */
  readonly drawing: DrawMap | null;
  /**
   * The settlement cells as TopoJSON, `describe` giving each one's properties from the indexes of
   * the places that it stands for; `null` where they come as tiles and are never all there.
   */
  readonly cells: DescribedCells | null;
}

/** Draws the map as SVG. */
export type DrawMap = (state: AppState, paper: Paper) => Promise<string>;

/** Size of a drawing in CSS pixels, and where no name may stand, from its upper left. */
export interface Paper extends Omit<PictureSize, "dots"> {
  readonly stamps: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
}

type DescribedCells = (
  describe: (places: readonly number[]) => Readonly<Record<string, unknown>>,
) => Readonly<Record<string, unknown>>;

/** Of a picture of the map, in CSS pixels, with how many dots each of them has. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
  readonly dots: number;
}

/** A map out of sight. It must be closed. */
export interface MapStudio {
  /**
   * The map as it is in this state. `quick`: without waiting for names on lines, as films need it.
   */
  readonly picture: (state: AppState, quick?: boolean) => Promise<HTMLCanvasElement>;
  readonly close: () => void;
}
