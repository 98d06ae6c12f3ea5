import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { isoOf } from "#domain/day.ts";
import { machine } from "../machine.ts";
import { ARCHIVE_URL, CAMERA } from "../peers/contract.ts";
import { buildApp, forgetImports, hasImports, importArchive, offerApp } from "./app.ts";
import { type Unpacked, unpack, writeArchive } from "./archive.ts";
import { sameGround } from "./ground.ts";
import { load, measure, type Subject } from "./measure.ts";
import { buildPeers, PAGES, stageApp, stagePeers } from "./stage.ts";
import { markdown, type Row, writeReadme } from "./table.ts";

const NAMES: Readonly<Record<(typeof PAGES)[number], string>> = {
  setdata: "MapLibre, `setData` per day",
  dates: "MapLibre, maplibre-gl-dates",
  timeline: "Leaflet, leaflet.timeline (canvas)",
  filter: "deck.gl, DataFilterExtension",
};

/** Measures the app and what people would use instead on one archive, and writes the README's table. */
export async function benchPeers(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "claimline-peers-"));
  try {
    const unpacked = unpack(folder);
    if (!unpacked) {
      console.log("Comparison skipped: ../shared/samples has no archive of daily outlines.");
      return;
    }
    const [busy = 0] = loadavg();
    const rows = [...(await ours(unpacked)), ...(await peers(unpacked, join(folder, "pages")))];
    const table = markdown(rows);
    console.log(table);
    writeReadme(
      `${machine()}, ${gl()}; load average ${busy.toFixed(1)} when the run began.\n\n${table}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function gl(): string {
  return process.env.CHROMIUM_ARGS === undefined
    ? "Chromium with software GL (no GPU)"
    : `Chromium with ${process.env.CHROMIUM_ARGS}`;
}

async function peers(unpacked: Unpacked, pages: string): Promise<Row[]> {
  await buildPeers(pages);
  writeArchive(unpacked, join(pages, ARCHIVE_URL));
  const stage = await stagePeers(pages);
  const query = `?from=${isoOf(unpacked.first)}&to=${isoOf(unpacked.last)}`;
  const rows: Row[] = [];
  for (const page of PAGES) {
    console.log(`measuring ${NAMES[page]}`);
    const measured = await measure({ stage, path: `${page}.html${query}` });
    const row = { name: NAMES[page], archive: measured.taken.data, ...measured };
    console.log(markdown([row]));
    rows.push(row);
  }
  await stage.close();
  const told = await sameGround(new Map(rows.map(({ name, pictures }) => [name, pictures])));
  console.log(told.join("\n"));
  return rows;
}

/**
 * The app, with the archive if it can import it. The archive's bytes are what it adds to the load.
 * Imports of one's own stay, and are shown beside it; otherwise the app is left as it was found.
 */
async function ours({ daily, first, last }: Unpacked): Promise<Row[]> {
  const stage = await stageApp();
  const subject: Subject = {
    stage,
    path: `#day=${isoOf(last)}&at=${CAMERA.latitude},${CAMERA.longitude},${CAMERA.zoom}`,
    prepare: (page) => offerApp(page, first, last),
  };
  const alone = !hasImports();
  const bare = alone ? await load(subject) : null;
  const imported = importArchive(daily);
  try {
    if (imported) buildApp();
    const name = `Claimline, the whole app${imported ? "" : ", without the archive"}`;
    console.log(`measuring ${name}`);
    const measured = await measure(subject);
    const archive = imported && bare ? measured.taken.data - bare.data : null;
    const row = { name, archive, ...measured };
    console.log(markdown([row]));
    return [row];
  } finally {
    await stage.close();
    if (imported && alone) {
      forgetImports();
      buildApp();
    }
  }
}
