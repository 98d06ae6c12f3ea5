import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { openTheatre } from "#data/load.ts";
import { addDays } from "#domain/day.ts";
import { outlinedCells } from "#geometry/settlement-cells.ts";
import { groundOf } from "#map/features.ts";
import { createMirror } from "#map/sync.ts";
import { buildIn } from "../e2e/theatre-build.ts";
import { write } from "../support/cli.ts";
import { stage } from "./against/stage.ts";
import { benchBrowser } from "./browser.ts";
import { fresh, quantile, repeat, statements, step, time } from "./derive.ts";
import type { Figure } from "./figures.ts";
import { syntheticTheatre } from "./synthetic-theatre.ts";

const THEATRE = "data/synthetic";
const AT = { first: "#day=2023-10-01", stand: "#day=2023-06-01&at=49,25,8" };

/** 20,000 places and 10,000 statements, built by the ordinary commands and opened in Chromium. */
export async function benchScale(): Promise<readonly Figure[]> {
  const root = await mkdtemp(join(tmpdir(), "claimline-scale-"));
  try {
    await write(join(root, THEATRE), syntheticTheatre());
    const { folder, validateMs, buildMs } = await buildIn(root, THEATRE);
    const text = readFileSync(join(folder, "theatre/synthetic.json"), "utf8");
    const served = await stage(folder);
    const figures = [
      { what: "check the data (process started)", value: validateMs / 1000, unit: "s" },
      { what: "build the data (process started)", value: buildMs / 1000, unit: "s" },
      { what: "theatre data, brotli", value: brotliCompressSync(text).length / 1000, unit: "kB" },
      ...deriveFigures(text),
      ...(await benchBrowser(served.address, AT)),
    ];
    await served.close();
    return figures.map((figure) => ({ ...figure, what: `20,000 places: ${figure.what}` }));
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** Opening, positions of all places, and a step of the date up to the calls on the map, in Node. */
function deriveFigures(text: string): readonly Figure[] {
  const opening = repeat(4, () => openTheatre(text));
  const { register, cells } = openTheatre(text);
  const mirror = createMirror(register, groundOf(register, outlinedCells(cells)), () => undefined);
  const { first, last } = register.theatre;
  let view = fresh(register, first);
  mirror.apply(view);
  const steps: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    for (let day = first; day < last; day = addDays(day, 1)) {
      const run = () => {
        view = step(register, view, day);
        mirror.apply(view);
      };
      steps.push(time(run));
    }
  }
  const warm = steps.slice(steps.length / 3);
  const positions = repeat(40, (at) => fresh(register, addDays(first, at * 10)));
  const words = statements(register);
  return [
    { what: "open the theatre’s file, p50", value: quantile(opening, 0.5), unit: "ms" },
    {
      what: `positions, ${words} statements, one day, p50`,
      value: quantile(positions, 0.5),
      unit: "ms",
    },
    { what: "date step: derive and mirror, p50", value: quantile(warm, 0.5), unit: "ms" },
    {
      what: "date step: derive and mirror, p95",
      value: quantile(warm, 0.95),
      unit: "ms",
      budget: 1,
    },
  ];
}
