import type { MapperStatus } from "#domain/assessment.ts";
import type { StandingKind } from "#domain/dispute.ts";
import type { GroundClass } from "#domain/ground.ts";
import type { ClaimantId, PartyId, SideId } from "#domain/ids.ts";
import type { Control, PartWord, Position } from "#domain/position.ts";
import type { Register } from "#domain/register.ts";
import { shownName } from "#domain/stance.ts";
import type { Assertion, Statement } from "#domain/statement.ts";
import type { Mapper } from "#domain/theatre.ts";
import { list, number, t } from "#i18n/text.ts";
import { selectNaming } from "#state/select-stance.ts";
import { selectView } from "#state/select-view.ts";
import type { AppState } from "#state/store.ts";
import { mappedWords } from "./mapped-words.ts";
import { nameOf } from "./names.ts";
import { sidesWord } from "./sides-word.ts";

/**
 * Everything said on screen about who holds what, in one place and in neutral words
 * (`anchors.md`, 5C): a claim is told as somebody's word, a mapper's picture as its picture.
 */

export function partyName(register: Register, id: PartyId): string {
  const found = register.theatre.parties.find((party) => party.id === id);
  return found === undefined ? id : nameOf(found);
}

export function sideName(register: Register, id: SideId): string {
  const found = register.theatre.sides.find((side) => side.id === id);
  return found === undefined ? id : nameOf(found);
}

export function claimantName(register: Register, id: ClaimantId): string {
  const found = register.claimants.get(id);
  return found === undefined ? id : nameOf(found);
}

/** Short name of a standing, for chips, table cells and legends. */
export function standingName(standing: StandingKind): string {
  const names: Readonly<Record<StandingKind, string>> = {
    disputed: t("Disputed"),
    unanswered: t("One side only"),
    contested: t("Contested in words"),
    stale: t("Old word, contradicted"),
    agreed: t("Not disputed"),
    silent: t("No statement by any side"),
    unknown: t("No statement on record"),
  };
  return names[standing];
}

/** What a standing means, in one sentence. */
export function standingMeaning(register: Register, standing: StandingKind): string {
  const sides = sidesWord(register);
  const meanings: Readonly<Record<StandingKind, string>> = {
    disputed: t(
      "{sides, select, two {Both sides are} other {At least two sides are}} on record and their positions exclude each other.",
      { sides },
    ),
    unanswered: t(
      "{sides, select, two {Only one side is on record, and nothing else agrees with it.} other {Not all sides are on record, and nothing else agrees with those that are.}}",
      { sides },
    ),
    contested: t("Those on record say that it is fought over or held in part."),
    stale: t("A side’s last word is more than 90 days old and the mapper now contradicts it."),
    agreed: t("Nothing on record for this day contradicts what was said."),
    silent: t("No side is on record about who holds it; the mapper’s picture stands alone."),
    unknown: t("No side is on record about who holds it."),
  };
  return meanings[standing];
}

/** What a class of an archive's ground means, for legends and hints. */
export function groundWords(register: Register, mapper: Mapper, ground: GroundClass): string {
  const inside = partyName(register, mapper.inside);
  const outside = mapper.outside === null ? t("others") : partyName(register, mapper.outside);
  const values = { inside, outside, mapper: mapper.name };
  const words: Readonly<Record<GroundClass, string>> = {
    held: t("mapped {how}", { how: mappedWords(register, "inside", mapper) }),
    advance: t("{inside} advancing, without control", values),
    claimed: t("{inside} says it holds, not verified by {mapper}", values),
    liberated: t("retaken by {outside}", values),
    grey: t("status unknown or fought over"),
    counter: t("{outside} says it regained, not verified by {mapper}", values),
    abroad: t("held by {outside} in {inside}", values),
  };
  return words[ground];
}

/** A position in a few words: "says it holds it", "denies it", "no statement on record". */
export function positionWords(register: Register, position: Position): string {
  const words = statedWords(register, position);
  if (!position.stale) return words;
  const count = position.age ?? 0;
  return t("{words}, {count, plural, one {# day} other {# days}} ago", { words, count });
}

/** A side and its position: "Russia says it holds it", "Ukraine: no statement on record". */
export function sideWords(register: Register, position: Position): string {
  return withSide(register, position, positionWords(register, position));
}

function withSide(register: Register, { side: id, basis }: Position, words: string): string {
  const who = sideName(register, id);
  return basis === "implied"
    ? t("{who}: {words}", { who, words })
    : t("{who} {words}", { who, words });
}

