/** The part of `gifenc` that we use; the package has no types of its own. */
declare module "gifenc" {
  /** Colours, each as red, green, blue. */
  type Palette = number[][];
  export function quantize(rgba: Uint8ClampedArray, most: number): Palette;
  export function applyPalette(rgba: Uint8ClampedArray, palette: Palette): Uint8Array;
  export function GIFEncoder(): {
    /** `delay` in ms; `repeat`: -1 once, 0 for ever. */
    writeFrame(
      pixels: Uint8Array,
      width: number,
      height: number,
      options: { palette: Palette; delay: number; repeat: number },
    ): void;
    finish(): void;
    bytes(): Uint8Array;
  };
}
