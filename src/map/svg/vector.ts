/**
 * An image of the map as shapes: the same marks as its pixels show. An icon is told in icon pixels
 * from its middle, a tile in CSS pixels from its corner, lines and dots going on over its edges.
 */
export type Vector =
  | { readonly kind: "icon"; readonly ratio: number; readonly shapes: readonly Shape[] }
  | {
      readonly kind: "tile";
      readonly size: number;
      readonly colour: string;
      readonly shapes: readonly Shape[];
    };

/** The data of a path, filled or drawn as a line of that width. */
export interface Shape {
  readonly path: string;
  readonly line?: number;
}
