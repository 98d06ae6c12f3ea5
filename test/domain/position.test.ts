import { describe, expect, it } from "vitest";
import { addDays, dayFromNumber } from "#domain/day.ts";
import { partyId } from "#domain/ids.ts";
import {
  type Control,
  controlOf,
  type Position,
  type PositionQuestion,
  positionOf,
  type Word,
} from "#domain/position.ts";
import { ASSERTIONS, isDecisive } from "#domain/statement.ts";
import { naivePosition } from "../support/naive-position.ts";
import fc from "../support/property.ts";
import {
  BLU,
  BLU_SIDE,
  MAPPER,
  NO_SIDE,
  PARTIES,
  RED,
  RED_SIDE,
  someQuestion,
  someWords,
  wordOf,
} from "../support/words.ts";

const RUNS = { numRuns: 1000 };

const shuffledQuestion = someQuestion.chain((question) =>
  fc
    .shuffledSubarray([...question.words], { minLength: question.words.length })
    .map((words) => ({ question, shuffled: { ...question, words } })),
);

const withMore = (question: PositionQuestion, more: readonly Word[]): PositionQuestion => ({
  ...question,
  words: [...question.words, ...more],
});

describe("the position rule", () => {
  it("is asked questions of every kind", () => {
    const answers = fc.sample(someQuestion, 1000).map(positionOf);
    const some = (test: (answer: Position) => boolean) => answers.filter(test).length;
    for (const basis of ["stated", "conceded", "implied"]) {
      expect(some((answer) => answer.basis === basis)).toBeGreaterThan(50);
    }
    expect(some(({ statements }) => statements.length > 1)).toBeGreaterThan(50);
    expect(some(({ conflict }) => conflict)).toBeGreaterThan(50);
    expect(some(({ denial }) => denial)).toBeGreaterThan(50);
    expect(some(({ stale }) => stale)).toBeGreaterThan(10);
  });

  it("agrees with a second, naive implementation", () => {
    fc.assert(
      fc.property(someQuestion, (question) => {
        const { side, ...answer } = positionOf(question);
        expect(side).toBe(question.side.id);
        expect(answer).toEqual(naivePosition(question));
      }),
      { numRuns: 3000 },
    );
  });

  it("does not depend on the order of the words", () => {
    fc.assert(
      fc.property(shuffledQuestion, ({ question, shuffled }) => {
        expect(positionOf(shuffled)).toEqual(positionOf(question));
      }),
      RUNS,
    );
  });

  it("leaves its words as they were", () => {
    fc.assert(
      fc.property(someQuestion, (question) => {
        const words = Object.freeze([...question.words]);
        expect(() => positionOf({ ...question, words })).not.toThrow();
      }),
    );
  });

  it("is not changed by anything said after the day of knowledge", () => {
    fc.assert(
      fc.property(someQuestion, someWords, (question, more) => {
        const later = more.map((word) => saidLater(word, question));
        expect(positionOf(withMore(question, later))).toEqual(positionOf(question));
      }),
      RUNS,
    );
  });

  it("is not changed by a correction made after the day of knowledge", () => {
    fc.assert(
      fc.property(someQuestion, fc.integer({ min: 1, max: 50 }), (question, delay) => {
        const retractedOn = addDays(question.knownAt, delay);
        const words = question.words.map((word) =>
          word.retractedOn === null ? { ...word, retractedOn } : word,
        );
        expect(positionOf({ ...question, words })).toEqual(positionOf(question));
      }),
      RUNS,
    );
  });

  it("is not changed by words that decide nothing, nor by law, nor by other sides", () => {
    fc.assert(
      fc.property(someQuestion, someWords, (question, more) => {
        const idle = more.filter(
          ({ statement, claimant }) => !isDecisive(statement) || claimant.side !== RED_SIDE.id,
        );
        const law = more.map((word) => ({
          ...word,
          statement: { ...word.statement, kind: "legal" as const },
        }));
        expect(positionOf(withMore(question, [...idle, ...law]))).toEqual(positionOf(question));
      }),
      RUNS,
    );
  });

  it("takes back what a correction took back", () => {
    fc.assert(
      fc.property(someQuestion, (question) => {
        const standing = question.words.filter(
          ({ retractedOn }) => retractedOn === null || retractedOn > question.knownAt,
        );
        expect(positionOf(question)).toEqual(positionOf({ ...question, words: standing }));
        const gone = question.words.map((word) => ({ ...word, retractedOn: word.statement.on }));
        expect(positionOf({ ...question, words: gone }).basis).toBe("implied");
      }),
      RUNS,
    );
  });

  it("cites statements exactly where a side has spoken", () => {
    fc.assert(
      fc.property(someQuestion, (question) => {
        const { basis, statements, since, age, conflict, stale } = positionOf(question);
        const silent = basis === "implied";
        expect(statements.length === 0).toBe(silent);
        expect(since === null).toBe(silent);
        expect(age === null).toBe(silent);
        if (silent) expect({ conflict, stale }).toEqual({ conflict: false, stale: false });
      }),
      RUNS,
    );
  });

  it("calls nothing stale but old words that the mapper contradicts", () => {
    fc.assert(
      fc.property(someQuestion, (question) => {
        const { stale, age, control } = positionOf(question);
        if (!stale) return;
        expect(age).toBeGreaterThan(90);
        const shown = { inside: RED, outside: BLU, partly: null }[
          question.mapperStatus ?? "partly"
        ];
        expect([RED, BLU]).toContain(shown);
        expect(control).not.toBe(shown);
      }),
      RUNS,
    );
  });

  it("treats both sides alike: swapping them mirrors the answer", () => {
    fc.assert(
      fc.property(someQuestion, (question) => {
        const mirrored = positionOf(mirror(question));
        const position = positionOf(question);
        expect(mirrored).toEqual({
          ...position,
          side: BLU_SIDE.id,
          control: swapped(position.control),
        });
      }),
      RUNS,
    );
  });
});

