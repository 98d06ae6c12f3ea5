import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { LANGUAGES, LOCALES } from "#i18n/languages.ts";
import { catalogOf, messagesInCode } from "./messages.ts";

const { messages, unreadable } = messagesInCode();
const inCode = new Set(messages.map(({ text }) => text));
const others = LANGUAGES.filter((language) => language !== "en");

/** Names that a message asks for, those of plurals and marked parts among them, sorted. */
function namesIn(message: string, locale: string): readonly string[] {
  const names = new Set<string>();
  const look = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(look);
    else if (typeof part === "object" && part !== null) {
      // Types 1 to 6 and 8 of the syntax tree have a name; 0 is text and 7 the number sign.
      const { type, value } = part as { type: number; value?: unknown };
      if (type !== 0 && type !== 7 && typeof value === "string") names.add(value);
      for (const inner of Object.values(part)) look(inner);
    }
  };
  look(new IntlMessageFormat(message, locale).getAst());
  return [...names].sort();
}

describe("the messages in the code", () => {
  it("are literals, each in the syntax of ICU MessageFormat", () => {
    expect(unreadable).toEqual([]);
    for (const text of inCode) expect(() => namesIn(text, "en-GB"), text).not.toThrow();
  });
});

describe("the word for a mapper's picture", () => {
  /** The list's headings and the mapper's own log are quoted with the word that they use. */
  const QUOTED = ["temporarily occupied", "change log"];
  const free = ([message]: readonly [string, ...unknown[]]) =>
    !QUOTED.some((part) => message.includes(part));

  it("is the stance's: no message has one of its own, in any language", () => {
    const own = /occup|окупов|оккуп/i;
    expect([...inCode].filter((text) => free([text]) && own.test(text))).toEqual([]);
    for (const language of others) {
      const told = [...catalogOf(language)].filter(free).flatMap(([, entries]) => entries);
      expect(told.filter(([, words]) => own.test(words))).toEqual([]);
    }
  });
});

describe("a theatre of more than two sides", () => {
  it("is not told of both sides, the other one, oblasts or a party by name", () => {
    const told = [...inCode].map((text) => text.replace(/two \{[^{}]*\}/g, ""));
    const tied =
      /\b(?:both|either|two) sides?\b|\bthe other (?:side|party)|oblast\b(?!})|\bRussia\b/i;
    expect(told.filter((text) => tied.test(text) && !text.includes("At least two sides"))).toEqual(
      [],
    );
  });
});

describe.each(others)("the catalog of %s", (language) => {
  const catalog = catalogOf(language);

  it("translates every message, and nothing that no code asks for", () => {
    expect([...inCode].filter((text) => !catalog.has(text))).toEqual([]);
    expect([...catalog.keys()].filter((text) => !inCode.has(text))).toEqual([]);
  });

  it("says the same wherever a message stands twice", () => {
    for (const [message, entries] of catalog) {
      expect(new Set(entries.map(([, words]) => words)).size, message).toBe(1);
    }
  });

  it("asks for the values that the English message asks for", () => {
    for (const [message, [entry]] of catalog) {
      const words = entry?.[1] ?? "";
      expect(namesIn(words, LOCALES[language]), words).toEqual(namesIn(message, "en-GB"));
    }
  });

  it("knows every plural form of the language", () => {
    const wanted = new Intl.PluralRules(LOCALES[language]).resolvedOptions().pluralCategories;
    for (const [, [entry]] of catalog) {
      for (const [, forms = ""] of (entry?.[1] ?? "").matchAll(
        /, plural, ((?:[^{}]|\{[^{}]*\})*)\}/g,
      )) {
        for (const category of wanted) expect(forms).toContain(`${category} {`);
      }
    }
  });
});
