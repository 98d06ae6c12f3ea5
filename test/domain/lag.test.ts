import { describe, expect, it } from "vitest";
import { partyId } from "#domain/ids.ts";
import { type Lag, lagsOf } from "#domain/lag.ts";
import { indexRegister, type Register } from "#domain/register.ts";
import type { Statement } from "#domain/statement.ts";
import { day, dossierOf, goodFiles, inputOf, iso } from "../support/theatres.ts";

const input = inputOf(await goodFiles());
const good = indexRegister(input);

function lags(place: string, knownAt: string, register: Register = good) {
  const found = lagsOf({
    dossier: dossierOf(register, place),
    parties: register.theatre.parties,
    mapper: register.reference,
    knownAt: day(knownAt),
  });
  return found.map(tell);
}

/** The good register with one statement changed. */
function changed(id: string, change: Partial<Statement>): Register {
  const statements = new Map(
    [...input.statements].map(([place, list]) => [
      place,
      list.map((one) => (one.id === id ? { ...one, ...change } : one)),
    ]),
  );
  return indexRegister({ ...input, statements });
}

function tell({ claim, side, party, mapped, conceded }: Lag) {
  const said = conceded && `${iso(conceded.on)} ${conceded.claimant}`;
  return { side, party, claimed: iso(claim.on), mapped: iso(mapped), conceded: said };
}

describe("how long others took to agree with a claim", () => {
  it("counts from the claim to the mapper's picture and to the other side's word", () => {
    expect(lags("harrow", "2019-12-31")).toEqual([
      {
        side: "alda",
        party: "ALD",
        claimed: "2019-03-01",
        mapped: "2019-04-10",
        conceded: "2019-04-05 brenn-ministry",
      },
    ]);
  });

  it("knows only what was known by the day asked for", () => {
    expect(lags("harrow", "2019-02-28")).toEqual([]);
    expect(lags("harrow", "2019-04-04")).toMatchObject([{ mapped: null, conceded: null }]);
    expect(lags("harrow", "2019-04-05")).toMatchObject([
      { mapped: null, conceded: "2019-04-05 brenn-ministry" },
    ]);
    expect(lags("harrow", "2019-04-10")).toMatchObject([{ mapped: "2019-04-10" }]);
  });

  it("shows a claim until it is taken back", () => {
    expect(lags("harrow", "2019-06-04")).toMatchObject([
      { claimed: "2019-03-01" },
      { side: "brenn", party: "BRE", claimed: "2019-06-01", mapped: null, conceded: null },
    ]);
    expect(lags("harrow", "2019-06-05")).toHaveLength(1);
  });

  it("counts on one day only the word of the highest rank", () => {
    expect(lags("port-sel", "2019-05-24")).toEqual([
      { side: "alda", party: "ALD", claimed: "2019-05-20", mapped: null, conceded: null },
    ]);
    const [alda, brenn] = lags("port-sel", "2019-12-31");
    expect(alda).toMatchObject({ mapped: null, conceded: null });
    expect(brenn).toMatchObject({ claimed: "2019-05-25", party: "BRE", mapped: "2019-07-01" });
  });

  it("is negative where the mapper spoke first, and leaves observers out", () => {
    expect(lags("little-mere", "2019-12-31")).toEqual([
      { side: "brenn", party: "BRE", claimed: "2019-02-01", mapped: "2019-01-01", conceded: null },
    ]);
  });

  it("counts a word of the other side from the day that the claim spoke of", () => {
    // Said before the claim, and after the day that the claim spoke of (1 May).
    const on = day("2019-05-02");
    const said = { assertion: "lost", about: partyId("BRE"), on, validFrom: on } as const;
    const register = changed("port-sel-2019-05-21-brenn-ministry", said);
    expect(lags("port-sel", "2019-05-24", register)).toMatchObject([
      { claimed: "2019-05-20", conceded: "2019-05-02 brenn-ministry" },
    ]);
  });

  it("counts a repeated claim as one, until the side has said otherwise", () => {
    const claimed = changed("port-sel-2019-05-22-alda-staff", { assertion: "holds" });
    expect(lags("port-sel", "2019-05-24", claimed)).toMatchObject([{ claimed: "2019-05-20" }]);
    const otherwise = changed("harrow-2019-03-10-brenn-ministry", { assertion: "holds" });
    expect(lags("harrow", "2019-06-04", otherwise)).toMatchObject([
      { side: "alda", claimed: "2019-03-01" },
      { side: "brenn", claimed: "2019-03-10", mapped: "2019-01-01" },
      { side: "brenn", claimed: "2019-06-01" },
    ]);
  });

  it("leaves law out", () => {
    expect(lags("region-north", "2019-12-31")).toEqual([]);
  });

  it("does not depend on the order in which one day's statements are written down", () => {
    const statements = new Map(
      [...input.statements].map(([place, list]) => [
        place,
        [...list].reverse().sort((a, b) => a.on - b.on),
      ]),
    );
    const reversed = indexRegister({ ...input, statements });
    expect(lags("port-sel", "2019-12-31", reversed)).toEqual(lags("port-sel", "2019-12-31"));
  });
});
