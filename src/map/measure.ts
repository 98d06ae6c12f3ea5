import { LABEL_FONT } from "./layers/basemap.ts";
import type { Measure } from "./svg/text.ts";

/** Size at which letters are measured, in pixels. */
const SIZE = 100;

/** Measures words in the label face, which is loaded first. Rejects without a canvas. */
export async function labelMeasure(): Promise<Measure> {
  const [face = "sans-serif"] = LABEL_FONT;
  const font = (weight: number) => `${weight} ${SIZE}px ${face}, sans-serif`;
  // A letter of each script: the faces are files of their own.
  await Promise.all([400, 600].map((weight) => document.fonts.load(font(weight), "Aа")));
  const context = document.createElement("canvas").getContext("2d");
  if (!context) throw new Error("No canvas.");
  const known = new Map<string, number>();
  return (text, weight) => {
    const key = `${weight} ${text}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    context.font = font(weight);
    const width = context.measureText(text).width / SIZE;
    known.set(key, width);
    return width;
  };
}
