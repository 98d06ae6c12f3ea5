import {
  type Assessment,
  lastMapDay,
  type MapperReport,
  type OfficialEntry,
  statusAt,
} from "#domain/assessment.ts";
import type { Day } from "#domain/day.ts";
import { contains } from "#domain/interval.ts";
import type { Position } from "#domain/position.ts";
import type { Dossier, Register } from "#domain/register.ts";
import type { Slice } from "#domain/slice.ts";
import type { Statement } from "#domain/statement.ts";
import type { Mapper } from "#domain/theatre.ts";
import type { PlaceView } from "#domain/view.ts";
import { days, longDate, shortDate } from "#ui/shared/dates.ts";
import { assertionWords, mapperWords, partyName, positionWords } from "#ui/shared/wording.ts";
import { type History, unchangedSince } from "./lanes.ts";

/** An independent word of doubt is told with the answer for this many days after it was said. */
const DOUBT_DAYS = 7;

/** "and" between the last two of a list. */
const list = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** "this day", "3 days old"; a word of a later day, on the clock of today: "3 days after this day". */
export function ageWords(age: number): string {
  if (age === 0) return "this day";
  return age > 0 ? `${days(age)} old` : `${days(-age)} after this day`;
}

/** A side's position in a few words, with "map" where a silent side's is taken from the mapper. */
export function positionTitle(register: Register, position: Position): string {
  return positionWords(register, { ...position, stale: false });
}

/** What a reader needs to weigh a position: when it was said, since when, and what is odd about it. */
export function positionDetails(
  register: Register,
  view: PlaceView,
  history: History,
  position: Position,
  day: Day,
): readonly string[] {
  const mapper = register.reference;
  if (position.since === null) {
    if (mapper === null || view.mapper === null) return ["and no map’s data to stand in"];
    return [`${mapper.name}’s map stands in: ${mapperWords(view.mapper)}`];
  }
  const since = unchangedSince(history, position.side, day);
  const repeated = since !== null && since < position.since;
  const said = `${shortDate(position.since)}, ${ageWords(position.age ?? 0)}`;
  return [
    repeated ? `last said ${said}` : `said ${said}`,
    ...(repeated ? [`the same position since ${shortDate(since)}`] : []),
    ...(position.conflict ? ["its own speakers differed that day"] : []),
    ...(position.stale && mapper ? [`old word: ${mapper.name}’s map contradicts it`] : []),
  ];
}

/** The mapper's judgement: "maps it as partly occupied (47 % of its surroundings)". */
export function mapperTitle({ mapper, share, dossier }: PlaceView): string {
  if (dossier.place.kind === "region") return "maps it place by place: see the map";
  if (dossier.assessments.length === 0)
    return "no data here: ours end at the border and where a place was found";
  if (mapper === null) return "has no map of it for this day";
  const percent = Math.round((share ?? 0) * 100);
  const part = percent > 0 && percent < 100 ? ` (${percent} % of its surroundings)` : "";
  return `maps it ${mapperWords(mapper)}${part}`;
}

/** Since when the mapper has shown it so, and how old its map is on that day. */
export function mapperDetails(
  mapper: Mapper,
  { dossier, mapper: status }: PlaceView,
  day: Day,
): readonly string[] {
  return status === null ? [] : mappedDetails(mapper, dossier.assessments, day);
}

function mappedDetails(
  mapper: Mapper,
  assessments: readonly Assessment[],
  day: Day,
): readonly string[] {
  const interval = assessments.find((candidate) => contains(candidate, day));
  if (interval === undefined) return [];
  const isFirst = interval === assessments[0];
  const newest = lastMapDay(mapper, day) ?? mapper.first;
  return [
    `since ${isFirst ? "the first map we have, " : ""}${shortDate(interval.from)}`,
    newest === day
      ? "map published by this day"
      : `newest map ${shortDate(newest)}, ${ageWords(day - newest)}`,
  ];
}

/** The same of a mapper beside the reference, which gives no shares. */
export function otherMapperTitle(mapper: Mapper, { dossier }: PlaceView, day: Day): string {
  if (dossier.place.kind === "region") return "maps it place by place: see the map";
  const assessments = dossier.mapped.get(mapper.id) ?? [];
  if (assessments.length === 0) return "has no data here";
  const status = statusAt(assessments, day);
  return status === null ? "has no map of it for this day" : `maps it ${mapperWords(status)}`;
}

/** Since when a mapper beside the reference has shown it so, and how old its map is. */
export function otherMapperDetails(
  mapper: Mapper,
  { dossier }: PlaceView,
  day: Day,
): readonly string[] {
  return mappedDetails(mapper, dossier.mapped.get(mapper.id) ?? [], day);
}

/**
 * "Bloomberg and Reuters could not verify the claims." for independent words of doubt said in the
 * week up to the day; `null` without any.
 */
export function doubtSentence(register: Register, dossier: Dossier, slice: Slice): string | null {
  const independent = new Set(
    register.theatre.sides.filter(({ party }) => party === null).map(({ id }) => id),
  );
  const doubts = dossier.words.filter(
    ({ statement: { assertion, on }, claimant, retractedOn }) =>
      assertion === "unverified" &&
      independent.has(claimant.side) &&
      on <= slice.validAt &&
      on >= slice.validAt - DOUBT_DAYS &&
      (retractedOn === null || retractedOn > slice.knownAt),
  );
  if (doubts.length === 0) return null;
  const names = [...new Set(doubts.map(({ claimant }) => claimant.name))];
  const newest = doubts.reduce((last, { statement }) => Math.max(last, statement.on), 0);
  const age = slice.validAt - newest;
  const when = age === 0 ? "" : `, ${days(age)} earlier`;
  return `${list.format(names)} could not verify the claims${when}.`;
}

/** The entries of the official list in force on the day, the settlement's own before its community's. */
export function officialOn(dossier: Dossier, day: Day): readonly OfficialEntry[] {
  return dossier.official
    .filter((entry) => contains(entry, day))
    .sort((a, b) => Number(a.level === "hromada") - Number(b.level === "hromada"));
}

/** "“temporarily occupied” since 24 February 2022 (entry for its whole community)". */
export function officialWords({ status, from, level }: OfficialEntry): string {
  const scope = level === "hromada" ? " (entry for its whole community)" : "";
  return `“${status}” since ${longDate(from)}${scope}`;
}

/** What a mapper's report says, after its name, in the mapper's own word and so in quotes. */
export function reportWords({ reported }: MapperReport): string {
  return `reported it “${reported}” in its change log`;
}

/** What a statement does, after the speaker's name; a declaration of law is told as one. */
export function sayingWords(
  register: Register,
  statement: Pick<Statement, "assertion" | "about" | "denied" | "kind">,
): string {
  if (statement.kind === "legal" && statement.assertion === "holds") {
    return `declares by law that it belongs to ${partyName(register, statement.about)}`;
  }
  return assertionWords(register, statement);
}
