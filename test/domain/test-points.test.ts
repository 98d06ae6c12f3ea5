import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { STANDINGS } from "#domain/dispute.ts";
import type { Position } from "#domain/position.ts";
import { isDecisive } from "#domain/statement.ts";
import { viewPlace } from "#domain/view.ts";
import { day, dossierOf, iso, realRegister } from "../support/theatres.ts";

/**
 * Places on days whose answer was worked out by hand from the sources (`why` says how), not by
 * this program. A mismatch is a fault of the rule, of the data, or of the point: decide which
 * before changing any of them.
 */
interface Point {
  readonly place: string;
  readonly day: string;
  readonly knownAt?: string;
  readonly russia: Expected;
  readonly ukraine: Expected;
  readonly mapper: string | null;
  readonly status: string;
  readonly why: string;
}

interface Expected {
  readonly control: string;
  readonly basis: string | null;
  readonly stale: boolean;
  readonly conflict: boolean;
  /** Day and claimant of the deciding word: `2025-12-02 russia-mod`. */
  readonly since: string | null;
}

const points: readonly Point[] = JSON.parse(readFileSync("test/fixtures/test-points.json", "utf8"));
const register = await realRegister();

function answer({ place, day: at, knownAt }: Point) {
  const slice = { validAt: day(at), knownAt: day(knownAt ?? at), countStale: false };
  return viewPlace(register, dossierOf(register, place), slice);
}

/** A position as the points tell it; where nothing is known at all they name no basis. */
function told(position: Position | undefined): Omit<Expected, "since"> & { since: string | null } {
  if (!position) throw new Error("A side has no position.");
  const { control, basis, stale, conflict, since } = position;
  return { control, basis: control === "none" ? null : basis, stale, conflict, since: iso(since) };
}

const onlyDay = (expected: Expected) => ({
  ...expected,
  since: expected.since?.slice(0, 10) ?? null,
});

const named = points.map((point) => {
  const known = point.knownAt ? ` (known ${point.knownAt})` : "";
  return [`${point.place} on ${point.day}${known}: ${point.status}`, point] as const;
});

describe("places worked out by hand", () => {
  it("are many, and of every standing", () => {
    expect(points.length).toBeGreaterThanOrEqual(60);
    expect(new Set(points.map(({ status }) => status))).toEqual(new Set(STANDINGS));
  });

  it.each(named)("%s", (_, point) => {
    const view = answer(point);
    const [russia, ukraine] = view.positions;
    const sides = { russia: told(russia), ukraine: told(ukraine) };
    const { mapper, standing } = view;
    expect({ ...sides, mapper, status: standing }, point.why).toEqual({
      russia: onlyDay(point.russia),
      ukraine: onlyDay(point.ukraine),
      mapper: point.mapper,
      status: point.status,
    });
  });

  it("name speakers who spoke that day", () => {
    const unheard = points.flatMap((point) =>
      [point.russia.since, point.ukraine.since].filter((since) => since && !isHeard(point, since)),
    );
    expect(unheard).toEqual([]);
  });
});

/** Whether the speaker of `2025-12-02 russia-mod` said something decisive on that day. */
function isHeard({ place }: Point, since: string): boolean {
  const [on, speaker] = [since.slice(0, 10), since.slice(11).toLowerCase()];
  return dossierOf(register, place).words.some(
    ({ statement, claimant }) =>
      iso(statement.on) === on &&
      isDecisive(statement) &&
      (claimant.id === speaker || speaker.includes(claimant.id)),
  );
}
