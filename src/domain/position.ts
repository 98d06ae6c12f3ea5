import type { MapperStatus } from "./assessment.ts";
import type { Day } from "./day.ts";
import type { PartyId, SideId, StatementId } from "./ids.ts";
import { isDecisive, type Statement } from "./statement.ts";
import type { Claimant, Mapper, Party, Rank, Side } from "./theatre.ts";

/** Who holds a place in a side's words; `none` where neither side nor mapper says anything. */
export type Control = PartyId | "contested" | "none";

/**
 * `stated`: in the side's own words. `conceded`: the side says that the other party holds it.
 * `implied`: the side has said nothing on record; the reference mapper's status stands in.
 */
export type Basis = "stated" | "conceded" | "implied";

/** A side's word that a party holds part of a place, with the share (0 to 1) if one was given. */
export interface PartWord {
  readonly party: PartyId;
  readonly share: number | null;
}

/** Where a side stands on a place on a day (derived, never stored). */
export interface Position {
  readonly side: SideId;
  readonly control: Control;
  readonly basis: Basis;
  /** The statements that decide, none where implied. */
  readonly statements: readonly StatementId[];
  /** Day on which the deciding word was said; `null` where implied. */
  readonly since: Day | null;
  /** The deciding word denies a party's control rather than claiming it. */
  readonly denial: boolean;
  /** Of a contested position that is about a part of the place; absent where it is of fighting. */
  readonly part?: PartWord;
  /** Days since the deciding word; `null` where implied. */
  readonly age: number | null;
  /** The side's own speakers said different things on the deciding day. */
  readonly conflict: boolean;
  /**
   * Where the words only say who does not hold it, and with more than two parties that names
   * nobody (`control` is `none`): those parties, in the theatre's order.
   */
  readonly excluded?: readonly PartyId[];
  /** Older than `STALE_AFTER_DAYS` and contradicted by the reference mapper. */
  readonly stale: boolean;
}

/** A stated position older than this, in days, is stale once the mapper contradicts it. */
export const STALE_AFTER_DAYS = 90;

const RANK_ORDER: Readonly<Record<Rank, number>> = { top: 0, unit: 1, official: 2, observer: 3 };

/** A statement with its claimant, as the position rule needs it. */
export interface Word {
  readonly statement: Statement;
  readonly claimant: Claimant;
  /** Day on which a correction took the record back; `null` while it stands. */
  readonly retractedOn: Day | null;
}

/** Whether a word is on record by a day: said by then, and not taken back by then. */
export function isOnRecord({ statement, retractedOn }: Word, knownAt: Day): boolean {
  return statement.on <= knownAt && (retractedOn === null || retractedOn > knownAt);
}

/** What the position rule is asked. */
export interface PositionQuestion {
  readonly side: Side;
  readonly parties: readonly Party[];
  /** All words about the place (any side, any order). */
  readonly words: readonly Word[];
  readonly mapper: Pick<Mapper, "inside" | "outside"> | null;
  readonly mapperStatus: MapperStatus | null;
  readonly validAt: Day;
  readonly knownAt: Day;
}

/**
 * The position rule (`design.md`, section 3): among the side's decisive statements said by
 * `knownAt` about a state from `validAt` or before, the latest said gives the position. On one day
 * the higher rank counts; equal ranks that name different parties make the place contested, while
 * a word of fighting beside a claim or denial of the same day leaves that standing, marked as a
 * conflict. Without a word the mapper's status stands in, as `implied`.
 */
export function positionOf(question: PositionQuestion): Position {
  const deciding = decidingWords(question);
  const implied = impliedControl(question.mapper, question.mapperStatus);
  const latest = deciding[0];
  if (latest === undefined) return impliedPosition(question.side.id, implied);
  const { on } = latest.statement;
  const { control, denial, conflict, excluded } = verdictOf(deciding, question.parties);
  const part = control === "contested" ? partOf(deciding) : null;
  const age = question.validAt - on;
  return {
    side: question.side.id,
    control,
    basis: isOwnWord(control, question.side) ? "stated" : "conceded",
    statements: deciding.map((word) => word.statement.id),
    since: on,
    denial,
    ...(part ? { part } : {}),
    age,
    conflict,
    ...(excluded === undefined ? {} : { excluded }),
    stale:
      age > STALE_AFTER_DAYS &&
      (contradicts(implied, control) || (excluded ?? []).some((party) => party === implied)),
  };
}

/** Not naming another party: the side's own, fighting, or only who does not hold it. */
function isOwnWord(control: Control, { party }: Side): boolean {
  return control === "contested" || control === "none" || control === party;
}

/** What the deciding words come to, highest rank first. */
type Verdict = Pick<Position, "control" | "denial" | "conflict" | "excluded">;

function verdictOf(deciding: readonly Word[], parties: readonly Party[]): Verdict {
  const [only] = deciding;
  // Nearly every side has one word a day: it needs no weighing.
  if (deciding.length === 1 && only !== undefined) {
    const control = controlOf(only.statement, parties);
    const denial = control !== "contested" && only.statement.assertion === "denies";
    return control === "none"
      ? exclusion(deciding, parties, denial, false)
      : { control, denial, conflict: false };
  }
  const top = deciding.filter((word) => rankOf(word) === rankOf(deciding[0] ?? word));
  const control = jointControl(top.map((word) => controlOf(word.statement, parties)));
  const everyControl = new Set(deciding.map((word) => controlOf(word.statement, parties)));
  const denial = isDenial(top, control, parties);
  const conflict = everyControl.size > 1;
  return control === "none"
    ? exclusion(top, parties, denial, conflict)
    : { control, denial, conflict };
}

