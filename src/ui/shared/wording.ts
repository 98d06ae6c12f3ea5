import type { MapperStatus } from "#domain/assessment.ts";
import type { Day } from "#domain/day.ts";
import type { StandingKind } from "#domain/dispute.ts";
import type { GroundClass } from "#domain/ground.ts";
import type { PartyId, SideId } from "#domain/ids.ts";
import { nameOf } from "#domain/place.ts";
import type { Control, Position } from "#domain/position.ts";
import type { Register } from "#domain/register.ts";
import type { Assertion, Statement } from "#domain/statement.ts";
import type { Mapper } from "#domain/theatre.ts";
import type { PlaceView } from "#domain/view.ts";
import { selectView } from "#state/select-view.ts";
import type { AppState } from "#state/store.ts";
import { days, longDate } from "./dates.ts";

/**
 * Everything said on screen about who holds what, in one place and in neutral words
 * (`anchors.md`, 5C): a claim is told as somebody's word, a mapper's picture as its picture.
 */

export function partyName(register: Register, id: PartyId): string {
  return register.theatre.parties.find((party) => party.id === id)?.name ?? id;
}

export function sideName(register: Register, id: SideId): string {
  return register.theatre.sides.find((side) => side.id === id)?.name ?? id;
}

/** Short name of a standing, for chips, table cells and legends. */
export const STANDING_NAMES: Readonly<Record<StandingKind, string>> = {
  disputed: "Disputed",
  unanswered: "One side only",
  contested: "Contested",
  stale: "Old word, contradicted",
  agreed: "Not disputed",
  silent: "No statement by either side",
  unknown: "No statement on record",
};

/** What a standing means, in one sentence. */
export const STANDING_MEANINGS: Readonly<Record<StandingKind, string>> = {
  disputed: "Both sides are on record and their positions exclude each other.",
  unanswered: "Only one side is on record, and nothing else agrees with it.",
  contested: "Those on record say that it is fought over.",
  stale: "A side’s last word is more than 90 days old and the mapper now contradicts it.",
  agreed: "Nothing on record for this day contradicts what was said.",
  silent: "No side is on record about who holds it; the mapper’s picture stands alone.",
  unknown: "No side is on record about who holds it.",
};

/** What a class of an archive's ground means, for legends and hints. */
export function groundWords(register: Register, mapper: Mapper, ground: GroundClass): string {
  const [inside, outside] = [mapper.inside, mapper.outside].map((id) =>
    id === null ? "others" : partyName(register, id),
  );
  const words: Readonly<Record<GroundClass, string>> = {
    held: "occupied",
    advance: `${inside} advancing, without control`,
    claimed: `${inside} says it holds, not verified by ${mapper.name}`,
    liberated: `retaken by ${outside}`,
    grey: "status unknown or fought over",
    counter: `${outside} says it regained, not verified by ${mapper.name}`,
    abroad: `held by ${outside} in ${inside}`,
  };
  return words[ground];
}

const MAPPER_WORDS: Readonly<Record<MapperStatus, string>> = {
  inside: "as occupied",
  partly: "as partly occupied",
  outside: "as not occupied",
};

/** "as partly occupied". */
export function mapperWords(status: MapperStatus | null): string {
  return status === null ? "not at all (no data)" : MAPPER_WORDS[status];
}

/** A position in a few words: "says it holds", "denies it", "no statement on record". */
export function positionWords(register: Register, position: Position): string {
  const words = statedWords(register, position);
  return position.stale ? `${words}, ${days(position.age ?? 0)} ago` : words;
}

function statedWords(
  register: Register,
  { control, basis, denial, side, excluded }: Position,
): string {
  if (basis === "implied") return "no statement on record";
  if (control === "contested") return "says it is fought over";
  if (control === "none") return `denies that ${excludedNames(register, excluded)} holds it`;
  if (basis === "conceded") return `says ${partyName(register, control)} holds it`;
  const own = partyName(register, control);
  const other = register.theatre.parties.filter((party) => party.id !== control);
  if (denial && other.length === 1) return `denies that ${other[0]?.name} holds it`;
  return own === sideName(register, side) ? "says it holds it" : `says ${own} holds it`;
}

/** "Russia", "Arvia or Belmar": parties that a side says do not hold the place. */
function excludedNames(register: Register, excluded: readonly PartyId[] = []): string {
  return excluded.map((id) => partyName(register, id)).join(" or ");
}

