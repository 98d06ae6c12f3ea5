import type { ReportKind, ReportSubject } from "#domain/draft.ts";
import { nameOf as placeName } from "#domain/place.ts";
import type { Register } from "#domain/register.ts";
import type { Assertion, DatePrecision, Deniable, Statement } from "#domain/statement.ts";
import type { Rank } from "#domain/theatre.ts";
import { t } from "#i18n/text.ts";
import { shortDate } from "#ui/shared/dates.ts";
import { nameOf } from "#ui/shared/names.ts";

/** The forms' choices in words. */

interface Meant {
  readonly label: string;
  readonly meaning: string;
}

/** An assertion, with what it means in one sentence. */
export function assertionMeant(assertion: Assertion): Meant {
  const words: Readonly<Record<Assertion, Meant>> = {
    holds: {
      label: t("Holds it"),
      meaning: t("The speaker says that the party holds the place, or has come to hold it."),
    },
    lost: {
      label: t("No longer holds it"),
      meaning: t("The speaker says that the party has lost the place."),
    },
    withdrew: {
      label: t("Withdrew from it"),
      meaning: t("The speaker says that the party’s troops have left the place."),
    },
    denies: {
      label: t("Does not hold it (a denial)"),
      meaning: t("The speaker denies that the party holds the place, or something else about it."),
    },
    contested: {
      label: t("Fights over it, or holds a part"),
      meaning: t("The speaker says that the place is fought over, or that the party holds a part."),
    },
    entered: {
      label: t("Entered it"),
      meaning: t("The speaker says that the party’s troops have come into the place."),
    },
    encircled: {
      label: t("Surrounded it"),
      meaning: t("The speaker says that the party’s troops have surrounded the place."),
    },
    advanced: {
      label: t("Came closer"),
      meaning: t("The speaker says that the party’s troops have come closer to the place."),
    },
    unverified: {
      label: t("Not verified"),
      meaning: t("The speaker says that what the party claims could not be verified."),
    },
  };
  return words[assertion];
}

export function deniedWords(denied: Deniable): string {
  const words: Readonly<Record<Deniable, string>> = {
    encircled: t("that it is surrounded"),
    entered: t("that troops have entered it"),
    advanced: t("that troops have come closer"),
  };
  return words[denied];
}

export function rankWords(rank: Rank): string {
  const words: Readonly<Record<Rank, string>> = {
    top: t("President, general staff or ministry"),
    unit: t("A unit or a grouping of troops"),
    official: t("Another official"),
    observer: t("Somebody who speaks for no side"),
  };
  return words[rank];
}

export function precisionWords(precision: DatePrecision): string {
  const words: Readonly<Record<DatePrecision, string>> = {
    inferred: t("The page bore no date; I worked it out"),
    uncertain: t("Day or place are in doubt"),
  };
  return words[precision];
}

export function confidenceMeant(confidence: Statement["confidence"]): Meant {
  const words: Readonly<Record<Statement["confidence"], Meant>> = {
    read: { label: t("I have read it there"), meaning: t("The page says so now.") },
    recalled: {
      label: t("It was widely reported"),
      meaning: t("The page itself could not be found again."),
    },
  };
  return words[confidence];
}

export function reportKindWords(kind: ReportKind): string {
  const words: Readonly<Record<ReportKind, string>> = {
    said: t("What was said, or by whom"),
    day: t("The day"),
    place: t("The place, its name or position"),
    duplicate: t("The same thing stands twice"),
    missing: t("Something is missing"),
    mapped: t("What a mapper shows"),
    source: t("What is said of a source"),
    words: t("Words or translation of the app"),
    drawing: t("How the map is drawn"),
    app: t("Something does not work"),
  };
  return words[kind];
}

/** What a report is about, in a line. */
export function subjectWords(register: Register, names: string, subject: ReportSubject): string {
  if (subject.kind === "general") return t("The map or the app in general");
  if (subject.kind === "source") {
    const name = register.sources.get(subject.publisher)?.name ?? subject.publisher;
    return t("The source card of {name}", { name });
  }
  const dossier = register.byPlace.get(subject.place);
  const place = dossier ? placeName(dossier.place, names) : subject.place;
  if (subject.kind === "place") return place;
  if (subject.kind === "mapper") {
    const mapper = register.theatre.mappers.find(({ id }) => id === subject.mapper);
    return t("{place}: what {mapper} shows", { place, mapper: mapper?.name ?? subject.mapper });
  }
  const word = dossier?.words.find(({ statement }) => statement.id === subject.statement);
  if (!word) return place;
  const values = {
    place,
    day: shortDate(word.statement.on),
    claimant: nameOf(word.claimant),
  };
  return t("{place}: statement of {day}, {claimant}", values);
}
