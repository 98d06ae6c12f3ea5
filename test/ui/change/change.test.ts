import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { archiveHistory } from "#domain/archive.ts";
import { bitOf } from "#domain/ground.ts";
import { findSource, type Holding } from "#domain/holding.ts";
import { mapperId, partyId, sideId } from "#domain/ids.ts";
import { showDay, showSince, swapDays } from "#state/actions.ts";
import { selectChange, selectChangeLens } from "#state/select-change.ts";
import { selectSince } from "#state/select-since.ts";
import { showChanges } from "#state/show-changes.ts";
import { type AppState, createAppStore } from "#state/store.ts";
import { bySource, coverageWords, groupsOf, ownWords, spanWords } from "#ui/change/change-words.ts";
import { flowRows, netRange, netRows } from "#ui/change/figures.ts";
import { HoldingSwatch } from "#ui/change/swatch.tsx";
import { changeRows, sortChanges } from "#ui/change/table-rows.ts";
import { LensSwatch } from "#ui/legend/lens-swatches.tsx";
import { ASH, at, CEDAR, sampleRegister } from "../table/sample-register.ts";

const NO = partyId("NO");

/** By hand: between days 40 and 75 the mapper turns Ash to North; North claims Cedar, South denies. */
const register = sampleRegister([
  ASH,
  CEDAR,
  { name: "Elm", mapped: [{ status: "outside", from: 0 }] },
]);
const AREAS = [10, 40, 160];

const storeAt = (start: Partial<AppState>) =>
  createAppStore(register, { day: at(75), since: at(40), ...start });
const changeAt = (start: Partial<AppState>) => selectChange(storeAt(start).getState());

