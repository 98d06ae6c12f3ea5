import { describe, expect, it } from "vitest";
import { type Assessment, MAPPER_STATUSES } from "#domain/assessment.ts";
import { addDays, type Day, dayFromNumber, FAR_DAY } from "#domain/day.ts";
import {
  type ClockDifferences,
  clockDifferences,
  clocksOn,
  type Difference,
  differences,
  listed,
  sameAnswer,
} from "#domain/differ.ts";
import { type PlaceId, statementId } from "#domain/ids.ts";
import { lagsOf } from "#domain/lag.ts";
import { isOnRecord } from "#domain/position.ts";
import { indexRegister, type Register, type RegisterInput } from "#domain/register.ts";
import { sliceOf } from "#domain/slice.ts";
import { ASSERTIONS, type Statement } from "#domain/statement.ts";
import { type PlaceView, viewRegister } from "#domain/view.ts";
import { doubtSentence } from "#ui/place-card/card-words.ts";
import { historyOf, standingSince, unchangedSince } from "#ui/place-card/lanes.ts";
import { lastDiscussed } from "#ui/place-card/region.ts";
import { rowsOf } from "#ui/table/rows.ts";
import { syntheticTheatre } from "../bench/synthetic-theatre.ts";
import fc from "../support/property.ts";
import {
  day,
  dossierOf,
  goodFiles,
  inputOf,
  realRegister,
  threeRegister,
} from "../support/theatres.ts";
import { at, sampleRegister } from "../ui/table/sample-register.ts";

/**
 * The two clocks. What is said after a day must leave no trace in what was known on that day, in
 * no answer that is derived from the register.
 */

const input = inputOf(await goodFiles());
const places = input.places.map(({ id }) => id);
const { claimants, parties, first, last, referenceMapper } = input.theatre;

type Spoken = readonly (readonly [PlaceId, Statement])[];

const somePlace = fc.constantFrom(...places);
const dayIn = (min: number, max: number) => fc.integer({ min, max }).map(dayFromNumber);

/** Statements of any kind said between two days; some are taken back, or take another one back. */
function someSaid(prefix: string, from: Day, to: Day, before: Spoken = []): fc.Arbitrary<Spoken> {
  const spoken = fc.record({
    place: somePlace,
    on: dayIn(from, to),
    back: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 400 })),
    claimant: fc.constantFrom(...claimants),
    about: fc.constantFrom(...parties),
    assertion: fc.constantFrom(...ASSERTIONS, ...ASSERTIONS.slice(0, 5)),
    legal: fc.integer({ min: 0, max: 9 }),
    takesBack: fc.option(fc.nat(), { freq: 2 }),
  });
  return fc.array(spoken, { maxLength: 14, size: "max" }).map((list) => {
    const all: (readonly [PlaceId, Statement])[] = [];
    for (const { place, on, back, claimant, about, assertion, legal, takesBack } of list) {
      const earlier = [...before, ...all].filter(([at, said]) => at === place && said.on <= on);
      const target = takesBack === null ? undefined : earlier[takesBack % (earlier.length || 1)];
      all.push([
        place,
        {
          id: statementId(`${prefix}-${all.length}`),
          claimant: claimant.id,
          assertion,
          about: about.id,
          on,
          validFrom: addDays(on, -back),
          ...(legal === 0 ? { kind: "legal" as const } : {}),
          summary: "Said.",
          sources: [],
          confidence: "read",
          ...(target ? { retracts: target[1].id, reason: "A mistake." } : {}),
        },
      ]);
    }
    return all;
  });
}

/** The mapper's intervals of a place; the last one is open. */
function intervals(steps: readonly (readonly [Day, number])[]): readonly Assessment[] {
  const sorted = [...new Map(steps)].sort(([a], [b]) => a - b);
  return sorted.map(([from, at], index) => ({
    from,
    to: sorted[index + 1]?.[0] ?? FAR_DAY,
    status: MAPPER_STATUSES[at % MAPPER_STATUSES.length] ?? "partly",
  }));
}

const someSteps = (from: Day, to: Day) =>
  fc.array(fc.tuple(somePlace, dayIn(from, to), fc.nat()), { maxLength: 8 });
type Steps = readonly (readonly [PlaceId, Day, number])[];

