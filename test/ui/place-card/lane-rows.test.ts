import { describe, expect, it } from "vitest";
import { addDays } from "#domain/day.ts";
import { placeId } from "#domain/ids.ts";
import { createAppStore } from "#state/store.ts";
import { caveatsOf } from "#ui/shared/caveats.ts";
import { laneCsv } from "../../../src/ui/place-card/lane-csv.ts";
import { placeEvents } from "../../../src/ui/place-card/lane-events.ts";
import { eventsOf, laneRows, rowDays } from "../../../src/ui/place-card/lane-rows.ts";
import { laneScale } from "../../../src/ui/place-card/lane-scale.ts";
import { historyOf } from "../../../src/ui/place-card/lanes.ts";
import { day, dossierOf, realRegister } from "./real-register.ts";

const register = realRegister();
const siversk = dossierOf(register, "siversk");
const history = historyOf(register, siversk, "then", false);
const december = { first: day("2025-12-01"), last: day("2025-12-31") };

describe("the lanes as a table", () => {
  const rows = laneRows(register, siversk, history, december);
  const told = rows.map(
    (row) => `${rowDays(row, (to) => addDays(to, -1))} ${row.lane}: ${row.words}`,
  );

  it("has every interval that reaches into the window and every statement of its days", () => {
    expect(told).toContain("7 Jul 2024 to 4 Dec 2025 DeepState: maps it as not occupied");
    expect(told).toContain("5 Dec 2025 to 22 Dec 2025 DeepState: maps it as partly occupied");
    expect(told).toContain("11 Dec 2025 Russia: Russian General Staff says Russia holds it");
    expect(told).toContain("11 Dec 2025 to 21 Aug 2026 Russia: Russia (stated)");
    expect(told).toContain(
      "23 Dec 2025 Ukraine: General Staff of Ukraine says Ukraine has withdrawn",
    );
    // DeepState's own word of 4 Feb 2026 lies outside.
    expect(rows.filter(({ kind }) => kind === "statement")).toHaveLength(5);
  });

  it("loses nothing over the whole time", () => {
    const all = laneRows(register, siversk, history, { ...december, last: register.theatre.last });
    const statements = all.filter(({ kind }) => kind === "statement");
    expect(statements).toHaveLength(siversk.words.length);
    expect([...all].sort((a, b) => a.from - b.from)).toEqual(all);
  });

  it("is saved with day, sources, licence and caveat, and the sources of each statement", () => {
    const caveats = caveatsOf(createAppStore(register).getState());
    const lines = laneCsv(caveats, register, siversk, history, december).content.split("\r\n");
    const notes = lines.filter((line) => line.startsWith("#")).join(" ");
    for (const part of ["2026-08-21", "Sources:", "CC BY 4.0", "ODbL", "not verified"]) {
      expect(notes).toContain(part);
    }
    const said = lines.find((line) => line.includes("Russian General Staff says Russia holds it"));
    const claim = siversk.words.find(({ statement }) => statement.assertion === "holds");
    expect(said).toContain("siversk,Russia,statement,2025-12-11,2025-12-11");
    const [source] = claim?.statement.sources ?? [];
    for (const part of [source?.url, source?.title, source?.date]) expect(said).toContain(part);
    // A position has the sources of the words that decided it, a map those of its mapper.
    const position = lines.find((line) => line.includes("Russia,position,2025-12-11"));
    expect(position).toContain(source?.url);
    const map = lines.find((line) => line.includes("DeepState,map,2025-12-05"));
    expect(map).toContain("DeepState, https://");
  });

  it("cites publisher, title and day also where there is no address", () => {
    const [bare] = register.dossiers.flatMap((dossier) => {
      const word = dossier.words.find(({ statement }) => statement.sources[0]?.url === undefined);
      return word ? [{ dossier, statement: word.statement }] : [];
    });
    if (!bare) throw new Error("Every source has an address.");
    const { dossier, statement } = bare;
    const around = { first: statement.on, last: statement.on };
    const rows = laneRows(register, dossier, historyOf(register, dossier, "then", false), around);
    const [source] = statement.sources;
    const cited = source && register.sources.get(source.publisher)?.name;
    expect(rows.flatMap(({ sources }) => sources)).toContainEqual(
      expect.stringMatching(new RegExp(`^${cited}, “`)),
    );
  });
});

describe("events beside the lanes", () => {
  it("are those about everything and about the place itself", () => {
    const crimea = eventsOf(register, dossierOf(register, "crimea"));
    const own = crimea.filter(({ places }) => places?.includes(placeId("crimea")));
    expect(own.length).toBeGreaterThan(0);
    expect(eventsOf(register, siversk)).not.toContain(own[0]);
  });

  it("name as many as fit without touching, and keep a tick for each", () => {
    const { first, last } = register.theatre;
    const placed = placeEvents(register.events, laneScale(first, first, last));
    const inRange = register.events.filter(({ on }) => first <= on && on <= last);
    expect(placed).toHaveLength(inRange.length);
    const spans = placed.flatMap(({ x, label, anchor, row }) => {
      if (label === null) return [];
      const width = label.length * 0.02;
      return [
        { row, from: anchor === "end" ? x - width : x, to: anchor === "end" ? x : x + width },
      ];
    });
    expect(spans.length).toBeGreaterThan(2);
    for (const one of spans) {
      const touching = spans.filter(
        (other) =>
          other !== one && other.row === one.row && other.from < one.to && other.to > one.from,
      );
      expect(touching).toEqual([]);
    }
  });
});
