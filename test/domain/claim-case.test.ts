import { describe, expect, it } from "vitest";
import { type ClaimCase, casesOf } from "#domain/claim-case.ts";
import type { MatchWith } from "#domain/record-choice.ts";
import { day, dossierOf, iso, realRegister } from "../support/theatres.ts";

const register = await realRegister();
const LAST = day("2026-08-21");

/** The case of a side's claim of a day, in a few words. */
function told(place: string, side: string, on: string, match: MatchWith): string {
  const cases = casesOf(register, dossierOf(register, place), match, LAST);
  const found = cases.filter(({ lag }) => lag.side === side && lag.claim.on === day(on));
  return found.map(tell).join("; ");
}

function tell({ outcome, match, reversal, observed }: ClaimCase): string {
  const parts: string[] = [outcome];
  if (match) parts.push(`${iso(match.on)} by ${match.by}, lag ${match.lag}`);
  if (outcome === "open") parts.push(`watched ${observed}`);
  if (reversal)
    parts.push(`reversed ${iso(reversal.on)} by ${reversal.by} after ${reversal.after}`);
  return parts.join(", ");
}

/**
 * Worked out by hand from `data/ukraine/statements` and `assessments/deepstate.csv` before the code
 * was run. DeepState's maps in the register: 7 July 2024 to 21 August 2026.
 */
describe("what became of claims, against DeepState, worked out by hand", () => {
  it.each([
    // 1 Dec 2025, General Staff and president; partly from 2 Nov, inside from 8 Feb 2026:
    // 30 days of December, 31 of January, 8.
    ["pokrovsk", "russia", "2025-12-01", "matched, 2026-02-08 by mapper, lag 69"],
    // 11 Dec 2025; inside from 23 Dec.
    ["siversk", "russia", "2025-12-11", "matched, 2025-12-23 by mapper, lag 12"],
    // 27 Dec 2025; inside from 19 Mar 2026: 4 + 31 + 28 + 19.
    ["huliaipole", "russia", "2025-12-27", "matched, 2026-03-19 by mapper, lag 82"],
    // 27 Dec 2025; inside from 16 Feb 2026: 4 + 31 + 16.
    ["myrnohrad", "russia", "2025-12-27", "matched, 2026-02-16 by mapper, lag 51"],
    // 7 Feb 2025; inside from 20 Oct: 21 + 31 + 30 + 31 + 30 + 31 + 31 + 30 + 20.
    ["toretsk", "russia", "2025-02-07", "matched, 2025-10-20 by mapper, lag 255"],
    // 6 Jan 2025; inside already from 1 Jan, after days as partly.
    ["kurakhove", "russia", "2025-01-06", "matched, 2025-01-01 by mapper, lag -5"],
    // 3 Oct 2024; inside from 9 Oct.
    ["vuhledar", "russia", "2024-10-03", "matched, 2024-10-09 by mapper, lag 6"],
    // 26 Jan 2025; inside from the day before.
    ["velyka-novosilka", "russia", "2025-01-26", "matched, 2025-01-25 by mapper, lag -1"],
    // 27 Oct 2025, said again on 27 and 28 Dec: one claim. Inside from 2 Aug 2026:
    // 4 + 30 + 31 + 31 + 28 + 31 + 30 + 31 + 30 + 31 + 2.
    ["rodynske", "russia", "2025-10-27", "matched, 2026-08-02 by mapper, lag 279"],
    ["rodynske", "russia", "2025-12-27", ""],
    // 1 Dec 2025; partly on every map. 30 + 31 + 28 + 31 + 30 + 31 + 30 + 31 + 21 days watched.
    ["vovchansk", "russia", "2025-12-01", "open, watched 263"],
    // Ukraine, the day after: never outside either; on 25 Dec a unit said that it was fought over.
    ["vovchansk", "ukraine", "2025-12-02", "softened"],
    // 20 Nov 2025; partly, then outside from 12 Dec. 10 + 31 + 31 + 28 + 31 + 30 + 31 + 30 + 31 + 21.
    ["kupiansk", "russia", "2025-11-20", "open, watched 274"],
    // The president on 12 Dec 2025 (a unit the same day: fought over, but he counts); outside from
    // that day. On 17 Dec the General Staff says it is fought over: no reversal.
    ["kupiansk", "ukraine", "2025-12-12", "matched, 2025-12-12 by mapper, lag 0"],
    // 3 July 2026; outside on every map. 28 + 21 days watched.
    ["kostiantynivka", "russia", "2026-07-03", "open, watched 49"],
    // The General Staff on 4 July 2026: the first map had shown it so, and all since.
    ["kostiantynivka", "ukraine", "2026-07-04", "standing"],
    // 31 July 2025, shown so since the first map; the word is left on 3 Dec ("fought over"), so that
    // the map of 8 Feb 2026 reverses nothing.
    ["pokrovsk", "ukraine", "2025-07-31", "standing"],
    // 29 Sep 2025, of September; outside until 20 Sep, so no more on the day said: partly, then inside.
    // 1 + 31 + 30 + 31 + 31 + 28 + 31 + 30 + 31 + 30 + 31 + 21 days watched.
    ["novoekonomichne", "ukraine", "2025-09-29", "open, watched 326"],
    // 28 June 2025; inside from 12 July; outside again from 12 Aug 2026: 2 + 31 + 31 + 30 + 31 + 30 +
    // 31 + 31 + 28 + 31 + 30 + 31 + 30 + 31 + 12.
    [
      "chervona-zirka",
      "russia",
      "2025-06-28",
      "matched, 2025-07-12 by mapper, lag 14, reversed 2026-08-12 by mapper after 410",
    ],
    // 2022: before the first map. Sudzha lies in Russia: DeepState's data end at the border.
    ["kherson", "ukraine", "2022-11-11", "unobservable"],
    ["sudzha", "russia", "2025-03-13", "unobservable"],
  ])("%s, %s, %s: %s", (place, side, on, expected) => {
    expect(told(place, side, on, "mapper")).toBe(expected);
  });
});

