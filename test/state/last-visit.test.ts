import { describe, expect, it } from "vitest";
import { forgetVisit, keepVisit, LAST_VISIT_KEY, readVisit } from "#state/last-visit.ts";
import { day } from "../support/theatres.ts";

function shelf() {
  const kept = new Map<string, string>();
  return {
    kept,
    storage: () => ({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    }),
  };
}

const refusing = () => {
  throw new Error("SecurityError");
};

describe("the last visit", () => {
  it("leaves nothing unless kept, comes back, and goes without a trace", () => {
    const { kept, storage } = shelf();
    expect(readVisit(storage)).toBeNull();
    expect(kept.size).toBe(0);
    expect(keepVisit(storage, day("2026-08-14"))).toBe(true);
    expect(readVisit(storage)).toBe(day("2026-08-14"));
    forgetVisit(storage);
    expect(kept.size).toBe(0);
  });

  it("is nothing where what was kept is no day, or the browser refuses", () => {
    const { kept, storage } = shelf();
    kept.set(LAST_VISIT_KEY, "yesterday");
    expect(readVisit(storage)).toBeNull();
    expect(readVisit(refusing)).toBeNull();
    expect(keepVisit(refusing, day("2026-08-14"))).toBe(false);
    expect(() => forgetVisit(refusing)).not.toThrow();
  });
});
