import type { MapperStatus } from "./assessment.ts";
import type { MapDigest, PlaceDigest, PositionChange } from "./digest.ts";
import type { Position } from "./position.ts";
import type { Register } from "./register.ts";
import type { Statement } from "./statement.ts";
import { type Mapper, sayIn } from "./theatre.ts";

/**
 * What changed, in sentences: for the page and for the feed, which knows no page. A statement is
 * told as its record tells it; positions, disputes and maps in the same neutral words for every
 * side and mapper.
 */

/** What was said: the record's own sentence, or what a correction takes back and why. */
export function saidSentence(statement: Statement): string {
  if (statement.retracts === undefined) return statement.summary;
  const reason = statement.reason ?? statement.summary;
  return `Correction: the record ${statement.retracts} was taken back. ${reason}`;
}

/** "Russia now says that it holds it (before: says that it is fought over)." */
export function positionSentence(register: Register, { before, after }: PositionChange): string {
  const side = nameOf(register.theatre.sides, after.side);
  if (after.stale && !before.stale) {
    return `${side}’s word (${standWords(register, after)}) is now more than 90 days old, and the map contradicts it.`;
  }
  if (after.basis === "implied") return `${side} no longer has a statement on record.`;
  const now = `${side} now ${standWords(register, after)}`;
  if (before.basis === "implied") return `${now} (before: no statement on record).`;
  return `${now} (before: ${standWords(register, before)}).`;
}

function standWords({ theatre }: Register, { control, denial, side, part }: Position): string {
  if (part) return `says that ${nameOf(theatre.parties, part.party)} holds part of it`;
  if (control === "contested") return "says that it is fought over";
  if (control === "none") return "says only who does not hold it";
  const others = theatre.parties.filter(({ id }) => id !== control);
  const [other] = others;
  if (denial && other && others.length === 1) return `denies that ${other.name} holds it`;
  const own = theatre.sides.find(({ id }) => id === side)?.party === control;
  return own ? "says that it holds it" : `says that ${nameOf(theatre.parties, control)} holds it`;
}

/** Whether a dispute began or ended; `null` where neither. */
export function disputeSentence({ dispute }: Pick<PlaceDigest, "dispute">): string | null {
  if (dispute === null) return null;
  return dispute === "begun"
    ? "Now disputed: the sides’ positions exclude each other."
    : "No longer disputed between the sides.";
}

/** "DeepState reported it “occupied” in its change log (entry 123)." */
export function reportSentence(
  { theatre }: Register,
  { mapper, reported, entry }: PlaceDigest["reports"][number],
): string {
  return `${nameOf(theatre.mappers, mapper)} reported it “${reported}” in its change log (entry ${entry}).`;
}

/** "DeepState now maps as occupied, before as partly occupied". The places follow it. */
export function mapSentence(register: Register, { mapper, from, to }: MapDigest): string {
  const how = (status: MapperStatus) => mappedWords(register, mapper, status);
  const now = to === null ? "no longer at all" : how(to);
  return `${mapper.name} now maps ${now}, before ${from === null ? "not at all" : how(from)}`;
}

/** The theatre's own words for a mapper's picture, in no stance but the usual one. */
function mappedWords({ theatre }: Register, { inside }: Mapper, status: MapperStatus): string {
  if (theatre.mapped) return sayIn(theatre.mapped[status], "en");
  const party = nameOf(theatre.parties, inside);
  const words: Readonly<Record<MapperStatus, string>> = {
    inside: `as held by ${party}`,
    partly: `as partly held by ${party}`,
    outside: `as not held by ${party}`,
  };
  return words[status];
}

function nameOf(known: readonly { readonly id: string; readonly name: string }[], id: string) {
  return known.find((one) => one.id === id)?.name ?? id;
}
