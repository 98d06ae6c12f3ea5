import { describe, expect, it } from "vitest";
import { formatIssue } from "#data/issue.ts";
import { validateTheatre } from "#data/validate.ts";
import { FAR_DAY } from "#domain/day.ts";
import type { Word } from "#domain/position.ts";
import { type Claim, readClaims } from "../support/facts.ts";
import { iso, realFiles, realRegister, TODAY } from "../support/theatres.ts";

const register = await realRegister();
const words = register.dossiers.flatMap((dossier) =>
  dossier.words.map((word) => ({ place: String(dossier.place.id), ...word })),
);
const claims = readClaims();

type Filed = Word & { readonly place: string };

/** Speakers that the table names by id; the others (`other:<name>`) have ids of our own. */
const KNOWN =
  /^(russia|ukraine)-(mod|general-staff|president|military-unit|official)$|^deepstate$|^isw$/;

/** Whether a statement says where a row of the table was read. */
function cites({ statement }: Filed, { url, title }: Claim): boolean {
  return statement.sources.some((source) =>
    url === "" ? bare(source.title) === bare(title) : source.url === url,
  );
}

/** A title without a remark in brackets at its end; "(title not recalled)" is kept. */
const bare = (title: string) => title.replace(/(?<=\S)\s+\([^()]*\)$/, "");

function speaks({ claimant }: Filed, claim: Claim): boolean {
  return KNOWN.test(claim.claimant) ? claimant.id === claim.claimant : !KNOWN.test(claimant.id);
}

/** Rows for which no statement is left; each statement stands for one row. */
function unmatched(rows: readonly Claim[]): readonly string[] {
  const left = new Set<Filed>(words);
  return rows.flatMap((claim) => {
    const found = [...left].find(
      (word) =>
        word.place === claim.place &&
        iso(word.statement.on) === claim.date &&
        speaks(word, claim) &&
        cites(word, claim),
    );
    if (!found) return [`${claim.date} ${claim.claimant} ${claim.place}`];
    left.delete(found);
    return [];
  });
}

describe("the register of Ukraine", () => {
  it("has no issues", async () => {
    const { issues } = validateTheatre(await realFiles(), TODAY);
    expect(issues.map(formatIssue)).toEqual([]);
  });

  it("cites for every statement and event a publisher that has a card", () => {
    const cited = [...words.map(({ statement }) => statement), ...register.events];
    const stray = cited.filter(
      ({ sources }) =>
        sources.length === 0 || sources.some(({ publisher }) => !register.sources.has(publisher)),
    );
    expect(stray.map(({ id }) => id)).toEqual([]);
  });

  it("gives every publisher's card all that a reader needs to judge it", () => {
    for (const card of register.sources.values()) {
      for (const text of [card.name, card.kind, card.affiliation, card.method, card.licence]) {
        expect(text.trim(), card.id).not.toBe("");
      }
    }
  });

  it("counts the same statements by file, by side and by id", async () => {
    const files = [...(await realFiles())].filter(([name]) => name.startsWith("statements/"));
    const inFiles = files.map(([, text]) => text.match(/^ {6}"id": /gm)?.length ?? 0);
    const total = inFiles.reduce((sum, count) => sum + count, 0);
    expect(words).toHaveLength(total);
    expect(new Set(words.map(({ statement }) => statement.id)).size).toBe(total);
    const bySide = register.theatre.sides.map(
      ({ id }) => words.filter(({ claimant }) => claimant.side === id).length,
    );
    expect(bySide.reduce((sum, count) => sum + count, 0)).toBe(total);
    expect(Math.min(...bySide)).toBeGreaterThan(0);
  });

  it("orders each mapper's history without overlap and leaves only the last interval open", () => {
    for (const { place, assessments } of register.dossiers) {
      assessments.forEach((interval, at) => {
        const next = assessments[at + 1];
        expect(interval.from < interval.to, place.id).toBe(true);
        if (next) expect(interval.to <= next.from, place.id).toBe(true);
        if (interval.to === FAR_DAY) expect(next, place.id).toBeUndefined();
      });
    }
  });

  it("lets only parties' own speakers speak for a side", () => {
    const observers = register.theatre.claimants.filter(({ rank }) => rank === "observer");
    const partisan = register.theatre.sides.filter(({ party }) => party !== null);
    const sides = new Set(partisan.map(({ id }) => id));
    expect(observers.filter(({ side }) => sides.has(side))).toEqual([]);
    const speakers = register.theatre.claimants.filter(({ rank }) => rank !== "observer");
    expect(speakers.filter(({ side }) => !sides.has(side))).toEqual([]);
  });
});

describe.skipIf(claims === null)(
  "the register and the tables of facts (skipped where ../shared/facts is not at hand)",
  () => {
    const rows = claims ?? [];

    it("holds every row of the table of claims", () => {
      expect(rows).toHaveLength(528);
      expect(unmatched(rows)).toEqual([]);
    });

    it("would miss a row that was not entered", () => {
      const [row] = rows;
      if (!row) throw new Error("The table of claims is empty.");
      expect(unmatched([{ ...row, date: "2014-03-19" }])).toHaveLength(1);
      expect(unmatched([...rows, row])).toHaveLength(1);
    });

    it("holds for each side at least as many statements as the table has rows", () => {
      for (const side of ["russia", "ukraine"]) {
        const asked = rows.filter(({ claimant }) => claimant.startsWith(`${side}-`)).length;
        const held = words.filter(({ claimant }) => claimant.side === side).length;
        expect(held).toBeGreaterThanOrEqual(asked);
      }
      expect(words.length).toBeGreaterThanOrEqual(rows.length);
    });

    it("says everything in words of its own", () => {
      const theirs = new Set(rows.map(({ summary }) => plain(summary)));
      const copied = words.filter(({ statement }) => theirs.has(plain(statement.summary)));
      expect(copied.map(({ statement }) => statement.id)).toEqual([]);
    });
  },
);

/** A sentence without what does not make it another sentence. */
const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