describe("the position rule on worked examples", () => {
  const on = (day: number) => dayFromNumber(18_000 + day);
  const ask = (words: readonly Word[], day: number, more: Partial<PositionQuestion> = {}) =>
    positionOf({
      side: RED_SIDE,
      parties: PARTIES,
      words,
      mapper: MAPPER,
      mapperStatus: "outside",
      validAt: on(day),
      knownAt: on(day),
      ...more,
    });
  const red = { side: RED_SIDE.id, rank: "top", about: RED, on: on(0) } as const;

  it("a claim is stated, a withdrawal conceded, silence implied", () => {
    const claim = wordOf({ ...red, id: "a", assertion: "holds" });
    const left = wordOf({ ...red, id: "b", assertion: "withdrew", on: on(5) });
    expect(ask([], 1)).toMatchObject({ control: BLU, basis: "implied" });
    expect(ask([], 1, { mapperStatus: "partly" })).toMatchObject({ control: "contested" });
    expect(ask([], 1, { mapperStatus: null })).toMatchObject({ control: "none" });
    expect(ask([claim, left], 4)).toMatchObject({ control: RED, basis: "stated", denial: false });
    expect(ask([claim, left], 5)).toMatchObject({ control: BLU, basis: "conceded" });
  });

  it("a denial names the other party and is marked as one", () => {
    const denial = wordOf({ ...red, id: "a", assertion: "denies", about: BLU });
    expect(ask([denial], 1)).toMatchObject({ control: RED, basis: "stated", denial: true });
    const claim = wordOf({ ...red, id: "b", assertion: "holds" });
    expect(ask([denial, claim], 1)).toMatchObject({ control: RED, denial: false, conflict: false });
  });

  it("on one day the higher rank counts and the contradiction is marked", () => {
    const high = wordOf({ ...red, id: "a", assertion: "contested" });
    const low = wordOf({ ...red, id: "b", assertion: "holds", rank: "official" });
    expect(ask([low, high], 0)).toMatchObject({ control: "contested", conflict: true });
    expect(ask([low, high], 0).statements).toEqual(["a", "b"]);
  });

  it("equals who name two parties make it contested; a word of fighting beside a name does not", () => {
    const holds = wordOf({ ...red, id: "a", assertion: "holds" });
    const lost = wordOf({ ...red, id: "b", assertion: "lost" });
    const fight = wordOf({ ...red, id: "c", assertion: "contested" });
    expect(ask([holds, lost], 0)).toMatchObject({ control: "contested", conflict: true });
    expect(ask([holds, fight], 0)).toMatchObject({ control: RED, conflict: true });
    expect(ask([lost, fight], 0)).toMatchObject({
      control: BLU,
      basis: "conceded",
      conflict: true,
    });
  });

  it("a word is stale from the 91st day, if and only if the mapper shows the opposite", () => {
    const claim = [wordOf({ ...red, id: "a", assertion: "holds" })];
    expect(ask(claim, 90)).toMatchObject({ age: 90, stale: false });
    expect(ask(claim, 91)).toMatchObject({ age: 91, stale: true });
    expect(ask(claim, 91, { mapperStatus: "partly" })).toMatchObject({ stale: false });
    expect(ask(claim, 91, { mapperStatus: "inside" })).toMatchObject({ stale: false });
    expect(ask(claim, 91, { mapperStatus: null })).toMatchObject({ stale: false });
  });

  it("a word about the past counts from the day it speaks of, once it is known", () => {
    const late = [wordOf({ ...red, id: "a", assertion: "holds", on: on(20), validFrom: on(5) })];
    expect(ask(late, 10)).toMatchObject({ basis: "implied" });
    expect(ask(late, 10, { knownAt: on(20) })).toMatchObject({ basis: "stated", age: -10 });
    expect(ask(late, 4, { knownAt: on(20) })).toMatchObject({ basis: "implied" });
  });
});