function registerOf(said: Spoken, steps: Steps): Register {
  const statements = new Map<PlaceId, Statement[]>();
  for (const [place, statement] of said) {
    statements.set(place, [...(statements.get(place) ?? []), statement]);
  }
  const mapped = new Map<PlaceId, readonly Assessment[]>();
  for (const place of places) {
    const own = steps.filter(([at]) => at === place).map(([, from, at]) => [from, at] as const);
    if (own.length > 0) mapped.set(place, intervals(own));
  }
  const changed: RegisterInput = {
    ...input,
    statements,
    assessments: new Map([[referenceMapper, mapped]]),
  };
  return indexRegister(changed);
}

/** A register, a day, and the same register with more said and mapped after that day. */
const someReplay = dayIn(first, last).chain((until) => {
  const next = addDays(until, 1);
  return fc
    .tuple(someSaid("early", first, until), someSteps(first, until))
    .chain(([early, steps]) =>
      fc
        .tuple(someSaid("late", next, addDays(last, 30), early), someSteps(next, addDays(last, 30)))
        .map(([late, further]) => ({
          until,
          before: registerOf(early, steps),
          after: registerOf([...early, ...late], [...steps, ...further]),
        })),
    );
});

const withoutDossier = ({ dossier, ...rest }: PlaceView) => ({ place: dossier.place.id, ...rest });

/** A record carries the day on which it will be taken back, for every clock: that is told nowhere. */
const tellable = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(answer, (key, value) => (key === "retractedOn" ? undefined : value)));

/** Everything that is told about a day as it was known that day. */
function asKnown(register: Register, on: Day, countStale: boolean) {
  const slice = sliceOf(on, "then", register.theatre.last, countStale);
  const view = viewRegister(register, slice);
  const rows = rowsOf(view).map(({ count, last: newest }) => [count, newest]);
  const told = register.dossiers.map((dossier) => {
    const history = historyOf(register, dossier, "then", countStale);
    return {
      lags: tellable(
        lagsOf({
          dossier,
          parties: register.theatre.parties,
          mapper: register.reference,
          knownAt: slice.knownAt,
        }),
      ),
      disputedSince: standingSince(history, on),
      unchanged: register.partySides.map(({ id }) => unchangedSince(history, id, on)),
      doubt: doubtSentence(register, dossier, slice),
      onRecord: dossier.words.filter((word) => isOnRecord(word, on)).map((w) => w.statement.id),
    };
  });
  const oblasts = [...new Set(register.dossiers.map(({ place }) => place.oblast))];
  const spoken = oblasts.map((oblast) =>
    lastDiscussed(register, oblast, on, 8).map((found) => [found.dossier.place.id, found.day]),
  );
  return { places: view.places.map(withoutDossier), rows, told, spoken };
}

describe("as known that day", () => {
  it("nothing said or mapped later changes the answers of a day or of any day before", () => {
    fc.assert(
      fc.property(someReplay, fc.nat(), fc.boolean(), (replay, back, countStale) => {
        const { until, before, after } = replay;
        const earlier = dayFromNumber(until - (back % (until - first + 1)));
        for (const on of [until, earlier]) {
          expect(asKnown(after, on, countStale)).toEqual(asKnown(before, on, countStale));
        }
      }),
      { numRuns: 300 },
    );
  });

  it("the replay does say things that the other clock hears", () => {
    const heard = fc
      .sample(someReplay, 300)
      .filter(({ until, after }) => clockDifferences(after, until, false).length > 0);
    expect(heard.length).toBeGreaterThan(30);
  });

  it("a correction counts from its own day on", () => {
    const [claimant] = claimants;
    const [place] = places;
    const [party] = parties;
    if (!claimant || !place || !party) throw new Error("The good theatre is empty.");
    const said = (id: string, on: Day, more: Partial<Statement>): Spoken[number] => [
      place,
      {
        id: statementId(id),
        claimant: claimant.id,
        assertion: "holds",
        about: party.id,
        on,
        validFrom: on,
        summary: "Said.",
        sources: [],
        confidence: "read",
        ...more,
      },
    ];
    const correction = said("b", addDays(first, 10), {
      assertion: "unverified",
      retracts: statementId("a"),
      reason: "Another village of that name.",
    });
    const register = registerOf([said("a", first, {}), correction], []);
    const basis = (on: Day, clock: "then" | "now") =>
      viewRegister(register, sliceOf(on, clock, last, false)).places[
        register.byPlace.get(place)?.index ?? -1
      ]?.positions.find(({ side }) => side === claimant.side)?.basis;
    expect(basis(addDays(first, 9), "then")).not.toBe("implied");
    expect(basis(addDays(first, 10), "then")).toBe("implied");
    expect(basis(addDays(first, 9), "now")).toBe("implied");
  });
});

