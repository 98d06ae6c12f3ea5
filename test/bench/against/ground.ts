import { launchChromium } from "../chromium.ts";

/**
 * Throws unless all pictures of one day show the same ground in the peers' red: a page that was
 * quick because it drew another day, or nothing, must not get into the table.
 */
export async function sameGround(
  pictures: ReadonlyMap<string, readonly Buffer[]>,
): Promise<readonly string[]> {
  const browser = await launchChromium();
  const page = await browser.newPage();
  await page.addInitScript("globalThis.__name = (named) => named");
  await page.goto("about:blank");
  const shares = new Map<string, number[]>();
  for (const [name, list] of pictures) {
    const of: number[] = [];
    for (const picture of list) of.push(await page.evaluate(redShare, picture.toString("base64")));
    shares.set(name, of);
  }
  await browser.close();
  const told = [...shares].map(([name, of]) => `${name}: ${of.map(percent).join(", ")} red`);
  const days = [...shares.values()][0]?.length ?? 0;
  for (let at = 0; at < days; at += 1) {
    const day = [...shares.values()].map((of) => of[at] ?? 0);
    if (Math.max(...day) - Math.min(...day) > TOLERANCE || Math.min(...day) === 0)
      throw new Error(`The peers do not show the same ground:\n${told.join("\n")}`);
  }
  return told;
}

/** Lines are smoothed differently along a front of some thousand pixels. */
const TOLERANCE = 0.004;

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}

/** Runs in the page: the share of pixels that are clearly redder than the background. */
async function redShare(picture: string): Promise<number> {
  const image = new Image();
  image.src = `data:image/png;base64,${picture}`;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("No canvas.");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  let red = 0;
  for (let at = 0; at < data.length; at += 4)
    if ((data[at] ?? 0) - (data[at + 1] ?? 0) > 40) red += 1;
  return red / (image.width * image.height);
}