describe("what a statement says about control", () => {
  const third = { id: partyId("GRN"), name: "Green" };

  it("names the other of two parties, and nobody among three", () => {
    for (const assertion of ["lost", "withdrew", "denies"] as const) {
      expect(controlOf({ assertion, about: RED }, PARTIES)).toBe(BLU);
      expect(controlOf({ assertion, about: RED }, [...PARTIES, third])).toBe("none");
    }
    expect(controlOf({ assertion: "holds", about: RED }, [...PARTIES, third])).toBe(RED);
  });

  it("among three parties, a claim beside a denial of somebody else stands", () => {
    const parties = [...PARTIES, third];
    const said = { side: RED_SIDE.id, rank: "top", on: dayFromNumber(18_000) } as const;
    const words = [
      wordOf({ ...said, id: "a", assertion: "denies", about: BLU }),
      wordOf({ ...said, id: "b", assertion: "holds", about: RED }),
    ];
    const day = dayFromNumber(18_000);
    const question = { parties, words, mapper: MAPPER, mapperStatus: null };
    const asked = { ...question, side: RED_SIDE, validAt: day, knownAt: day };
    expect(positionOf(asked)).toMatchObject({ control: RED, basis: "stated" });
  });

  it("decides for five assertions and never for law", () => {
    const deciding = ASSERTIONS.filter((assertion) => isDecisive({ assertion }));
    expect(deciding).toEqual(["holds", "lost", "withdrew", "denies", "contested"]);
    expect(ASSERTIONS.some((assertion) => isDecisive({ assertion, kind: "legal" }))).toBe(false);
  });
});

function saidLater(word: Word, { knownAt }: PositionQuestion): Word {
  const on = dayFromNumber(Math.max(word.statement.on, knownAt + 1));
  return { ...word, statement: { ...word.statement, id: word.statement.id, on } };
}

function swapped(control: Control): Control {
  return control === RED ? BLU : control === BLU ? RED : control;
}

/** The same question with both sides' names, parties and the mapper's meaning exchanged. */
function mirror(question: PositionQuestion): PositionQuestion {
  const words = question.words.map((word): Word => {
    const { side } = word.claimant;
    const other =
      side === RED_SIDE.id ? BLU_SIDE.id : side === BLU_SIDE.id ? RED_SIDE.id : NO_SIDE.id;
    const about = word.statement.about === RED ? BLU : RED;
    return {
      ...word,
      statement: { ...word.statement, about },
      claimant: { ...word.claimant, side: other },
    };
  });
  return {
    ...question,
    side: BLU_SIDE,
    parties: [...PARTIES].reverse(),
    words,
    mapper: { inside: BLU, outside: RED },
  };
}
