import { describe, expect, it } from "vitest";
import { placeId, statementId, storyId } from "#domain/ids.ts";
import type { Story } from "#domain/story.ts";
import { createAppStore } from "#state/store.ts";
import { leaveTour, openTour, putStories, selectStep, showStep } from "#state/tour.ts";
import { day, goodRegister } from "../support/theatres.ts";

const register = await goodRegister();

const story: Story = {
  id: storyId("harrow"),
  title: "Harrow",
  summary: "A claim.",
  steps: ["2019-03-02", "2019-04-02"].map((on, at) => ({
    day: day(on),
    place: placeId("harrow"),
    camera: { longitude: at, latitude: 0.5, zoom: 8 },
    screen: "map",
    clock: at === 0 ? "then" : "now",
    title: on,
    text: "Said.",
    statements: [statementId("harrow-2019-03-01-alda-staff")],
  })),
};

const start = () =>
  createAppStore(register, {
    day: day("2019-06-01"),
    screen: "table",
    camera: { longitude: 1, latitude: 1, zoom: 6 },
    hidden: new Set(register.theatre.sides.map(({ id }) => id)),
    playing: true,
  });

describe("a story", () => {
  it("shows each step's day, place, view and clock, with everybody shown", () => {
    const store = start();
    openTour(store);
    putStories(store, [story], false);
    expect(selectStep(store.getState())).toBeNull();
    showStep(store, story, 2);
    expect(store.getState()).toMatchObject({
      day: day("2019-04-02"),
      place: "harrow",
      screen: "map",
      clock: "now",
      playing: false,
      flight: { longitude: 1 },
      tour: { story: "harrow", step: 2 },
    });
    expect(store.getState().hidden.size).toBe(0);
    expect(selectStep(store.getState())?.step.title).toBe("2019-04-02");
  });

  it("gives the reader's own view back, whatever steps were shown in between", () => {
    const store = start();
    const { day: own, screen, hidden, camera, clock } = store.getState();
    showStep(store, story, 1);
    showStep(store, story, 2);
    store.setState({ camera: { longitude: 0, latitude: 0, zoom: 9 } });
    leaveTour(store, "back");
    expect(store.getState()).toMatchObject({ day: own, screen, hidden, clock, flight: camera });
    expect(store.getState()).toMatchObject({ tour: null, ownView: null });
  });

  it("may be left where it is", () => {
    const store = start();
    showStep(store, story, 1);
    leaveTour(store, "stay");
    expect(store.getState()).toMatchObject({ day: day("2019-03-02"), tour: null, ownView: null });
  });

  it("has no step before the first or after the last", () => {
    const store = start();
    showStep(store, story, 0);
    showStep(store, story, 3);
    expect(store.getState()).toMatchObject({ tour: null, day: day("2019-06-01") });
  });
});

describe("a link to a step", () => {
  const linked = (step: number, story = "harrow") =>
    createAppStore(register, { day: day("2019-06-01"), tour: { story, step } });

  it("keeps the link's own view, and takes the step's where the link names no day", () => {
    const whole = linked(1);
    putStories(whole, [story], false);
    expect(whole.getState().day).toBe(day("2019-06-01"));
    const bare = linked(1);
    putStories(bare, [story], true);
    expect(bare.getState().day).toBe(day("2019-03-02"));
  });

  it.each([
    ["harrow", 3],
    ["atlantis", 1],
  ])("to %s.%i, which is not there, is told and leads to the list", (id, step) => {
    const store = linked(step, id);
    putStories(store, [story], true);
    expect(store.getState().tour).toEqual({ story: null, step: 1 });
    expect(store.getState().notices.join()).toContain(`story=${id}.${step}`);
    expect(store.getState().day).toBe(day("2019-06-01"));
  });
});
