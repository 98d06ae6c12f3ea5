import { chromium } from "playwright-core";
import { preview } from "vite";
const SHOTS = [
  ["law", "#day=2025-12-02&stance=law&at=47.9,36.5,6.2", 1440, 900],
  ["ru-en", "#day=2025-12-02&stance=russia&names=en&at=47.9,36.5,6.2", 1440, 900],
  ["ru-uk-card", "#day=2025-12-02&stance=russia&lang=uk&names=uk&place=pokrovsk&at=48.2,37.3,7.5", 1440, 900],
  ["defacto-dark", "#day=2025-12-02&stance=de-facto&at=48.5,37.5,6.2", 1440, 900, true],
  ["phone", "#day=2025-12-02&stance=ukraine&lang=uk", 390, 844],
];
const only = process.argv[2]?.split(",");
const server = await preview({ preview: { port: 0, host: "127.0.0.1" }, logLevel: "warn" });
const address = server.resolvedUrls?.local[0] ?? "";
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox","--disable-background-networking","--use-gl=angle","--use-angle=swiftshader","--enable-unsafe-swiftshader"] });
for (const [name, hash, width, height, dark] of SHOTS) {
  if (only && !only.includes(name)) continue;
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: dark ? "dark" : "light" });
  page.on("console", (m) => { if (m.type() === "error") console.log(name, m.text()); });
  page.on("pageerror", (m) => console.log(name, m.message));
  await page.goto(`${address}${hash}`);
  await page.waitForSelector("#map[data-settled]", { timeout: 90000 });
  await page.waitForTimeout(4000);
  console.log(name, await page.title());
  await page.screenshot({ path: `/tmp/stance-${name}.png` });
  await page.close();
}
await browser.close(); await server.close();