function statedWords(register: Register, position: Position): string {
  const { control, basis, denial, side, excluded } = position;
  if (basis === "implied") return t("no statement on record");
  if (control === "contested") return contestedWords(register, position);
  if (control === "none") {
    return t("denies that {party} holds it", { party: excludedNames(register, excluded) });
  }
  const party = partyName(register, control);
  if (basis === "conceded") return t("says {party} holds it", { party });
  const denied = denial ? otherParty(register, control) : null;
  if (denied !== null) return t("denies that {party} holds it", { party: denied });
  return isOwn(register, side, control)
    ? t("says it holds it")
    : t("says {party} holds it", { party });
}

/** Of a contested position: that it is fought over, or whose part of it the side speaks of. */
function contestedWords(register: Register, { side, part }: Position): string {
  if (part === undefined) return t("says it is fought over");
  return isOwn(register, side, part.party)
    ? t("says it holds part of it{told, select, yes { (about {percent} %)} other {}}", {
        ...shareValues(part),
      })
    : partOfWords(register, part);
}

function partOfWords(register: Register, part: PartWord): string {
  return t("says {party} holds part of it{told, select, yes { (about {percent} %)} other {}}", {
    party: partyName(register, part.party),
    ...shareValues(part),
  });
}

/** A part's share for messages that tell it where there is one. */
export function shareValues({ share }: Pick<PartWord, "share">): {
  told: "yes" | "no";
  percent: string;
} {
  const percent = share === null ? "" : number(share * 100, { maximumFractionDigits: 1 });
  return { told: share === null ? "no" : "yes", percent };
}

/** Name of the only other party; `null` where there are more. */
export function otherParty(register: Register, id: PartyId): string | null {
  const [other, ...more] = register.theatre.parties.filter((party) => party.id !== id);
  return other === undefined || more.length > 0 ? null : nameOf(other);
}

/** Whether a side bears the party's name, so that "it" is clear. */
export function isOwn(register: Register, side: SideId, party: PartyId): boolean {
  return partyName(register, party) === sideName(register, side);
}

/** "Russia", "Arvia or Belmar": parties that a side says do not hold the place. */
export function excludedNames(register: Register, excluded: readonly PartyId[] = []): string {
  return list(
    excluded.map((id) => partyName(register, id)),
    "disjunction",
  );
}

/** Who holds a place in a side's words, for a table cell: "Russia", "Contested", "—". */
export function controlName(register: Register, control: Control): string {
  if (control === "contested") return t("Contested");
  return control === "none" ? "—" : partyName(register, control);
}

/** The fields of a statement that say what it does. */
export type Asserted = Pick<Statement, "assertion" | "about" | "denied" | "part" | "share">;

/** What a statement does, as a heading after the speaker's name: "says Russia holds it". */
export function assertionWords(
  register: Register,
  { assertion, about, denied, part, share }: Asserted,
): string {
  const party = partyName(register, about);
  if (part) {
    return partOfWords(register, { party: about, share: share === undefined ? null : share / 100 });
  }
  if (assertion === "denies" && denied !== undefined) return deniedWords(denied, party);
  const words: Readonly<Record<Assertion, string>> = {
    holds: t("says {party} holds it", { party }),
    lost: t("says {party} has lost it", { party }),
    withdrew: t("says {party} has withdrawn", { party }),
    denies: t("denies that {party} holds it", { party }),
    contested: t("says it is fought over"),
    entered: t("says {party}’s troops are in it", { party }),
    encircled: t("says it is surrounded by {party}", { party }),
    advanced: t("says {party}’s troops advanced", { party }),
    unverified: t("could not verify that {party} holds it", { party }),
  };
  return words[assertion];
}

function deniedWords(denied: NonNullable<Statement["denied"]>, party: string): string {
  const words: Readonly<Record<NonNullable<Statement["denied"]>, string>> = {
    encircled: t("denies that it is surrounded by {party}", { party }),
    entered: t("denies that {party}’s troops are in it", { party }),
    advanced: t("denies that {party}’s troops advanced", { party }),
  };
  return words[denied];
}

/** Hint beside the pointer: name, then who says what, a line each. */
export function hintWords(state: AppState, index: number, { places } = selectView(state)): string {
  const { register } = state;
  const view = places[index];
  if (!view) return "";
  const spoken = view.positions.some((position) => position.basis !== "implied");
  const said = spoken
    ? view.positions.map((position) => {
        const words = withSide(register, position, statedWords(register, position));
        return position.stale ? t("{words} (old)", { words }) : words;
      })
    : [t("No side has made a statement on record")];
  const mapper = register.reference;
  const mapped = mapper && view.mapper && mapsWords(register, mapper, view.mapper);
  return [
    shownName(view.dossier.place, selectNaming(state)),
    ...said,
    ...(mapped ? [mapped] : []),
  ].join("\n");
}

/** "DeepState maps it as occupied". */
export function mapsWords(register: Register, mapper: Mapper, status: MapperStatus): string {
  return t("{mapper} maps it {how}", {
    mapper: mapper.name,
    how: mappedWords(register, status, mapper),
  });
}
