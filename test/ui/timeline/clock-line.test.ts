import { describe, expect, it } from "vitest";
import { clockWords } from "#ui/timeline/clock-line.tsx";

describe("the line about the two clocks", () => {
  it("says which clock runs, and how many places the other one shows otherwise", () => {
    expect(clockWords("then", 3)).toBe(
      "As known that day · 3 places differ with what is known today",
    );
    expect(clockWords("now", 1)).toBe(
      "With what is known today · 1 place differs from what was known that day",
    );
  });

  it("says so where they agree", () => {
    expect(clockWords("then", 0)).toContain("nothing known today changes it");
    expect(clockWords("now", 0)).toContain("no place differs");
  });
});