describe("with what is known today", () => {
  it("the last day is the same on both clocks", () => {
    fc.assert(
      fc.property(someReplay, fc.boolean(), ({ after }, countStale) => {
        const end = after.theatre.last;
        const views = (["then", "now"] as const).map((clock) =>
          viewRegister(after, sliceOf(end, clock, end, countStale)),
        );
        expect(views[1]?.places).toEqual(views[0]?.places);
        expect(clockDifferences(after, end, countStale)).toEqual([]);
      }),
    );
  });
});

const placeOf = ({ dossier }: Difference) => dossier.place.id;

describe("where the clocks differ", () => {
  it("counts a claim in place of a denial, which name the same holder", () => {
    const said = { by: "north", about: "NO" } as const;
    const register = sampleRegister([
      {
        name: "Mere",
        said: [
          { by: "north", assertion: "denies", about: "SO", on: 10 },
          { ...said, assertion: "holds", on: 20 },
        ],
      },
    ]);
    const [denied, claimed, later] = [15, 25, 26].map((on) =>
      viewRegister(register, sliceOf(at(on), "then", at(400), false)),
    );
    if (!denied || !claimed || !later) throw new Error("Three views were asked for.");
    expect(differences(denied, claimed).length).toBe(1);
    expect(differences(claimed, later)).toEqual([]);
  });

  it("is what comparing both whole views finds", () => {
    fc.assert(
      fc.property(someReplay, fc.boolean(), ({ until, after }, countStale) => {
        const end = after.theatre.last;
        const [then, now] = (["then", "now"] as const).map((clock) =>
          viewRegister(after, sliceOf(until, clock, end, countStale)),
        );
        if (!then || !now) throw new Error("Two views were asked for.");
        expect(clockDifferences(after, until, countStale)).toEqual(differences(then, now));
      }),
    );
  });

  it("is the same worked out from that of another day", async () => {
    const large = indexRegister(inputOf(syntheticTheatre({ places: 2000, statements: 3000 })));
    for (const register of [await realRegister(), await threeRegister(), large]) {
      const { first, last } = register.theatre;
      const days = fc.array(fc.integer({ min: first, max: last }), { minLength: 2, maxLength: 8 });
      fc.assert(
        fc.property(days, fc.boolean(), (jumps, countStale) => {
          let moved: ClockDifferences | null = null;
          for (const jump of jumps.map(dayFromNumber)) {
            moved = clocksOn(register, jump, countStale, moved);
            const fresh = clocksOn(register, jump, countStale, null);
            expect(listed(moved).map(placeOf)).toEqual(listed(fresh).map(placeOf));
            for (const [index, { left, right }] of fresh.byPlace) {
              const other = moved.byPlace.get(index);
              expect(other && sameAnswer(other.left, left)).toBe(true);
              expect(other && sameAnswer(other.right, right)).toBe(true);
            }
          }
        }),
        { numRuns: 15 },
      );
    }
  });

  it("leaves out what only grew older", async () => {
    const real = await realRegister();
    const pokrovsk = dossierOf(real, "pokrovsk");
    const view = (on: string) =>
      viewRegister(real, sliceOf(day(on), "then", real.theatre.last, false)).places[pokrovsk.index];
    const [a, b] = [view("2025-12-03"), view("2025-12-04")];
    if (!a || !b) throw new Error("Pokrovsk is missing.");
    expect(a.positions).not.toEqual(b.positions);
    expect(sameAnswer(a, b)).toBe(true);
    const named = clockDifferences(real, day("2025-11-30"), false);
    expect(named.map(({ dossier }) => dossier.place.id)).toContain("pokrovsk");
  });
});
