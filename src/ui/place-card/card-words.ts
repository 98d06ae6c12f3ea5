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
import { list, t } from "#i18n/text.ts";
import { longDate, shortDate } from "#ui/shared/dates.ts";
import { mappedWords } from "#ui/shared/mapped-words.ts";
import { nameOf } from "#ui/shared/names.ts";
import { type Asserted, assertionWords, partyName, positionWords } from "#ui/shared/wording.ts";
import { type History, unchangedSince } from "./lanes.ts";

/** An independent word of doubt is told with the answer for this many days after it was said. */
const DOUBT_DAYS = 7;

/** "this day", "3 days old"; a word of a later day, on the clock of today: "3 days after this day". */
export function ageWords(age: number): string {
  if (age === 0) return t("this day");
  return age > 0
    ? t("{days, plural, one {# day} other {# days}} old", { days: age })
    : t("{days, plural, one {# day} other {# days}} after this day", { days: -age });
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
    if (mapper === null || view.mapper === null) return [t("and no map’s data to stand in")];
    return [
      t("{mapper}’s map stands in: {how}", {
        mapper: mapper.name,
        how: mappedWords(register, view.mapper, mapper),
      }),
    ];
  }
  const since = unchangedSince(history, position.side, day);
  const repeated = since !== null && since < position.since;
  const said = { day: shortDate(position.since), age: ageWords(position.age ?? 0) };
  return [
    repeated ? t("last said {day}, {age}", said) : t("said {day}, {age}", said),
    ...(repeated ? [sameWords(register, position, since)] : []),
    ...(position.conflict ? [t("its own speakers differed that day")] : []),
    ...(position.stale && mapper
      ? [t("old word: {mapper}’s map contradicts it", { mapper: mapper.name })]
      : []),
  ];
}

/** Since when a side stands for the same party; one that denies now may have claimed first. */
function sameWords(register: Register, { control, denial }: Position, since: Day): string {
  const day = shortDate(since);
  if (!denial || control === "contested" || control === "none") {
    return t("the same position since {day}", { day });
  }
  return t("the same position ({party} holds it) since {day}, claims and denials taken together", {
    party: partyName(register, control),
    day,
  });
}

/** The mapper's judgement: "maps it as partly occupied (47 % of its surroundings)". */
export function mapperTitle(register: Register, { mapper, share, dossier }: PlaceView): string {
  if (dossier.place.kind === "region") return t("maps it place by place: see the map");
  if (dossier.assessments.length === 0) {
    return t("no data here: ours end at the border and where a place was found");
  }
  if (mapper === null) return t("has no map of it for this day");
  const percent = Math.round((share ?? 0) * 100);
  const how = mappedWords(register, mapper, register.reference);
  return percent > 0 && percent < 100
    ? t("maps it {how} ({percent} % of its surroundings)", { how, percent })
    : t("maps it {how}", { how });
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
  const since = { day: shortDate(interval.from) };
  return [
    isFirst ? t("since the first map we have, {day}", since) : t("since {day}", since),
    newest === day
      ? t("map published by this day")
      : t("newest map {day}, {age}", { day: shortDate(newest), age: ageWords(day - newest) }),
  ];
}

/** The same of a mapper beside the reference, which gives no shares. */
export function otherMapperTitle(
  register: Register,
  mapper: Mapper,
  { dossier }: PlaceView,
  day: Day,
): string {
  if (dossier.place.kind === "region") return t("maps it place by place: see the map");
  const assessments = dossier.mapped.get(mapper.id) ?? [];
  if (assessments.length === 0) return t("has no data here");
  const status = statusAt(assessments, day);
  return status === null
    ? t("has no map of it for this day")
    : t("maps it {how}", { how: mappedWords(register, status, mapper) });
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
  const names = [...new Set(doubts.map(({ claimant }) => nameOf(claimant)))];
  const newest = doubts.reduce((last, { statement }) => Math.max(last, statement.on), 0);
  const [speakers, age] = [list(names), slice.validAt - newest];
  if (age === 0) return t("{speakers} could not verify the claims.", { speakers });
  return t(
    "{speakers} could not verify the claims, {days, plural, one {# day} other {# days}} earlier.",
    { speakers, days: age },
  );
}

/** The entries of the official list in force on the day, the settlement's own before its community's. */
export function officialOn(dossier: Dossier, day: Day): readonly OfficialEntry[] {
  return dossier.official
    .filter((entry) => contains(entry, day))
    .sort((a, b) => Number(a.level === "hromada") - Number(b.level === "hromada"));
}

/** "“temporarily occupied” since 24 February 2022 (entry for its whole community)". */
export function officialWords({ status, from, level }: OfficialEntry): string {
  const entry = { status: statusWords(status), day: longDate(from) };
  return level === "hromada"
    ? t("“{status}” since {day} (entry for its whole community)", entry)
    : t("“{status}” since {day}", entry);
}

/** The list's headings; one that is not known here stays as it is. */
function statusWords(status: string): string {
  const words: Readonly<Record<string, string>> = {
    "possible hostilities": t("possible hostilities"),
    "active hostilities": t("active hostilities"),
    "temporarily occupied": t("temporarily occupied"),
  };
  return words[status] ?? status;
}

/** What a mapper's report says, after its name, in the mapper's own word and so in quotes. */
export function reportWords({ reported }: MapperReport): string {
  return t(
    "reported it “{reported, select, occupied {occupied} other {liberated}}” in its change log",
    { reported },
  );
}

/** What a statement does, after the speaker's name; a declaration of law is told as one. */
export function sayingWords(
  register: Register,
  statement: Asserted & Pick<Statement, "kind">,
): string {
  if (statement.kind === "legal" && statement.assertion === "holds") {
    return t("declares by law that it belongs to {party}", {
      party: partyName(register, statement.about),
    });
  }
  return assertionWords(register, statement);
}
