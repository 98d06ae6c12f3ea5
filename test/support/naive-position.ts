import type { Control, Position, PositionQuestion, Word } from "#domain/position.ts";
import type { Assertion } from "#domain/statement.ts";

/**
 * The position rule a second time, as an oracle: written from `design.md` section 3 and the
 * glossary, by filtering and sorting, with nothing of `domain/position.ts` but its types.
 */
type Answer = Omit<Position, "side">;

const DECIDE: readonly Assertion[] = ["holds", "lost", "withdrew", "denies", "contested"];
const HIERARCHY = ["top", "unit", "official", "observer"];

export function naivePosition(question: PositionQuestion): Answer {
  const { side, validAt, knownAt } = question;
  const counting = question.words
    .filter((word) => word.claimant.side === side.id)
    .filter((word) => word.statement.kind !== "legal")
    .filter((word) => word.statement.denied === undefined)
    .filter((word) => DECIDE.includes(word.statement.assertion))
    .filter((word) => word.statement.on <= knownAt)
    .filter((word) => word.statement.validFrom <= validAt)
    .filter((word) => !(word.retractedOn !== null && word.retractedOn <= knownAt));
  const implied = impliedBy(question);
  const days = counting.map((word) => word.statement.on).sort((a, b) => b - a);
  const [since] = days;
  if (since === undefined) return { ...NOTHING_SAID, control: implied };
  const thatDay = counting.filter((word) => word.statement.on === since);
  const bestRank = Math.min(...thatDay.map(rankOf));
  const highest = thatDay.filter((word) => rankOf(word) === bestRank);
  const control = resolve(highest, question);
  const same = highest.filter((word) => meaningOf(word, question) === control);
  // A party left over is named by none of them alone.
  const carriers = same.length > 0 ? same : highest;
  const out = question.parties
    .map(({ id }) => id)
    .filter((id) => !remaining(highest, question).includes(id));
  const age = validAt - since;
  return {
    control,
    basis: ["contested", "none", side.party].includes(control) ? "stated" : "conceded",
    statements: sorted(thatDay).map((word) => word.statement.id),
    since,
    denial:
      control !== "contested" && !carriers.some((word) => word.statement.assertion !== "denies"),
    ...(control === "contested" ? partIn(highest) : {}),
    age,
    conflict: new Set(thatDay.map((word) => meaningOf(word, question))).size > 1,
    ...(control === "none" ? { excluded: out } : {}),
    stale:
      age > 90 &&
      question.parties.some(({ id }) => id === implied) &&
      (control === "none" ? out.some((id) => id === implied) : implied !== control),
  };
}

const NOTHING_SAID: Omit<Answer, "control"> = {
  basis: "implied",
  statements: [],
  since: null,
  denial: false,
  age: null,
  conflict: false,
  stale: false,
};

/** A part is told where all who speak of one speak of the same party's. */
function partIn(highest: readonly Word[]): Pick<Answer, "part"> {
  const about = highest.map(({ statement }) => statement).filter(({ part }) => part);
  const [first] = about;
  if (first === undefined || about.some((one) => one.about !== first.about)) return {};
  const shares = about.map(({ share }) => share).filter((share) => share !== undefined);
  const same = shares.every((share) => share === shares[0]) ? shares[0] : undefined;
  return { part: { party: first.about, share: same === undefined ? null : same / 100 } };
}

const rankOf = (word: Word) => HIERARCHY.indexOf(word.claimant.rank);

function sorted(words: readonly Word[]): readonly Word[] {
  return [...words].sort(
    (a, b) => rankOf(a) - rankOf(b) || a.statement.id.localeCompare(b.statement.id),
  );
}

/**
 * Two parties named on one day by equals: fought over. A word of fighting yields to a name. Where
 * all only say who does not hold it, the party left over does, if there is one.
 */
function resolve(highest: readonly Word[], question: PositionQuestion): Control {
  const meanings = highest.map((word) => meaningOf(word, question));
  const names = meanings.filter((meaning) => meaning !== "contested" && meaning !== "none");
  const [first] = names;
  if (first !== undefined) return names.some((name) => name !== first) ? "contested" : first;
  if (meanings.includes("contested")) return "contested";
  return remaining(highest, question)[1] === undefined
    ? (remaining(highest, question)[0] ?? "none")
    : "none";
}

const remaining = (words: readonly Word[], { parties }: PositionQuestion) =>
  parties
    .map(({ id }) => id)
    .filter((id) => !words.some(({ statement }) => statement.about === id));

/** Of two parties, who loses, leaves or is denied a place leaves it to the other; of more, to nobody. */
function meaningOf(word: Word, { parties }: PositionQuestion): Control {
  const { assertion, about } = word.statement;
  if (assertion === "contested") return "contested";
  if (assertion === "holds") return about;
  const others = parties.filter((party) => party.id !== about);
  return others.length === 1 && others[0] ? others[0].id : "none";
}

function impliedBy({ mapper, mapperStatus }: PositionQuestion): Control {
  if (mapper === null || mapperStatus === null) return "none";
  return {
    inside: mapper.inside,
    outside: mapper.outside ?? ("none" as const),
    partly: "contested" as const,
  }[mapperStatus];
}