/** What words come to that only say who does not hold it: all but one excluded names that one. */
function exclusion(
  words: readonly Word[],
  parties: readonly Party[],
  denial: boolean,
  conflict: boolean,
): Verdict {
  const { control, excluded } = leftOver(words, parties);
  return control === "none"
    ? { control, denial, conflict, excluded }
    : { control, denial, conflict };
}

/** The party left over by words that each exclude one; `none`, with those excluded, if several are. */
export function leftOver(
  words: readonly Word[],
  parties: readonly Party[],
): { readonly control: Control; readonly excluded: readonly PartyId[] } {
  const out = new Set(words.map(({ statement }) => statement.about));
  const [only, ...others] = parties.filter(({ id }) => !out.has(id));
  const excluded = parties.flatMap(({ id }) => (out.has(id) ? [id] : []));
  return { control: only !== undefined && others.length === 0 ? only.id : "none", excluded };
}

/** Whose part the words of the highest rank are about; `null` where none is, or of two parties'. */
function partOf(deciding: readonly Word[]): PartWord | null {
  const [first] = deciding;
  if (first === undefined) return null;
  const parts = deciding.filter(
    (word) => rankOf(word) === rankOf(first) && word.statement.part === true,
  );
  const [party, ...more] = new Set(parts.map(({ statement }) => statement.about));
  if (party === undefined || more.length > 0) return null;
  const [share, ...others] = new Set(parts.flatMap(({ statement }) => statement.share ?? []));
  return { party, share: share === undefined || others.length > 0 ? null : share / 100 };
}

/** What equal words of one day add up to: a named party, unless two are named. */
export function jointControl(controls: readonly Control[]): Control {
  const named = new Set(
    controls.filter((control) => control !== "contested" && control !== "none"),
  );
  const [only] = named;
  if (named.size === 1 && only !== undefined) return only;
  return named.size > 1 || controls.includes("contested") ? "contested" : "none";
}

/** The side's decisive words of the latest day that counts, highest rank first. */
function decidingWords(question: PositionQuestion): readonly Word[] {
  const { words } = question;
  let latest: Word[] | undefined;
  let day = Number.NEGATIVE_INFINITY;
  // From the end: a dossier's words are oldest first, so that the first that counts is the latest.
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const word = words[at];
    if (word === undefined || word.statement.on < day || !counts(word, question)) continue;
    if (latest !== undefined && word.statement.on === day) latest.push(word);
    else latest = [word];
    day = word.statement.on;
  }
  if (latest === undefined) return NO_WORDS;
  return latest.length > 1 ? latest.sort(byRankThenId) : latest;
}

const NO_WORDS: readonly Word[] = [];

/** Whether a word was said by then, of that day or before, by this side, and still stands. */
function counts(word: Word, question: PositionQuestion): boolean {
  return (
    isOnRecord(word, question.knownAt) &&
    word.statement.validFrom <= question.validAt &&
    word.claimant.side === question.side.id &&
    isDecisive(word.statement)
  );
}

/** Whether all that carries the position is denial of another party's control. */
function isDenial(top: readonly Word[], control: Control, parties: readonly Party[]): boolean {
  return (
    top
      .filter(({ statement }) => controlOf(statement, parties) === control)
      .every(({ statement }) => statement.assertion === "denies") && control !== "contested"
  );
}

function byRankThenId(a: Word, b: Word): number {
  return rankOf(a) - rankOf(b) || (a.statement.id < b.statement.id ? -1 : 1);
}

/** Order of a word's speaker inside its side: 0 is the highest. */
export function rankOf(word: Word): number {
  return RANK_ORDER[word.claimant.rank];
}

/**
 * What a decisive statement says about who holds the place. With two parties, "not A" can only
 * mean B; with more, it names nobody and is `none`.
 */
export function controlOf(
  statement: Pick<Statement, "assertion" | "about">,
  parties: readonly Party[],
): Control {
  if (statement.assertion === "holds") return statement.about;
  if (statement.assertion === "contested") return "contested";
  let other: Control = "none";
  for (const { id } of parties) {
    if (id === statement.about) continue;
    if (other !== "none") return "none";
    other = id;
  }
  return other;
}

/** What a mapper's status implies where a side is silent; `partly` never names a party. */
export function impliedControl(
  mapper: Pick<Mapper, "inside" | "outside"> | null,
  status: MapperStatus | null,
): Control {
  if (mapper === null || status === null) return "none";
  if (status === "partly") return "contested";
  return status === "inside" ? mapper.inside : (mapper.outside ?? "none");
}

/** Whether the mapper's picture rules the stated control out. Partly and silence rule out nothing. */
function contradicts(implied: Control, stated: Control): boolean {
  if (implied === "none" || implied === "contested" || stated === "none") return false;
  return implied !== stated;
}

/** Implied positions are many and alike: one object for each side and control. */
const IMPLIED = new Map<SideId, Map<Control, Position>>();

function impliedPosition(side: SideId, control: Control): Position {
  const known = IMPLIED.get(side)?.get(control);
  if (known) return known;
  const position: Position = {
    side,
    control,
    basis: "implied",
    statements: [],
    since: null,
    denial: false,
    age: null,
    conflict: false,
    stale: false,
  };
  const own = IMPLIED.get(side) ?? new Map<Control, Position>();
  IMPLIED.set(side, own.set(control, position));
  return position;
}
