import { describe, expect, it } from "vitest";
import { type Lag, lagsOf } from "#domain/lag.ts";
import { distanceWords, lagWords } from "../../../src/ui/place-card/lag-words.ts";
import { day, dossierOf, realRegister } from "./real-register.ts";

const register = realRegister();
const mapper = register.reference;

function lags(id: string, knownAt: string): readonly Lag[] {
  const { parties } = register.theatre;
  return lagsOf({ dossier: dossierOf(register, id), parties, mapper, knownAt: day(knownAt) });
}

function words(id: string, knownAt: string, at: number) {
  const lag = lags(id, knownAt).at(at);
  if (!lag) throw new Error("No such lag.");
  return lagWords(register, dossierOf(register, id), mapper, lag);
}

describe("words of a lag", () => {
  it("counts days in either direction", () => {
    expect(distanceWords(day("2025-12-01"), day("2026-02-08"))).toBe("69 days later");
    expect(distanceWords(day("2025-12-01"), day("2025-11-30"))).toBe("1 day before");
    expect(distanceWords(day("2025-12-01"), day("2025-12-01"))).toBe("the same day");
  });

  it("tells when the map came to show a claim", () => {
    expect(words("pokrovsk", "2026-08-01", -1)).toEqual({
      claim: "Russia said on 1 Dec 2025 that it held the place.",
      mapped: "DeepState mapped it as occupied on 8 Feb 2026: 69 days later.",
      conceded: "Ukraine had not said so on record.",
    });
  });

  it("knows nothing of maps that came after the day", () => {
    expect(words("pokrovsk", "2025-12-02", -1).mapped).toBe(
      "DeepState had not mapped it as occupied so far.",
    );
  });

  it("does not count from the first map of the archive, which may show something older", () => {
    expect(words("pokrovsk", "2025-12-02", 0).mapped).toBe(
      "DeepState mapped it as not occupied on the first map we have, 7 Jul 2024.",
    );
  });

  it("tells a map or a concession that came before the claim as earlier", () => {
    const [lag] = lags("kupiansk", "2026-08-01").slice(1);
    const other = dossierOf(register, "kupiansk").words.find(
      ({ statement, claimant }) => claimant.side === "ukraine" && statement.on < day("2025-09-01"),
    );
    if (!lag || !other) throw new Error("The register has changed.");
    const early = lagWords(register, dossierOf(register, "kupiansk"), mapper, {
      ...lag,
      mapped: day("2025-11-12"),
      conceded: other.statement,
    });
    expect(early.mapped).toBe("DeepState had mapped it as occupied on 12 Nov 2025: 8 days before.");
    expect(early.conceded).toMatch(/^Ukraine said so on .*: [\d]+ days before\.$/);
  });

  it("says nothing of a map where no mapper covers the place", () => {
    expect(words("region-luhansk", "2025-08-30", 0).mapped).toBeNull();
  });
});
