import type { MapperStatus } from "#domain/assessment.ts";
import type { Day } from "#domain/day.ts";
import type { PartWord, Position } from "#domain/position.ts";
import type { Register } from "#domain/register.ts";
import type { PlaceView } from "#domain/view.ts";
import { t } from "#i18n/text.ts";
import { longDate } from "./dates.ts";
import { mappedWords } from "./mapped-words.ts";
import { excludedNames, isOwn, otherParty, partyName, shareValues, sideName } from "./wording.ts";

/**
 * The answer in one sentence: "On 2 December 2025 Russia said it held Pokrovsk; Ukraine denied
 * that Russia held it; DeepState mapped 47 % of its surroundings as occupied." The first clause
 * names the place. Other languages need not decline its name: theirs begins with it.
 */
export function answerSentence(
  register: Register,
  view: PlaceView,
  date: Day,
  place: string,
): string {
  const day = longDate(date);
  const spoken = view.positions.filter((position) => position.basis !== "implied");
  const silent = view.positions.filter((position) => position.basis === "implied");
  const mapped = mapperClause(register, view);
  const map = mapped === null ? [] : [mapped];
  if (spoken.length === 0) {
    const silence = t("no side was on record about who held {place}", { place });
    return sentence(day, [silence, ...map]);
  }
  return sentence(day, [
    ...spoken.map((position, at) => positionClause(register, position, at === 0 ? place : null)),
    ...silent.map(({ side }) =>
      t("{side} had made no statement on record", { side: sideName(register, side) }),
    ),
    ...map,
  ]);
}

function sentence(day: string, clauses: readonly string[]): string {
  return t("On {day} {clauses}.", { day, clauses: clauses.join("; ") });
}

/** Past-tense clause about a position in the side's own words; `place`: its name, if not told before. */
function positionClause(register: Register, position: Position, place: string | null): string {
  const clause =
    place === null ? itClause(register, position) : placeClause(register, position, place);
  if (!position.stale) return clause;
  const count = position.age ?? 0;
  return t("{clause} (last said {count, plural, one {# day} other {# days}} earlier)", {
    clause,
    count,
  });
}

function placeClause(register: Register, position: Position, place: string): string {
  const { control, denial } = position;
  const side = sideName(register, position.side);
  if (position.part) return partPlaceClause(register, position, position.part, place);
  if (control === "contested") return t("{side} said {place} was fought over", { side, place });
  if (control === "none") {
    const party = excludedNames(register, position.excluded);
    return t("{side} denied that {party} held {place}", { side, party, place });
  }
  const denied = denial ? otherParty(register, control) : null;
  if (denied !== null) {
    return t("{side} denied that {party} held {place}", { side, party: denied, place });
  }
  if (isOwn(register, position.side, control)) {
    return t("{side} said it held {place}", { side, place });
  }
  return t("{side} said {party} held {place}", {
    side,
    party: partyName(register, control),
    place,
  });
}

function itClause(register: Register, position: Position): string {
  const { control, denial } = position;
  const side = sideName(register, position.side);
  if (position.part) return partItClause(register, position, position.part);
  if (control === "contested") return t("{side} said it was fought over", { side });
  if (control === "none") {
    const party = excludedNames(register, position.excluded);
    return t("{side} denied that {party} held it", { side, party });
  }
  const denied = denial ? otherParty(register, control) : null;
  if (denied !== null) return t("{side} denied that {party} held it", { side, party: denied });
  if (isOwn(register, position.side, control)) return t("{side} said it held it", { side });
  return t("{side} said {party} held it", { side, party: partyName(register, control) });
}

/** "Ukraine said it held part of Kupiansk (about 90 %)". */
function partPlaceClause(register: Register, position: Position, part: PartWord, place: string) {
  const values = { side: sideName(register, position.side), place, ...shareValues(part) };
  return isOwn(register, position.side, part.party)
    ? t("{side} said it held part of {place}{told, select, yes { (about {percent} %)} other {}}", {
        ...values,
      })
    : t(
        "{side} said {party} held part of {place}{told, select, yes { (about {percent} %)} other {}}",
        { ...values, party: partyName(register, part.party) },
      );
}

function partItClause(register: Register, position: Position, part: PartWord): string {
  const values = { side: sideName(register, position.side), ...shareValues(part) };
  return isOwn(register, position.side, part.party)
    ? t("{side} said it held part of it{told, select, yes { (about {percent} %)} other {}}", {
        ...values,
      })
    : t("{side} said {party} held part of it{told, select, yes { (about {percent} %)} other {}}", {
        ...values,
        party: partyName(register, part.party),
      });
}

/** "DeepState mapped 47 % of its surroundings as occupied", or `null` without data. */
function mapperClause(register: Register, view: PlaceView): string | null {
  const { reference } = register;
  if (reference === null || view.mapper === null) return null;
  const mapper = reference.name;
  const how = (status: MapperStatus) => mappedWords(register, status, reference);
  if (view.share === null || view.mapper !== "partly") {
    return t("{mapper} mapped it {how}", { mapper, how: how(view.mapper) });
  }
  return t("{mapper} mapped {share} % of its surroundings {how}", {
    mapper,
    share: Math.round(view.share * 100),
    how: how("inside"),
  });
}