describe("what became of claims, against the other side's word, worked out by hand", () => {
  it.each([
    // Ukraine: "withdrew" on 23 Dec 2025, 12 days after the claim of the 11th.
    ["siversk", "russia", "2025-12-11", "matched, 2025-12-23 by concession, lag 12"],
    // Ukraine: an official "lost" on 1 Oct 2024, a unit "withdrew" on the 2nd; Russia on the 3rd.
    ["vuhledar", "russia", "2024-10-03", "matched, 2024-10-01 by concession, lag -2"],
    // Ukraine: "withdrew" on 26 Dec 2023, the day after.
    ["marinka", "russia", "2023-12-25", "matched, 2023-12-26 by concession, lag 1"],
    // Ukraine: "withdrew" on 16 July 2024: 9 + 31 + 30 + 31 + 30 + 16.
    ["krynky", "russia", "2024-02-20", "matched, 2024-07-16 by concession, lag 147"],
    // By that word Ukraine reverses its own claim of 25 Feb: 4 + 31 + 30 + 31 + 30 + 16.
    ["krynky", "ukraine", "2024-02-25", "reversed, reversed 2024-07-16 by side after 142"],
    // Russia: "withdrew" on 9 Nov 2022; Ukraine's president on the 11th.
    ["kherson", "ukraine", "2022-11-11", "matched, 2022-11-09 by concession, lag -2"],
    // Russia's own of 2 Mar: 29 + 30 + 31 + 30 + 31 + 31 + 30 + 31 + 9.
    ["kherson", "russia", "2022-03-02", "reversed, reversed 2022-11-09 by side after 252"],
    // Russia: "withdrew" on 30 June 2022: 4 + 31 + 30 + 31 + 30.
    ["snake-island", "russia", "2022-02-24", "reversed, reversed 2022-06-30 by side after 126"],
    // Ukraine on 12 Mar 2025: "withdrew" beside "fought over": that names Russia.
    ["sudzha", "russia", "2025-03-13", "matched, 2025-03-12 by concession, lag -1"],
    // Ukraine's own claim of 15 Aug 2024: 16 + 30 + 31 + 30 + 31 + 31 + 28 + 12.
    ["sudzha", "ukraine", "2024-08-15", "reversed, reversed 2025-03-12 by side after 209"],
    // Ukraine never named Russia: fought over, denied. 30 + 31 + 28 + 31 + 30 + 31 + 30 + 31 + 21.
    ["pokrovsk", "russia", "2025-12-01", "open, watched 263"],
  ])("%s, %s, %s: %s", (place, side, on, expected) => {
    expect(told(place, side, on, "concession")).toBe(expected);
  });

  it("takes whoever is first where either counts", () => {
    expect(told("vuhledar", "russia", "2024-10-03", "either")).toBe(
      "matched, 2024-10-01 by concession, lag -2",
    );
    expect(told("siversk", "russia", "2025-12-11", "either")).toBe(
      "matched, 2025-12-23 by both, lag 12",
    );
    expect(told("pokrovsk", "russia", "2025-12-01", "either")).toBe(
      "matched, 2026-02-08 by mapper, lag 69",
    );
  });
});