/** Who holds a place in a side's words, for a table cell: "Russia", "Contested", "—". */
export function controlName(register: Register, control: Control): string {
  if (control === "contested") return "Contested";
  return control === "none" ? "—" : partyName(register, control);
}

/**
 * The answer in one sentence: "On 2 December 2025 Russia said it held Pokrovsk; Ukraine denied
 * that Russia held it; DeepState mapped 47 % of its surroundings as occupied."
 */
export function answerSentence(
  register: Register,
  view: PlaceView,
  day: Day,
  name: string,
): string {
  const spoken = view.positions.filter((position) => position.basis !== "implied");
  const silent = view.positions.filter((position) => position.basis === "implied");
  const mapper = mapperClause(register, view);
  if (spoken.length === 0) {
    const silence = `On ${longDate(day)} no side was on record about who held ${name}`;
    return mapper === null ? `${silence}.` : `${silence}; ${mapper}.`;
  }
  const clauses = [
    ...spoken.map((position, at) => positionClause(register, position, at === 0 ? name : "it")),
    ...silent.map(({ side }) => `${sideName(register, side)} had made no statement on record`),
    ...(mapper === null ? [] : [mapper]),
  ];
  return `On ${longDate(day)} ${clauses.join("; ")}.`;
}

/** Past-tense clause about a position in the side's own words. */
function positionClause(register: Register, position: Position, place: string): string {
  const { control, denial, side, stale, age } = position;
  const speaker = sideName(register, side);
  const since = stale ? ` (last said ${days(age ?? 0)} earlier)` : "";
  if (control === "contested") return `${speaker} said ${place} was fought over${since}`;
  if (control === "none") {
    return `${speaker} denied that ${excludedNames(register, position.excluded)} held ${place}${since}`;
  }
  const holder = partyName(register, control);
  const others = register.theatre.parties.filter((party) => party.id !== control);
  if (denial && others.length === 1) {
    return `${speaker} denied that ${others[0]?.name} held ${place}${since}`;
  }
  return `${speaker} said ${holder === speaker ? "it" : holder} held ${place}${since}`;
}

/** "DeepState mapped 47 % of its surroundings as occupied", or `null` without data. */
function mapperClause(register: Register, view: PlaceView): string | null {
  const mapper = register.reference;
  if (mapper === null || view.mapper === null) return null;
  if (view.share !== null && view.mapper === "partly") {
    const share = Math.round(view.share * 100);
    return `${mapper.name} mapped ${share} % of its surroundings as occupied`;
  }
  return `${mapper.name} mapped it ${MAPPER_WORDS[view.mapper]}`;
}

const DENIED_WORDS: Readonly<Record<NonNullable<Statement["denied"]>, (party: string) => string>> =
  {
    encircled: (party) => `denies that it is surrounded by ${party}`,
    entered: (party) => `denies that ${party}’s troops are in it`,
    advanced: (party) => `denies that ${party}’s troops advanced`,
  };

/** What a statement does, as a heading after the speaker's name: "says Russia holds it". */
export function assertionWords(
  register: Register,
  { assertion, about, denied }: Pick<Statement, "assertion" | "about" | "denied">,
): string {
  const party = partyName(register, about);
  if (assertion === "denies" && denied !== undefined) return DENIED_WORDS[denied](party);
  const words: Readonly<Record<Assertion, string>> = {
    holds: `says ${party} holds it`,
    lost: `says ${party} has lost it`,
    withdrew: `says ${party} has withdrawn`,
    denies: `denies that ${party} holds it`,
    contested: "says it is fought over",
    entered: `says ${party}’s troops are in it`,
    encircled: `says it is surrounded by ${party}`,
    advanced: `says ${party}’s troops advanced`,
    unverified: `could not verify that ${party} holds it`,
  };
  return words[assertion];
}

/** Hint beside the pointer: name, then who says what, a line each. */
export function hintWords(state: AppState, index: number, { places } = selectView(state)): string {
  const { register, names } = state;
  const view = places[index];
  if (!view) return "";
  const lines = view.positions.map(
    (position) =>
      `${sideName(register, position.side)} ${statedWords(register, position)}${position.stale ? " (old)" : ""}`,
  );
  const mapper = register.reference;
  if (mapper && view.mapper) lines.push(`${mapper.name} maps it ${MAPPER_WORDS[view.mapper]}`);
  const spoken = view.positions.some((position) => position.basis !== "implied");
  const said = spoken
    ? lines
    : ["No side has made a statement on record", ...lines.slice(view.positions.length)];
  return [nameOf(view.dossier.place, names), ...said].join("\n");
}
