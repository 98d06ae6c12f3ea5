import type { Cited, Explanation } from "#domain/explain.ts";
import type { MapperId, SideId } from "#domain/ids.ts";
import type { Dossier, Register } from "#domain/register.ts";
import type { Statement } from "#domain/statement.ts";
import { list, t } from "#i18n/text.ts";
import { days, shortDate } from "#ui/shared/dates.ts";
import { mappedWords } from "#ui/shared/mapped-words.ts";
import { nameOf } from "#ui/shared/names.ts";
import { sidesWord } from "#ui/shared/sides-word.ts";
import { partyName, shareValues, sideName } from "#ui/shared/wording.ts";

function sourceName(register: Register, id: SideId | MapperId): string {
  const mapper = register.theatre.mappers.find((one) => one.id === id);
  return mapper?.name ?? sideName(register, id as SideId);
}

/** Which rule differs, in one sentence that names who; the same form for all. */
export function explanationWords(register: Register, explanation: Explanation): string {
  const name = (id: SideId | MapperId) => sourceName(register, id);
  switch (explanation.rule) {
    case "older-word":
      return t(
        "{side}’s last word is {days, plural, one {# day} other {# days}} older than {sides, select, two {the other side’s} other {another side’s}}: it may not take in what was said since.",
        { side: name(explanation.side), days: explanation.days, sides: sidesWord(register) },
      );
    case "old-word":
      return t(
        "{side}’s last word is {days, plural, one {# day} other {# days}} old, and the map now shows otherwise.",
        { side: name(explanation.side), days: explanation.days },
      );
    case "silence":
      return silenceWords(register, explanation);
    case "mapper-delay":
      return delayWords(register, explanation);
    case "presence":
      return presenceWords(register, explanation);
    case "part":
      return partWords(register, explanation);
    case "other-denial":
      return denialWords(register, explanation);
    case "speakers":
      return t("{side}’s own speakers said different things on the day it last spoke.", {
        side: name(explanation.side),
      });
    case "map-age":
      return t(
        "{mapper}’s newest map is {days, plural, one {# day} other {# days}} older than {other}’s.",
        {
          mapper: name(explanation.mapper),
          other: name(explanation.other),
          days: explanation.days,
        },
      );
    case "counts":
      return t("By their cards {first}, {second}.", {
        first: countWords(register, explanation.mapper),
        second: countWords(register, explanation.other),
      });
    case "unknown":
      return explanation.between === "sides"
        ? t("Cause unknown: no date, record or card tells why the sides differ.")
        : t("Cause unknown: no date, record or card tells why the maps differ.");
  }
}

type Of<R extends Explanation["rule"]> = Extract<Explanation, { readonly rule: R }>;

function silenceWords(register: Register, { side: id, mapper }: Of<"silence">): string {
  const side = sourceName(register, id);
  if (mapper === null) {
    return t("{side} has said nothing on record about who holds it; no map stands in.", { side });
  }
  return t("{side} has said nothing on record about who holds it; {mapper}’s map stands in.", {
    side,
    mapper: sourceName(register, mapper),
  });
}

function presenceWords(register: Register, { side: id, assertion, party }: Of<"presence">) {
  const side = sourceName(register, id);
  return assertion === "entered"
    ? t("{side} says that {party}’s troops are in it: presence, which is not control.", {
        side,
        party: partyName(register, party),
      })
    : t("{side} says that it is fought over: it speaks of fighting, not of control.", { side });
}

function denialWords(register: Register, { side, denied, party }: Of<"other-denial">): string {
  const who = { side: sourceName(register, side), party: partyName(register, party) };
  const words: Readonly<Record<NonNullable<Statement["denied"]>, string>> = {
    encircled: t(
      "{side} denied that it is surrounded by {party}: that is not a word on who holds it.",
      who,
    ),
    entered: t(
      "{side} denied that {party}’s troops are in it: that is not a word on who holds it.",
      who,
    ),
    advanced: t(
      "{side} denied that {party}’s troops advanced: that is not a word on who holds it.",
      who,
    ),
  };
  return words[denied];
}

function delayWords(register: Register, { mapper, of, days: age, delay }: Of<"mapper-delay">) {
  const [least, most] = delay;
  return t(
    "{mapper} publishes {late} late: its map may not take in yet what {names} {mapped, select, yes {came to show} other {said of the place}} {age, plural, =0 {that day} one {no more than # day before} other {no more than # days before}}.",
    {
      mapper: sourceName(register, mapper),
      late:
        least === most
          ? days(most)
          : t("{least} to {most, plural, one {# day} other {# days}}", { least, most }),
      names: list(of.map((id) => sourceName(register, id))),
      mapped: register.theatre.mappers.some(({ id }) => of.includes(id)) ? "yes" : "no",
      age,
    },
  );
}

function partWords(register: Register, { by, share, party }: Of<"part">): string {
  const name = sourceName(register, by);
  if (party === null) {
    return t(
      "{name} maps {percent} % of its surroundings {how}: each side may mean another part.",
      {
        name,
        percent: Math.round((share ?? 0) * 100),
        how: mappedWords(register, "inside", register.reference),
      },
    );
  }
  const values = { name, ...shareValues({ share }) };
  return name === partyName(register, party)
    ? t(
        "{name} says it holds part of the place{told, select, yes { (about {percent} %)} other {}}: each side may mean another part.",
        values,
      )
    : t(
        "{name} says {party} holds part of the place{told, select, yes { (about {percent} %)} other {}}: each side may mean another part.",
        { ...values, party: partyName(register, party) },
      );
}

function countWords(register: Register, id: MapperId): string {
  const found = register.theatre.mappers.find((one) => one.id === id);
  const mapper = sourceName(register, id);
  switch (found && register.sources.get(found.source)?.counts) {
    case "control":
      return t("{mapper} counts who controls ground", { mapper });
    case "presence":
      return t("{mapper} counts whose troops are there", { mapper });
    default:
      return t("{mapper} counts something else", { mapper });
  }
}

type CitedCard = Extract<Cited, { readonly of: "source" }>;
type CitedMap = Extract<Cited, { readonly of: "mapper" }>;

/** A field of a source's card, as part of a sentence. */
export function cardFieldName(field: CitedCard["field"]): string {
  return field === "delay" ? t("delay") : t("method");
}

function mapFieldName(field: CitedMap["field"]): string {
  const names: Readonly<Record<CitedMap["field"], string>> = {
    status: t("what it shows and since when"),
    share: t("the share measured in it"),
    last: t("the day of its newest map"),
  };
  return names[field];
}

function fieldName(field: keyof Statement): string {
  const names: Partial<Readonly<Record<keyof Statement, string>>> = {
    on: t("the day it was said"),
    validFrom: t("the day from which it is said to hold"),
    assertion: t("what it says"),
    share: t("the share it gives"),
    part: t("that it is about a part"),
    denied: t("what it denies"),
  };
  return names[field] ?? field;
}

/** A cited field of a record or a map, in words; cards are quoted by the component. */
export function citedWords(
  register: Register,
  dossier: Dossier,
  cited: Exclude<Cited, CitedCard>,
): string {
  if (cited.of === "mapper") {
    return t("{mapper}’s map: {field}", {
      mapper: sourceName(register, cited.id),
      field: mapFieldName(cited.field),
    });
  }
  const word = dossier.words.find(({ statement }) => statement.id === cited.id);
  if (word === undefined) return cited.id;
  const { claimant, statement } = word;
  return `${nameOf(claimant)}, ${shortDate(statement.on)}: ${fieldName(cited.field)}`;
}
