import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compare } from "./compare.ts";
import { prepare } from "./prepare.ts";
import { writeReadme } from "./table.ts";

/** Measures the app and what people would use instead on one archive, and writes the README's table. */
export async function benchPeers(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "claimline-peers-"));
  try {
    if (!(await prepare(folder))) {
      console.log("Comparison skipped: ../shared/samples has no archive of daily outlines.");
      return;
    }
    const text = await compare(folder);
    console.log(text);
    writeReadme(text);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
