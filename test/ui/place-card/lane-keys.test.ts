import { describe, expect, it } from "vitest";
import { drawingsOf } from "#ui/place-card/lane-drawings.ts";
import { keyedMarks, markAt } from "#ui/place-card/lane-keys.ts";
import { historyOf } from "#ui/place-card/lanes.ts";
import { dossierOf, realRegister } from "../../support/theatres.ts";

const register = await realRegister();
const dossier = dossierOf(register, "pokrovsk");
const history = historyOf(register, dossier, "then", false);
const { lanes } = drawingsOf(register, dossier, history, null);
const marks = keyedMarks(lanes);

describe("the keyboard on the lanes", () => {
  it("reaches every statement on record, and each says who said what and when", () => {
    const reached = marks.flatMap(({ mark }) => mark.statements);
    expect([...reached].sort()).toEqual(dossier.words.map(({ statement }) => statement.id).sort());
    for (const { mark } of marks)
      for (const line of mark.lines) expect(line).toMatch(/^\d+ .+: .+/);
  });

  it("walks a lane by arrows, from Home to End, and stops there", () => {
    const start = marks.findIndex(({ lane }) => lane === marks.at(-1)?.lane);
    let at = start;
    const seen = [at];
    for (
      let to = markAt(marks, at, "ArrowRight");
      to !== null;
      to = markAt(marks, at, "ArrowRight")
    ) {
      at = to;
      seen.push(at);
    }
    expect(seen.length).toBe(marks.length - start);
    expect(markAt(marks, start, "End")).toBe(at);
    expect(markAt(marks, at, "Home")).toBe(start);
    expect(markAt(marks, start, "ArrowLeft")).toBeNull();
  });

  it("changes lanes to the mark nearest in time, and back", () => {
    marks.forEach(({ lane, mark }, at) => {
      for (const [key, by] of [
        ["ArrowUp", -1],
        ["ArrowDown", 1],
      ] as const) {
        const spoken = lanes.filter((one) => one.marks.length > 0);
        const other = spoken[spoken.indexOf(lane) + by];
        const to = markAt(marks, at, key);
        const found = to === null ? undefined : marks[to];
        expect(found?.lane).toBe(other);
        const least = Math.min(...(other?.marks ?? []).map(({ day }) => Math.abs(day - mark.day)));
        if (found) expect(Math.abs(found.mark.day - mark.day)).toBe(least);
      }
    });
  });

  it("leaves other keys alone", () => {
    for (const key of ["Tab", "a", "Escape", "PageDown"]) expect(markAt(marks, 0, key)).toBeNull();
  });
});
