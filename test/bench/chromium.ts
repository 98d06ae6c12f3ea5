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
