import { describe, expect, it } from "vitest";
import { type ClaimStory, leadStory, storiesOf } from "#domain/claim-story.ts";
import { isoOf } from "#domain/day.ts";
import { disputeSince, historyOf } from "../../../src/ui/place-card/lanes.ts";
import {
  distanceWords,
  laterWords,
  missingWords,
  stepRole,
  stepWords,
  storyTitle,
} from "../../../src/ui/place-card/story-words.ts";
import { day, dossierOf, realRegister } from "./real-register.ts";

const register = realRegister();

const stories = (id: string, knownAt: string) =>
  storiesOf(register, dossierOf(register, id), day(knownAt));

function told(story: ClaimStory | undefined): readonly (string | null)[] {
  if (!story) throw new Error("No such claim.");
  const steps = story.steps.map(
    (step) =>
      `${isoOf(step.day)} ${stepWords(register, step)} (${stepRole(register, story, step)})`,
  );
  return [storyTitle(register, story), ...steps, missingWords(register, story)];
}

/** Worked out by hand from the statements and DeepState's intervals. */
describe("who said it first", () => {
  it("answers who first said that Pokrovsk had fallen, who disputed it, when DeepState agreed", () => {
    expect(told(stories("pokrovsk", "2026-08-21")[0])).toEqual([
      "Russia says it holds it",
      "2025-11-02 DeepState maps it as partly occupied (mapped, 29 days before)",
      "2025-12-01 Russian General Staff and President of Russia say Russia holds it (first said)",
      "2025-12-02 General Staff of Ukraine denies that Russia holds it (disputed, 1 day later)",
      "2026-02-08 DeepState maps it as occupied: by our measure, over 90 % of its surroundings are mapped as occupied (95 %; 89 % since 4 Feb 2026) (mapped, 69 days later)",
      "So far: Ukraine has not said the same.",
    ]);
  });

  it("knows on each day only what was known by then", () => {
    expect(told(stories("pokrovsk", "2025-12-01")[0])).toEqual([
      "Russia says it holds it",
      "2025-11-02 DeepState maps it as partly occupied (mapped, 29 days before)",
      "2025-12-01 Russian General Staff and President of Russia say Russia holds it (first said)",
      "So far: Ukraine has not answered on record and DeepState has not mapped it as occupied since the claim.",
    ]);
    expect(stories("pokrovsk", "2025-07-30")).toEqual([]);
  });

  it.each([
    // Begun by Russia's claim of 20 Nov, which stands; Ukraine's of 12 Dec was softened on 17 Dec.
    ["kupiansk", "2025-12-25", "russia", "2025-11-20"],
    ["kupiansk", "2026-08-21", "russia", "2025-11-20"],
    // Ukraine's claim of 31 July stands too, and was first; the dispute is about Russia's.
    ["pokrovsk", "2025-12-02", "russia", "2025-12-01"],
    ["pokrovsk", "2025-08-15", "ukraine", "2025-07-31"],
  ])("of %s on %s leads with the claim in dispute, else the oldest", (id, on, side, since) => {
    const history = historyOf(register, dossierOf(register, id), "then", false);
    const lead = leadStory(stories(id, on), day(on), disputeSince(history, day(on)));
    expect(lead && [lead.lag.side, isoOf(lead.lag.claim.on)]).toEqual([side, since]);
  });

  it("leads with the newest where no claim stands", () => {
    const ended = stories("kupiansk", "2026-08-21").filter(({ lag }) => lag.ended !== null);
    expect(leadStory(ended, day("2026-08-21"), null)).toBe(ended[0]);
    expect(leadStory([], day("2026-08-21"), null)).toBeNull();
  });

  it("tells when the mapper agreed later, apart from what was known", () => {
    const [then] = stories("pokrovsk", "2025-12-02");
    expect(then?.later && isoOf(then.later)).toBe("2026-02-08");
    expect(then && laterWords(register, then)).toBe("DeepState maps it as occupied");
    expect(stories("pokrovsk", "2026-08-21")[0]?.later).toBeNull();
  });

  it("tells a concession, before the claim or after it", () => {
    expect(told(stories("siversk", "2026-08-21")[0])).toEqual([
      "Russia says it holds it",
      "2025-12-05 DeepState maps it as partly occupied (mapped, 6 days before)",
      "2025-12-11 Russian General Staff says Russia holds it (first said)",
      "2025-12-11 Ukrainian military unit denies that Russia holds it (disputed, the same day)",
      "2025-12-23 DeepState maps it as occupied: by our measure, over 90 % of its surroundings are mapped as occupied (100 %; 89 % since 19 Dec 2025) (mapped, 12 days later)",
      "2025-12-23 General Staff of Ukraine says Ukraine has withdrawn (said by the other side, 12 days later)",
      null,
    ]);
    expect(told(stories("vuhledar", "2026-08-21")[0])).toContain(
      "2024-10-01 Ukrainian official says Ukraine has lost it (said by the other side, 2 days before)",
    );
  });

  it("tells the newest claim first, and when its own side left it", () => {
    const [newest, ...earlier] = stories("kupiansk", "2026-08-21");
    expect(told(newest)).toEqual([
      "Ukraine says it holds it",
      "2025-12-12 President of Ukraine says Ukraine holds it (first said)",
      "2025-12-12 President of Russia says Russia holds it (disputed, the same day)",
      "2025-12-12 DeepState maps it as not occupied: by our measure, under 10 % of its surroundings are mapped as occupied (5 %; 16 % since 20 Oct 2025) (mapped, the same day)",
      "2025-12-17 General Staff of Ukraine says Ukraine holds part of it (about 90 %) (Ukraine says otherwise, 5 days later)",
      "So far: Russia has not said the same.",
    ]);
    expect(earlier).toHaveLength(2);
  });

  it("counts days in either direction", () => {
    expect(distanceWords(day("2025-12-01"), day("2026-02-08"))).toBe("69 days later");
    expect(distanceWords(day("2025-12-01"), day("2025-11-30"))).toBe("1 day before");
    expect(distanceWords(day("2025-12-01"), day("2025-12-01"))).toBe("the same day");
  });

  it("leaves out the map where there is none", () => {
    const sudzha = stories("sudzha", "2026-08-21")[0];
    expect(sudzha?.mapped).toBeNull();
    expect(told(sudzha).join()).not.toContain("DeepState maps");
  });
});
