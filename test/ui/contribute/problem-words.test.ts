import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { checkDraft, issuesOf } from "#contributing/check.ts";
import { speak, t } from "#i18n/text.ts";
import type { Problem } from "#state/contributing.ts";
import { fieldLabel, fieldPlace } from "#ui/contribute/field-labels.ts";
import { problemWords } from "#ui/contribute/problem-words.ts";
import { fitDraft, WRONG } from "../../contributing/drafts.ts";
import { TODAY, threeFiles } from "../../support/theatres.ts";

/** Every problem that a draft can have, as readers are told of it. */
let problems: readonly Problem[];
beforeAll(async () => {
  const files = await threeFiles();
  const known = issuesOf(files, TODAY);
  problems = WRONG.flatMap(([, change]) => {
    const draft = { ...fitDraft(files, "gull-rock"), ...change };
    return checkDraft(files, draft, TODAY, known).problems;
  });
});
afterEach(() => speak("en"));

describe("a problem", () => {
  it("names its field by the words of its label, and the field has a place in the form", () => {
    for (const { field } of problems) {
      expect(fieldLabel(field), field).not.toContain(t("The record"));
      expect(fieldPlace(field), field).toBeGreaterThanOrEqual(0);
    }
    expect(fieldLabel("sources.1.card.name")).toBe("Source 2: Name");
    expect(fieldLabel("newClaimant.rank")).toBe("New claimant: As");
  });

  it("is told in English as the command line tells it, where a rule found it", () => {
    const rules = problems.filter(({ rule }) => rule !== "shape");
    expect(rules.length).toBeGreaterThan(5);
    for (const problem of rules)
      expect(problemWords(problem)).toEqual({
        words: `${problem.message} ${problem.remedy}`,
        english: "",
      });
  });

  it.each(["uk", "ru"] as const)(
    "is told in %s, with the English words of the rule beside it",
    async (language) => {
      await speak(language);
      for (const problem of problems) {
        const { words, english } = problemWords(problem);
        expect(words, problem.message).toMatch(/[а-яґєії]/);
        expect(english !== "", problem.rule).toBe(problem.rule !== "shape");
      }
    },
  );
});
