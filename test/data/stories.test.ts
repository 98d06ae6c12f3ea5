import { describe, expect, it } from "vitest";
import { openStories } from "#data/stories.ts";
import { validateTheatre } from "#data/validate.ts";
import { sliceOf } from "#domain/slice.ts";
import { viewPlace } from "#domain/view.ts";
import { wordsWith } from "#ui/tour/step-sources.tsx";
import { dossierOf, realFiles, realRegister, TODAY } from "../support/theatres.ts";

const register = await realRegister();
const { records } = validateTheatre(await realFiles(), TODAY);
const stories = openStories(JSON.stringify({ stories: records.stories }));

describe("the stories", () => {
  it("are three, of four to six steps", () => {
    expect(stories.map(({ id }) => id)).toEqual(["pokrovsk", "kupiansk", "siversk"]);
    for (const { steps } of stories) {
      expect(steps.length).toBeGreaterThanOrEqual(4);
      expect(steps.length).toBeLessThanOrEqual(6);
    }
  });

  it("cite statements that the register holds, each with a publisher that has a card", () => {
    for (const { steps } of stories) {
      for (const { statements } of steps) {
        const words = wordsWith(register, statements);
        expect(words.map(({ statement }) => statement.id)).toEqual(statements);
        for (const { statement } of words) {
          expect(statement.sources.length).toBeGreaterThan(0);
          for (const { publisher } of statement.sources)
            expect(register.sources.has(publisher)).toBe(true);
        }
      }
    }
  });

  /** What the texts tell of the marks, kept true when the register grows. */
  it.each([
    ["pokrovsk", 1, "agreed", false],
    ["pokrovsk", 2, "disputed", false],
    ["pokrovsk", 3, "disputed", false],
    ["pokrovsk", 4, "disputed", false],
    ["kupiansk", 2, "disputed", false],
    ["kupiansk", 4, "disputed", false],
    ["kupiansk", 5, "stale", true],
    ["siversk", 2, "disputed", false],
    ["siversk", 3, "disputed", false],
    ["siversk", 4, "agreed", false],
  ])("%s, step %i: the place is %s", (id, at, standing, stale) => {
    const step = stories.find((story) => story.id === id)?.steps[at - 1];
    if (!step) throw new Error("No such step.");
    const slice = sliceOf(step.day, step.clock, register.theatre.last, false);
    const view = viewPlace(register, dossierOf(register, step.place), slice);
    expect(view.standing).toBe(standing);
    expect(view.positions.some((position) => position.stale)).toBe(stale);
  });

  it("are refused whole where the file is damaged", () => {
    expect(() => openStories("{")).toThrow(/reload the page/);
    const [story] = records.stories;
    const [step] = story?.steps ?? [];
    for (const broken of [{ day: "2025-02-30" }, { screen: "sky" }, { statements: null }]) {
      const text = JSON.stringify({ stories: [{ ...story, steps: [{ ...step, ...broken }] }] });
      expect(() => openStories(text), text).toThrow(/reload the page/);
    }
  });
});
