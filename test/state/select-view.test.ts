import { describe, expect, it } from "vitest";
import { dayFromNumber } from "#domain/day.ts";
import { placeId } from "#domain/ids.ts";
import { indexRegister } from "#domain/register.ts";
import { CLOCKS } from "#domain/slice.ts";
import { viewPlace, viewRegister } from "#domain/view.ts";
import { selectPlace, showDay, stepBy, toggleLayer } from "#state/actions.ts";
import {
  selectDisputedCount,
  selectPlaceView,
  selectSlice,
  selectView,
} from "#state/select-view.ts";
import { createAppStore } from "#state/store.ts";
import fc from "../support/property.ts";
import { day, dossierOf, goodRegister, iso } from "../support/theatres.ts";

const register = await goodRegister();
const start = { day: day("2019-03-05"), place: placeId("harrow") };

describe("the selected view", () => {
  it("is derived once per slice", () => {
    const store = createAppStore(register, start);
    const view = selectView(store.getState());
    store.setState({ theme: "dark", playing: true });
    expect(selectView(store.getState())).toBe(view);
    store.setState({ day: day("2019-03-20") });
    expect(selectView(store.getState())).not.toBe(view);
    expect(selectView(store.getState()).slice.validAt).toBe(day("2019-03-20"));
  });

  it("is of the register it is asked about", async () => {
    const other = await goodRegister();
    const view = selectView(createAppStore(register, start).getState());
    const second = selectView(createAppStore(other, start).getState());
    expect(second.places[0]?.dossier).toBe(other.dossiers[0]);
    expect(view.places[0]?.dossier).toBe(register.dossiers[0]);
  });

  it("knows the day shown on one clock and everything on the other", () => {
    const state = createAppStore(register, start).getState();
    expect(selectSlice(state).knownAt).toBe(day("2019-03-05"));
    expect(selectSlice({ ...state, clock: "now" }).knownAt).toBe(register.theatre.last);
  });
});

describe("the number of disputed places", () => {
  it("is that of a fresh view, whatever days, clocks and registers went before", () => {
    const other = indexRegister(register.input);
    const { first, last } = register.theatre;
    const step = fc.record({
      on: fc.integer({ min: first, max: last }),
      clock: fc.constantFrom(...CLOCKS),
      countStale: fc.boolean(),
      from: fc.constantFrom(register, other),
    });
    const store = createAppStore(register, start);
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        for (const { on, clock, countStale, from } of steps) {
          store.setState({ register: from, day: dayFromNumber(on), clock, countStale });
          const { places } = viewRegister(from, selectSlice(store.getState()));
          const disputed = places.filter(({ standing }) => standing === "disputed");
          expect(selectDisputedCount(store.getState())).toBe(disputed.length);
        }
      }),
    );
  });
});

describe("the selected place", () => {
  it("tells ages as of the day shown, though nothing else changed", () => {
    const store = createAppStore(register, start);
    const ages = () => selectPlaceView(store.getState())?.positions.map(({ age }) => age);
    expect(ages()).toEqual([4, 3]);
    showDay(store, day("2019-03-07"));
    expect(ages()).toEqual([6, 5]);
  });

  it("is the view of that place, and none where none is selected", () => {
    const store = createAppStore(register, start);
    const state = store.getState();
    const fresh = viewPlace(register, dossierOf(register, "harrow"), selectSlice(state));
    expect(selectPlaceView(state)).toEqual(fresh);
    expect(selectPlaceView(state)).toBe(selectPlaceView(store.getState()));
    selectPlace(store, placeId("atlantis"));
    expect(store.getState().place).toBeNull();
    expect(selectPlaceView(store.getState())).toBeNull();
  });
});

describe("actions", () => {
  it("keep the day inside the theatre and stop playback", () => {
    const store = createAppStore(register, { ...start, playing: true });
    showDay(store, day("2031-01-01"));
    expect(store.getState()).toMatchObject({ day: register.theatre.last, playing: false });
    stepBy(store, -1);
    expect(iso(store.getState().day)).toBe("2019-08-01");
  });

  it("switch a layer off and on without touching the set that was there", () => {
    const store = createAppStore(register, start);
    const [side] = register.theatre.sides;
    if (!side) throw new Error("The fixture has no sides.");
    const before = store.getState().hidden;
    toggleLayer(store, side.id);
    expect([...store.getState().hidden]).toEqual([side.id]);
    expect(before.size).toBe(0);
    toggleLayer(store, side.id);
    expect(store.getState().hidden.size).toBe(0);
  });
});