describe("the change shown", () => {
  it("is from 30 days before, kept inside the record, unless a day was chosen", () => {
    expect(selectSince(storeAt({ since: null }).getState())).toBe(at(45));
    expect(selectSince(storeAt({ since: null, day: at(9) }).getState())).toBe(at(0));
    expect(selectSince(storeAt({}).getState())).toBe(at(40));
  });

  it("is one object until something changes, and so is its picture", () => {
    const store = storeAt({});
    const [change, lens] = [selectChange(store.getState()), selectChangeLens(store.getState())];
    store.setState({ theme: "dark" });
    expect(selectChange(store.getState())).toBe(change);
    expect(selectChangeLens(store.getState())).toBe(lens);
    showDay(store, at(76));
    expect(selectChange(store.getState())).not.toBe(change);
  });

  it("swaps its days, also where the other day was not chosen", () => {
    const store = storeAt({ since: null });
    swapDays(store);
    expect(store.getState()).toMatchObject({ day: at(45), since: at(75) });
    swapDays(store);
    expect(store.getState()).toMatchObject({ day: at(75), since: at(45) });
    showSince(store, at(-50));
    expect(store.getState().since).toBe(at(0));
  });

  it("names what happened by the source, in groups", () => {
    const titles = (source: AppState["source"]) =>
      groupsOf(register, changeAt({ source })).map(({ title, changes }) => [title, changes.length]);
    expect(titles(null)).toEqual([
      ["Gained by North", 1],
      ["Newly disputed", 1],
    ]);
    expect(titles(sideId("north"))).toEqual([["Gained by North", 2]]);
    expect(bySource(register, findSource(register, mapperId("mapper")))).toBe("on Mapper’s map");
    expect(bySource(register, findSource(register, sideId("north")))).toBe("by North’s words");
    expect(bySource(register, findSource(register, null))).toBe("by both sides’ words");
  });

  it("tells how much of it is in words, and how much in a picture standing in", () => {
    const [sides, mapper] = [null, mapperId("mapper")].map((id) => findSource(register, id));
    if (!sides || !mapper) throw new Error("No sources.");
    expect(ownWords(sides, 29, 5)).toBe("29 places, 5 in words");
    expect(ownWords(sides, 1, 0)).toBe("1 place, none in words");
    expect(ownWords(sides, 3, 3)).toBe("3 places");
    expect(ownWords(mapper, 3, 0)).toBe("3 places");
    expect(ownWords(sides, 0, 0)).toBeNull();
  });

  it("is shown by a flight over the places that changed, a new one each time", () => {
    // Elm, the third, stays as it is; a place without a point is left out.
    const points = [[30, 50], null, [70, 10]] as const;
    const placed = {
      ...register,
      dossiers: register.dossiers.map((dossier, index) => {
        return { ...dossier, place: { ...dossier.place, point: points[index] ?? null } };
      }),
    };
    const store = createAppStore(placed, { day: at(75), since: at(40) });
    expect(store.getState().flight).toBeNull();
    showChanges(store);
    const { flight } = store.getState();
    expect(flight).toEqual({ bounds: [30, 50, 30, 50] });
    showChanges(store);
    expect(store.getState().flight).not.toBe(flight);
    const still = storeAt({ since: at(75) });
    showChanges(still);
    expect(still.getState().flight).toBeNull();
  });

  it("wears the swatches of the other views, told apart", () => {
    const swatch = (holding: Holding) =>
      renderToStaticMarkup(createElement(HoldingSwatch, { register, holding }));
    for (const meaning of ["disputed", "contested", "unclear"] as const) {
      expect(swatch(meaning)).toBe(renderToStaticMarkup(createElement(LensSwatch, { meaning })));
    }
    const gained = { meaning: "gained", party: partyId("SO"), lean: 1 } as const;
    expect(swatch(partyId("SO"))).toBe(renderToStaticMarkup(createElement(LensSwatch, gained)));
    expect(swatch("unclear")).not.toBe(swatch("contested"));
  });

  it("swaps its labels with the days", () => {
    const back = changeAt({ day: at(40), since: at(75) });
    expect(groupsOf(register, back).map(({ title }) => title)).toEqual(["Gained by South"]);
    expect(spanWords(back)).toBe("35 days back in time");
  });

  it("has a row for each party, and for what else moved", () => {
    const rows = flowRows(register, changeAt({}), AREAS);
    expect(rows.map(({ holding, flow }) => [holding, flow.gained, flow.lost])).toEqual([
      ["NO", 10, 0],
      ["SO", 0, 50],
      ["disputed", 40, 0],
    ]);
  });

  it("spans the net gain of every source", () => {
    const rows = [sideId("north"), sideId("south"), mapperId("mapper")].flatMap((source) =>
      netRows(register, changeAt({ source }), AREAS),
    );
    expect(netRange(rows, NO)).toEqual({ least: 10, most: 50 });
    expect(netRange(rows, partyId("nobody"))).toBeNull();
  });

  it("tells a mapper's own outlines beside its settlements, where its archive is shown", () => {
    const [mapper] = register.theatre.mappers;
    if (!mapper) throw new Error("No mapper.");
    // Cells of 7 and 2 km²: the first is held from day 50 on, the second until day 60.
    const held = bitOf("held");
    const archive = archiveHistory(
      mapper.id,
      [7, 2],
      [
        [{ day: at(50), mask: held }],
        [
          { day: at(0), mask: held },
          { day: at(60), mask: 0 },
        ],
      ],
    );
    const shown = { ...register, archives: [archive] };
    const store = createAppStore(shown, { day: at(75), since: at(40), source: mapper.id });
    const rows = netRows(shown, selectChange(store.getState()), AREAS);
    expect(rows.map(({ party, rule, gained, lost }) => [party, rule, gained, lost])).toEqual([
      ["NO", "settlements", 10, 0],
      ["SO", "settlements", 0, 10],
      ["NO", "outlines", 7, 2],
    ]);
  });

  it("compares no day before a mapper's first map, and says so", () => {
    const early = sampleRegister([{ name: "Ash", mapped: [{ status: "inside", from: 0 }] }]);
    const [mapper] = early.theatre.mappers;
    if (!mapper) throw new Error("No mapper.");
    const late = {
      ...early,
      theatre: { ...early.theatre, mappers: [{ ...mapper, first: at(50) }] },
    };
    const store = createAppStore(late, { day: at(75), since: at(40), source: mapper.id });
    const change = selectChange(store.getState());
    expect(change.changes).toEqual([]);
    expect(coverageWords(change)).toMatch(/^Mapper has no map of .*: nothing can be compared\.$/);
  });

  it("sorts as a table by any column, both ways", () => {
    const rows = changeRows(register, changeAt({}), AREAS, "en");
    const order = (key: "area" | "place" | "to", direction: "ascending" | "descending") =>
      sortChanges(rows, { key, direction }).map(({ place }) => place.names.en);
    expect(order("area", "descending")).toEqual(["Cedar", "Ash"]);
    expect(order("area", "ascending")).toEqual(["Ash", "Cedar"]);
    expect(order("place", "ascending")).toEqual(["Ash", "Cedar"]);
    expect(order("to", "ascending")).toEqual(["Cedar", "Ash"]);
    expect(rows.map(({ standing }) => standing)).toEqual(["silent", "disputed"]);
  });
});
