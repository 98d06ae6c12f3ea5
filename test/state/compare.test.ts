import { describe, expect, it } from "vitest";
import { dayFromNumber } from "#domain/day.ts";
import { sliceOf } from "#domain/slice.ts";
import { divergences, toldBy } from "#domain/told.ts";
import { viewRegister } from "#domain/view.ts";
import {
  COMPARISONS,
  paneSources,
  selectPanes,
  selectSources,
  setCompareSource,
} from "#state/compare.ts";
import { type AppState, createAppStore } from "#state/store.ts";
import fc from "../support/property.ts";
import { day, dossierOf, goodRegister, realRegister } from "../support/theatres.ts";

const register = await goodRegister();
const real = await realRegister();
const { first, last } = register.theatre;
const stateOf = (start: Partial<AppState>) => createAppStore(register, start).getState();
const someDay = fc.integer({ min: first, max: last }).map(dayFromNumber);

describe("what each map shows", () => {
  it("two days: each map is the whole view of its own day, on the clock chosen", () => {
    fc.assert(
      fc.property(someDay, someDay, fc.constantFrom("then", "now"), (since, shown, clock) => {
        const panes = selectPanes(stateOf({ day: shown, since, clock }));
        expect(panes.map((pane) => pane.day)).toEqual([since, shown]);
        for (const pane of panes) {
          const slice = sliceOf(pane.day, clock, last, false);
          expect(pane.view.slice).toEqual(slice);
          const whole = viewRegister(register, slice);
          expect(pane.view.places.map(({ standing }) => standing)).toEqual(
            whole.places.map(({ standing }) => standing),
          );
        }
      }),
    );
  });

  it("the earlier day moves along, 30 days before and inside the record, until it is held", () => {
    const days = (start: Partial<AppState>) => selectPanes(stateOf(start)).map((pane) => pane.day);
    expect(days({ day: day("2019-06-30") })[0]).toBe(day("2019-05-31"));
    expect(days({ day: first })[0]).toBe(first);
    expect(days({ day: day("2019-06-30"), since: day("2019-01-05") })[0]).toBe(day("2019-01-05"));
  });

  it("sources: each map shows one of them and hides all others", () => {
    const all = paneSources(register);
    for (const compareBy of COMPARISONS.slice(1)) {
      const panes = selectPanes(stateOf({ compareBy, hidden: new Set(all) }));
      expect(panes.length).toBe(compareBy === "sources" ? 2 : Math.min(4, all.length));
      for (const { source, hidden } of panes) {
        expect(all.filter((id) => !hidden.has(id))).toEqual([source]);
      }
    }
  });

  it("is the same object while nothing changed", () => {
    const state = stateOf({ compareBy: "sources" });
    expect(selectPanes({ ...state, speed: 8 })).toBe(selectPanes(state));
  });

  it("a source put where another was changes places with it", () => {
    const store = createAppStore(register, { compareBy: "sources" });
    const [a, b] = selectSources(store.getState());
    if (!a || !b) throw new Error("Two sources are compared.");
    setCompareSource(store, 0, b);
    expect(selectSources(store.getState())).toEqual([b, a]);
  });
});

describe("where sources differ", () => {
  it("hangs on no order of the sources", () => {
    fc.assert(
      fc.property(someDay, fc.shuffledSubarray([...paneSources(register)]), (shown, sources) => {
        const view = viewRegister(register, sliceOf(shown, "then", last, false));
        const there = divergences(register, view, sources);
        const back = divergences(register, view, [...sources].reverse());
        expect(back.alone).toBe(there.alone);
        expect(back.found.map(({ view: one, told }) => [one, [...told].reverse()])).toEqual(
          there.found.map(({ view: one, told }) => [one, told]),
        );
      }),
    );
  });

  it("Pokrovsk on 2 December 2025: Russia’s word, Ukraine’s word and the map are three", () => {
    const slice = sliceOf(day("2025-12-02"), "then", real.theatre.last, false);
    const view = viewRegister(real, slice);
    const { index } = dossierOf(real, "pokrovsk");
    const place = view.places[index];
    if (!place) throw new Error("Pokrovsk is missing.");
    expect(paneSources(real).map((source) => toldBy(real, place, slice, source))).toEqual([
      "RU",
      "UA",
      "contested",
    ]);
  });

  it("old words are apart, so that the others are what is disputed in the other views", () => {
    const slice = sliceOf(day("2025-12-02"), "then", real.theatre.last, false);
    const view = viewRegister(real, slice);
    const { found } = divergences(
      real,
      view,
      real.partySides.map(({ id }) => id),
    );
    const of = (old: boolean) => found.filter((one) => one.old === old);
    const disputed = view.places.filter(({ standing }) => standing === "disputed");
    expect(of(false).map((one) => one.view)).toEqual(disputed);
    expect(of(false)).toHaveLength(13);
    const bakhmut = of(true).find((one) => one.view.dossier.place.id === "bakhmut");
    expect(bakhmut?.words[1]?.stale).toBe(true);
    for (const one of of(true)) expect(one.view.standing).toBe("stale");
    // Where the reader has old words count, they are like all others.
    const counted = viewRegister(real, { ...slice, countStale: true });
    const sides = real.partySides.map(({ id }) => id);
    expect(divergences(real, counted, sides).found.some(({ old }) => old)).toBe(false);
  });

  it("a silent side tells nothing, whatever the mapper shows", () => {
    const slice = sliceOf(day("2025-12-01"), "then", real.theatre.last, false);
    const view = viewRegister(real, slice);
    const place = view.places[dossierOf(real, "siversk").index];
    const [, ukraine] = paneSources(real);
    if (!place || !ukraine) throw new Error("Siversk is missing.");
    expect(toldBy(real, place, slice, ukraine)).toBe("none");
  });
});
