import type { Cited, Explanation } from "#domain/explain.ts";
import type { MapperId, SideId } from "#domain/ids.ts";
import type { Dossier, Register } from "#domain/register.ts";
import type { Statement } from "#domain/statement.ts";
import { days, shortDate } from "#ui/shared/dates.ts";
import { partyName } from "#ui/shared/wording.ts";

function nameOf({ theatre }: Register, id: SideId | MapperId): string {
  const named = [...theatre.sides, ...theatre.mappers].find((one) => one.id === id);
  return named?.name ?? id;
}

const and = new Intl.ListFormat("en-GB");

const COUNTED = { control: "who controls ground", presence: "whose troops are there" } as const;

const DENIED: Readonly<Record<NonNullable<Statement["denied"]>, (party: string) => string>> = {
  encircled: (party) => `that it is surrounded by ${party}`,
  entered: (party) => `that ${party}’s troops are in it`,
  advanced: (party) => `that ${party}’s troops advanced`,
};

/** Which rule differs, in one sentence that names who; the same form for all. */
export function explanationWords(register: Register, explanation: Explanation): string {
  const name = (id: SideId | MapperId) => nameOf(register, id);
  switch (explanation.rule) {
    case "older-word":
      return `${name(explanation.side)}’s last word is ${days(explanation.days)} older than the other side’s: it may not take in what was said since.`;
    case "old-word":
      return `${name(explanation.side)}’s last word is ${days(explanation.days)} old, and the map now shows otherwise.`;
    case "silence":
      return `${name(explanation.side)} has said nothing on record about who holds it; ${
        explanation.mapper === null
          ? "no map stands in"
          : `${name(explanation.mapper)}’s map stands in`
      }.`;
    case "mapper-delay":
      return delayWords(register, explanation);
    case "presence":
      return explanation.assertion === "entered"
        ? `${name(explanation.side)} says that ${partyName(register, explanation.party)}’s troops are in it: presence, which is not control.`
        : `${name(explanation.side)} says that it is fought over: it speaks of fighting, not of control.`;
    case "part":
      return partWords(register, explanation);
    case "other-denial":
      return `${name(explanation.side)} denied ${DENIED[explanation.denied](partyName(register, explanation.party))}: that is not a word on who holds it.`;
    case "speakers":
      return `${name(explanation.side)}’s own speakers said different things on the day it last spoke.`;
    case "map-age":
      return `${name(explanation.mapper)}’s newest map is ${days(explanation.days)} older than ${name(explanation.other)}’s.`;
    case "counts":
      return `By their cards ${countWords(register, explanation.mapper)}, ${countWords(register, explanation.other)}.`;
    case "unknown":
      return `Cause unknown: no date, record or card tells why the ${explanation.between === "sides" ? "sides" : "maps"} differ.`;
  }
}

type Of<R extends Explanation["rule"]> = Extract<Explanation, { readonly rule: R }>;

function delayWords(register: Register, { mapper, of, days: age, delay }: Of<"mapper-delay">) {
  const [least, most] = delay;
  const late = least === most ? days(most) : `${least} to ${days(most)}`;
  const names = and.format(of.map((id) => nameOf(register, id)));
  const isMapper = register.theatre.mappers.some(({ id }) => of.includes(id));
  const what = isMapper ? `${names} came to show` : `${names} said of the place`;
  const when = age === 0 ? "that day" : `no more than ${days(age)} before`;
  return `${nameOf(register, mapper)} publishes ${late} late: its map may not take in yet what ${what} ${when}.`;
}

function partWords(register: Register, { by, share }: Of<"part">): string {
  const percent = `${Math.round(share * 100)} %`;
  const isMapper = register.theatre.mappers.some(({ id }) => id === by);
  const told = isMapper
    ? `maps ${percent} of its surroundings as occupied`
    : `speaks of ${percent} of the place`;
  return `${nameOf(register, by)} ${told}: each side may mean another part.`;
}

function countWords(register: Register, id: MapperId): string {
  const mapper = register.theatre.mappers.find((one) => one.id === id);
  const counts = mapper && register.sources.get(mapper.source)?.counts;
  return `${nameOf(register, id)} counts ${counts === undefined ? "something else" : COUNTED[counts]}`;
}

const FIELDS: Partial<Readonly<Record<keyof Statement, string>>> = {
  on: "the day it was said",
  validFrom: "the day from which it is said to hold",
  assertion: "what it says",
  share: "the share it gives",
  denied: "what it denies",
};

const MAP_FIELDS = {
  status: "what it shows and since when",
  share: "the share measured in it",
  last: "the day of its newest map",
} as const;

/** A cited field of a record or a map, in words; cards are quoted by the component. */
export function citedWords(
  register: Register,
  dossier: Dossier,
  cited: Exclude<Cited, { readonly of: "source" }>,
): string {
  if (cited.of === "mapper")
    return `${nameOf(register, cited.id)}’s map: ${MAP_FIELDS[cited.field]}`;
  const word = dossier.words.find(({ statement }) => statement.id === cited.id);
  if (word === undefined) return cited.id;
  const { claimant, statement } = word;
  return `${claimant.name}, ${shortDate(statement.on)}: ${FIELDS[cited.field] ?? cited.field}`;
}
