import { describe, expect, it } from "vitest";
import { dayFromNumber } from "#domain/day.ts";
import { placeId, statementId } from "#domain/ids.ts";
import { positionOf, type Word } from "#domain/position.ts";
import { indexRegister, type Register, type RegisterInput } from "#domain/register.ts";
import type { Statement } from "#domain/statement.ts";
import fc from "../support/property.ts";
import { day, dossierOf, goodFiles, inputOf, iso } from "../support/theatres.ts";
import { MAPPER, PARTIES, RED_SIDE, someDay, somePlace, someWords } from "../support/words.ts";

const input = inputOf(await goodFiles());
const good = indexRegister(input);

/** A register of one place about which exactly these statements were made. */
function registerOf(words: readonly Word[], corrections: readonly Statement[] = []): Register {
  const claimants = new Map(words.map(({ claimant }) => [claimant.id, claimant]));
  const [place] = input.places;
  if (!place) throw new Error("The fixture has no places.");
  const one: RegisterInput = {
    ...input,
    theatre: { ...input.theatre, claimants: [...claimants.values()], parties: PARTIES },
    places: [{ ...place, id: somePlace }],
    statements: new Map([
      [somePlace, [...words.map(({ statement }) => statement), ...corrections]],
    ]),
    assessments: new Map(),
  };
  return indexRegister(one);
}

/** Our own record, made on a day, that takes a word back. */
function correctionOf({ statement }: Word, on: number, number: number): Statement {
  return {
    ...statement,
    id: statementId(`${statement.id}-taken-back-${number}`),
    assertion: "unverified",
    on: dayFromNumber(on),
    validFrom: dayFromNumber(on),
    retracts: statement.id,
    reason: "Wrong place.",
  };
}

const redAt = (register: Register, at: number) =>
  positionOf({
    side: RED_SIDE,
    parties: PARTIES,
    words: dossierOf(register, somePlace).words,
    mapper: MAPPER,
    mapperStatus: null,
    validAt: dayFromNumber(at),
    knownAt: dayFromNumber(at),
  });

describe("the index", () => {
  it("refuses a claimant that the theatre lacks, by name", () => {
    const theatre = { ...input.theatre, claimants: [] };
    expect(() => indexRegister({ ...input, theatre })).toThrow("alda-staff");
  });

  it("orders words by the day on which they were said", () => {
    for (const { words } of good.dossiers) {
      const days = words.map(({ statement }) => statement.on);
      expect(days).toEqual([...days].sort((a, b) => a - b));
    }
  });

  it("lists the days on which something was said, mapped or reported, inside the theatre", () => {
    expect(good.dataDays.map(iso)).toEqual([
      "2019-01-01",
      "2019-02-01",
      "2019-02-03",
      "2019-03-01",
      "2019-03-02",
      "2019-03-10",
      "2019-03-20",
      "2019-04-05",
      "2019-04-09",
      "2019-04-10",
      "2019-05-20",
      "2019-05-21",
      "2019-05-22",
      "2019-05-24",
      "2019-05-25",
      "2019-06-01",
      "2019-06-05",
      "2019-07-01",
      "2019-08-01",
      "2019-12-31",
    ]);
  });

  it("knows on which day a correction took a statement back", () => {
    const words = dossierOf(good, "harrow").words;
    const taken = words.filter(({ retractedOn }) => retractedOn !== null);
    expect(taken.map(({ statement }) => statement.id)).toEqual(["harrow-2019-06-01-brenn-mayor"]);
    expect(taken.map(({ retractedOn }) => retractedOn)).toEqual([day("2019-06-05")]);
  });
});

describe("a correction", () => {
  it("made later never changes what was known before it", () => {
    const corrections = fc.array(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 90 })), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(someWords, someDay, corrections, corrections, (words, at, early, late) => {
        const make = (list: readonly (readonly [number, number])[], offset: number) =>
          list.flatMap(([which, delay], number) => {
            const word = words[which % Math.max(words.length, 1)];
            return word ? [correctionOf(word, at + offset * delay, number + offset * 100)] : [];
          });
        const known = make(early, -1);
        const before = redAt(registerOf(words, known), at);
        expect(redAt(registerOf(words, [...known, ...make(late, 1)]), at)).toEqual(before);
      }),
      { numRuns: 500 },
    );
  });
});

describe("the register's places", () => {
  it("are found by id", () => {
    for (const dossier of good.dossiers) {
      expect(good.byPlace.get(dossier.place.id)).toBe(dossier);
      expect(good.dossiers[dossier.index]).toBe(dossier);
    }
    expect(good.byPlace.get(placeId("nowhere"))).toBeUndefined();
  });
});
