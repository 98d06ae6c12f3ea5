import { describe, expect, it } from "vitest";
import { parseDay } from "#domain/day.ts";
import { claimantId, partyId, statementId } from "#domain/ids.ts";
import type { Statement } from "#domain/statement.ts";
import {
  itemsOf,
  laterCount,
  sourceDate,
  statementNotes,
} from "../../../src/ui/place-card/statements.ts";
import { day, dossierOf, realRegister } from "./real-register.ts";

const register = realRegister();

describe("list of statements", () => {
  it("holds every statement and every report, newest first", () => {
    for (const id of ["pokrovsk", "sudzha", "kupiansk"]) {
      const dossier = dossierOf(register, id);
      const items = itemsOf(register, dossier);
      expect(items).toHaveLength(dossier.words.length + dossier.reports.length);
      expect(new Set(items.map((item) => item.id)).size).toBe(items.length);
      const days = items.map((item) => item.day);
      expect(days).toEqual([...days].sort((a, b) => b - a));
    }
  });

  it("cuts between what was said by the day and what was said after it", () => {
    const items = itemsOf(register, dossierOf(register, "pokrovsk"));
    const cut = laterCount(items, day("2025-12-02"));
    expect(cut).toBeGreaterThan(0);
    expect(items[cut - 1]?.day).toBeGreaterThan(day("2025-12-02"));
    expect(items[cut]?.day).toBe(day("2025-12-02"));
    expect(laterCount(items, register.theatre.last)).toBe(0);
    expect(laterCount(items, day("2020-01-01"))).toBe(items.length);
  });

  it("is empty for a place that nobody spoke of", () => {
    const items = itemsOf(register, dossierOf(register, "zelenodolsk"));
    expect([items.length, laterCount(items, register.theatre.last)]).toEqual([0, 0]);
  });
});

describe("notes on a statement", () => {
  const plain: Statement = {
    id: statementId("x"),
    claimant: claimantId("x"),
    assertion: "holds",
    about: partyId("RU"),
    on: day("2025-12-01"),
    validFrom: day("2025-12-01"),
    summary: "",
    sources: [],
    confidence: "read",
  };

  it("is silent where there is nothing to add", () => {
    expect(statementNotes(plain)).toEqual([]);
  });

  it("names another valid day or month", () => {
    expect(statementNotes({ ...plain, validFrom: day("2025-11-30") })).toEqual([
      "said to hold since 30 November 2025",
    ]);
    expect(statementNotes({ ...plain, validFrom: day("2025-10-01"), validMonth: true })).toEqual([
      "said to hold since October 2025",
    ]);
  });

  it("tells every doubt in words", () => {
    const notes = statementNotes({
      ...plain,
      share: 70,
      kind: "legal",
      datePrecision: "uncertain",
      confidence: "recalled",
    });
    expect(notes).toEqual([
      "share named: 70 %",
      "declaration of law, not a report of control",
      "day or place uncertain",
      "widely reported; page not found again",
    ]);
    expect(statementNotes({ ...plain, datePrecision: "inferred" })).toHaveLength(1);
  });

  it("writes a source's day, month or other text", () => {
    expect(sourceDate("2025-12-02", parseDay)).toBe("2 Dec 2025");
    expect(sourceDate("2025-12", parseDay)).toBe("December 2025");
    expect(sourceDate("spring", parseDay)).toBe("spring");
  });
});
