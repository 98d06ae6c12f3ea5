/** Colour arithmetic for tests: sRGB, contrast (WCAG 2), OKLab (Ottosson), colour blindness. */
export type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

const dot = (row: Triple, [a, b, c]: Triple) => row[0] * a + row[1] * b + row[2] * c;
const times = ([a, b, c]: Matrix, value: Triple): Triple => [
  dot(a, value),
  dot(b, value),
  dot(c, value),
];
const each = ([a, b, c]: Triple, change: (value: number) => number): Triple => [
  change(a),
  change(b),
  change(c),
];

const toLinear = (value: number) =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
const toGamma = (value: number) =>
  value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055;

/** `#rrggbb` as shares of full red, green and blue. */
function shares(hex: string): Triple {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/.exec(hex);
  if (!match) throw new Error(`Not a colour: ${hex}.`);
  const [, red = "", green = "", blue = ""] = match;
  return each([0, 1, 2], (at) => Number.parseInt([red, green, blue][at] ?? "", 16) / 255);
}

const linear = (hex: string): Triple => each(shares(hex), toLinear);

/** One colour laid over another with an opacity, as a map does it, in `#rrggbb`. */
export function laidOver(top: string, opacity: number, ground: string): string {
  const [a, b] = [shares(top), shares(ground)];
  const mixed = [0, 1, 2].map((at) => (a[at] ?? 0) * opacity + (b[at] ?? 0) * (1 - opacity));
  return `#${mixed.map((value) => hexOf(value)).join("")}`;
}

const hexOf = (value: number) =>
  Math.round(value * 255)
    .toString(16)
    .padStart(2, "0");

/** Contrast of two colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const luminance = (hex: string) => dot([0.2126, 0.7152, 0.0722], linear(hex)) + 0.05;
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light ?? 0) / (dark ?? 1);
}

function oklabOf(rgb: Triple): Triple {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb,
  );
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    each(cones, Math.cbrt),
  );
}

/** Lightness and chroma (OKLCH). */
export function lightnessAndChroma(hex: string): { lightness: number; chroma: number } {
  const [lightness, a, b] = oklabOf(linear(hex));
  return { lightness, chroma: Math.hypot(a, b) };
}

/** What those without one kind of cone see (Machado, Oliveira and Fernandes 2009, severity 1). */
export const SIGHTS: Readonly<Record<string, Matrix>> = {
  "full colour vision": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** How far apart two colours look (Euclidean, OKLab) to somebody with this sight. */
export function difference(a: string, b: string, sight: Matrix): number {
  // What the screen cannot show is clipped, as a simulated picture would be.
  const seen = (hex: string) =>
    oklabOf(each(times(sight, linear(hex)), (value) => toLinear(clip(toGamma(clip(value))))));
  const [x, y] = [seen(a), seen(b)];
  return Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
}

const clip = (value: number) => Math.min(1, Math.max(0, value));
