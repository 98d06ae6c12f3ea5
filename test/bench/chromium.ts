import { type Browser, chromium } from "playwright-core";

const SOFTWARE_GL =
  "--no-sandbox --disable-quic --disable-background-networking --disable-component-update --disable-sync --use-gl=angle --use-angle=swiftshader --enable-unsafe-swiftshader";

/** The browser of every figure: `CHROMIUM` names another, `CHROMIUM_ARGS` lets it use a GPU. */
export function launchChromium(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [...(process.env.CHROMIUM_ARGS ?? SOFTWARE_GL).split(" "), ...more],
  });
}

/** What WebGL draws with, in the driver's own words; software GL says so. */
export async function rendererName(): Promise<string> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    return await page.evaluate(() => {
      const gl = document.createElement("canvas").getContext("webgl2");
      const names = gl?.getExtension("WEBGL_debug_renderer_info");
      return names ? String(gl?.getParameter(names.UNMASKED_RENDERER_WEBGL)) : "no WebGL";
    });
  } finally {
    await browser.close();
  }
}
