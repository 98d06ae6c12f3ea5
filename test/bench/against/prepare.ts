import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { MapperFile } from "#data/mapper-file.ts";
import { ARCHIVE_URL, OURS_URL } from "../peers/contract.ts";
import { buildApp, forgetImports, hasImports, importArchive, LOCAL_FILE } from "./app.ts";
import { unpack, writeArchive } from "./archive.ts";
import { buildPages } from "./pages.ts";
import { FACTS, FOLDERS, type Prepared } from "./prepared.ts";

/** Builds everything below `folder`. Returns whether this machine has the archive. */
export async function prepare(folder: string): Promise<boolean> {
  const scratch = join(folder, "scratch");
  const unpacked = unpack(scratch);
  if (!unpacked) return false;
  const alone = !hasImports();
  const pages = join(folder, FOLDERS.pages);
  await buildPages(pages);
  writeArchive(unpacked, join(pages, ARCHIVE_URL));
  if (alone) cpSync("dist", join(folder, FOLDERS.alone), { recursive: true });
  importArchive(unpacked.daily);
  try {
    buildApp();
    cpSync("dist", join(folder, FOLDERS.app), { recursive: true });
    const file = JSON.parse(readFileSync(LOCAL_FILE, "utf8")) as MapperFile;
    writeFileSync(join(pages, OURS_URL), JSON.stringify({ ...file, places: [] }));
  } finally {
    if (alone) {
      forgetImports();
      buildApp();
    }
  }
  const { first, last, daily } = unpacked;
  const facts: Prepared = { first, last, alone, daily: publishedBytes(daily) };
  writeFileSync(join(folder, FACTS), JSON.stringify(facts));
  rmSync(scratch, { recursive: true });
  return true;
}

function publishedBytes(folder: string): Prepared["daily"] {
  const names = readdirSync(folder);
  let [gzip, brotli] = [0, 0];
  for (const name of names) {
    const file = readFileSync(join(folder, name));
    gzip += gzipSync(file, { level: 9 }).length / MEGA;
    brotli += brotliCompressSync(file).length / MEGA;
  }
  return { files: names.length, gzip, brotli };
}

const MEGA = 1_000_000;
