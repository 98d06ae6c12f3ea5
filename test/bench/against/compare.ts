import { loadavg } from "node:os";
import { join } from "node:path";
import { isoOf } from "#domain/day.ts";
import { rendererName } from "../chromium.ts";
import { machine } from "../machine.ts";
import { CAMERA } from "../peers/contract.ts";
import { offerApp } from "./app.ts";
import { sameGround } from "./ground.ts";
import { load, measure, type Subject } from "./measure.ts";
import type { PageName } from "./pages.ts";
import { FOLDERS, type Prepared, preparedIn } from "./prepared.ts";
import { stage } from "./stage.ts";
import { markdown, type Row } from "./table.ts";

const NAMES: Readonly<Record<PageName, string>> = {
  bare: "Claimline, its engine alone",
  setdata: "MapLibre, `setData` per day",
  dates: "MapLibre, maplibre-gl-dates",
  timeline: "Leaflet, leaflet.timeline (canvas)",
  filter: "deck.gl, DataFilterExtension",
};
const PAGES = Object.keys(NAMES) as PageName[];

/**
 * Measures what was prepared in the folder: the app, its engine, and what people would use instead.
 * Returns the text for the README: the machine, the table, what is published.
 */
export async function compare(folder: string): Promise<string> {
  const prepared = preparedIn(folder);
  const [busy = 0] = loadavg();
  const gl = await rendererName();
  const rows = [await app(folder, prepared), ...(await pages(folder, prepared))];
  const { files, gzip, brotli } = prepared.daily;
  const published = `As published, a file per day: ${files} files, ${gzip.toFixed(1)} MB gzipped (${brotli.toFixed(1)} MB brotli). That is what a page of \`setData\` per day loads to scrub from end to end without the merged file.`;
  return `${machine()}; Chromium draws with ${gl}; load average ${busy.toFixed(1)} when the run began.\n\n${markdown(rows)}\n\n${published}`;
}

async function pages(folder: string, { first, last }: Prepared): Promise<Row[]> {
  const served = await stage(join(folder, FOLDERS.pages));
  const query = `?from=${isoOf(first)}&to=${isoOf(last)}`;
  const rows: Row[] = [];
  for (const page of PAGES) {
    console.log(`measuring ${NAMES[page]}`);
    const measured = await measure({ stage: served, path: `${page}.html${query}` });
    const row = { name: NAMES[page], archive: measured.taken.data, ...measured };
    console.log(markdown([row]));
    rows.push(row);
  }
  await served.close();
  const told = await sameGround(new Map(rows.map(({ name, pictures }) => [name, pictures])));
  console.log(told.join("\n"));
  return rows;
}

/** The app with the archive, whose bytes are what it adds to what the app loads without it. */
async function app(folder: string, { first, last, alone }: Prepared): Promise<Row> {
  const name = "Claimline, the whole app";
  console.log(`measuring ${name}`);
  const subject = async (of: string): Promise<Subject> => ({
    stage: await stage(join(folder, of)),
    path: `#day=${isoOf(last)}&at=${CAMERA.latitude},${CAMERA.longitude},${CAMERA.zoom}`,
    prepare: (page) => offerApp(page, first, last),
  });
  const without = alone ? await subject(FOLDERS.alone) : null;
  const bare = without && (await load(without));
  await without?.stage.close();
  const whole = await subject(FOLDERS.app);
  const measured = await measure(whole);
  await whole.stage.close();
  const row = { name, archive: bare && measured.taken.data - bare.data, ...measured };
  console.log(markdown([row]));
  return row;
}
