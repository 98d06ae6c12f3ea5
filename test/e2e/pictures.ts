import { mkdir } from "node:fs/promises";
import { chromium } from "playwright-core";
import { preview } from "vite";

/** `npm run pictures`: the pictures in README.md, taken of the built app. */
/** Day, place and camera of each picture. */
const SHOTS = [
  {
    name: "desktop-light",
    hash: "#day=2025-12-02&place=pokrovsk&at=48.15,37.35,8.3",
    width: 1440,
    height: 900,
  },
  { name: "desktop-dark", hash: "#day=2025-12-02", width: 1440, height: 900, dark: true },
  { name: "phone-light", hash: "#day=2025-12-02&place=pokrovsk", width: 390, height: 844 },
  { name: "table", hash: "#day=2025-12-02&view=table", width: 1440, height: 900 },
] as const;

const server = await preview({ preview: { port: 0, host: "127.0.0.1" }, logLevel: "warn" });
const address = server.resolvedUrls?.local[0] ?? "";
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-background-networking",
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
  ],
});
await mkdir("public/pictures", { recursive: true });
for (const shot of SHOTS) {
  const page = await browser.newPage({
    viewport: { width: shot.width, height: shot.height },
    colorScheme: "dark" in shot ? "dark" : "light",
  });
  await page.goto(`${address}${shot.hash}`);
  await page.waitForSelector("#map[data-settled]");
  await page.waitForTimeout(3000);
  await page.screenshot({ path: `public/pictures/${shot.name}.png` });
  await page.close();
}
await browser.close();
await server.close();
