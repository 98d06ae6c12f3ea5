import type { CardDraft, ClaimantDraft, SourceDraft, StatementDraft } from "#domain/draft.ts";
import { NOT_LISTED } from "#domain/draft.ts";
import { romanise } from "#domain/romanise.ts";

/**
 * Drafts to records, as they would stand in the files: in the order of fields that the register
 * has, fields left empty left out. Nothing is checked here: what is wrong stays, to be found by the
 * register's own rules.
 */

type Fields = Readonly<Record<string, unknown>>;

/** Id of the claimant that a draft names, or makes. */
export function claimantOf({ claimant, newClaimant }: StatementDraft): string {
  return claimant === NOT_LISTED ? idOf(newClaimant) : claimant;
}

/** Id of the publisher that a source names, or makes. */
export function publisherOf({ publisher, card }: SourceDraft): string {
  return publisher === NOT_LISTED ? idOf(card) : publisher;
}

/** The id written, else one made of the name. */
function idOf({ id, name }: Pick<CardDraft, "id" | "name">): string {
  return id.trim() === "" ? slugOf(name) : id.trim();
}

/** A name as an id: "Ґалицький Кореспондент" → `galytskyi-korespondent`. Empty where nothing is left. */
export function slugOf(name: string): string {
  return romanise(name)
    .normalize("NFKD")
    .replace(/[\u0300-\u036f'’]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}

/**
 * Id of a statement by the register's convention: place, day, claimant, and a number where one
 * claimant spoke twice. What is not fit for an id is left out; it is a problem of its own field.
 */
export function statementIdOf(draft: StatementDraft, taken: ReadonlySet<string>): string {
  const parts = [draft.place, draft.on, claimantOf(draft)];
  const base = parts.map((part) => slugOf(part)).filter((part) => part !== "");
  const first = base.join("-");
  let id = first;
  for (let number = 2; taken.has(id); number += 1) id = `${first}-${number}`;
  return id;
}

/** The statement as a record. */
export function statementRecord(draft: StatementDraft, id: string): Fields {
  return withoutEmpty({
    id,
    claimant: claimantOf(draft),
    assertion: draft.assertion,
    denied: draft.assertion === "denies" ? draft.denied : "",
    part: draft.assertion === "contested" && draft.part ? true : "",
    about: draft.about,
    on: draft.on,
    validFrom: monthOr(draft.validFrom, draft.validMonth),
    kind: draft.legal ? "legal" : "",
    share: numberOr(draft.share),
    summary: oneLine(draft.summary),
    sources: writtenSources(draft).map(sourceRecord),
    datePrecision: draft.datePrecision,
    confidence: draft.confidence,
    retracts: draft.retracts,
    reason: draft.retracts === "" ? "" : oneLine(draft.reason),
  });
}

/** The sources that anything was written into, in their order. */
export function writtenSources({ sources }: StatementDraft): readonly SourceDraft[] {
  return sources.filter(
    ({ publisher, title, url, date, via }) =>
      [publisher, title, url, date, via].join("").trim() !== "",
  );
}

function sourceRecord(source: SourceDraft): Fields {
  return withoutEmpty({
    publisher: publisherOf(source),
    title: oneLine(source.title),
    url: source.url.trim(),
    date: monthOr(source.date, source.dateMonth),
    via: oneLine(source.via),
  });
}

/** The claimant as a record of the manifest. */
export function claimantRecord(draft: ClaimantDraft): Fields {
  return {
    ...withoutEmpty({
      id: idOf(draft),
      name: oneLine(draft.name),
      side: draft.side,
      rank: draft.rank,
      note: oneLine(draft.note),
    }),
  };
}

/** The publisher as a source card. No delay and no address are known facts there: `null`. */
export function cardRecord(draft: CardDraft): Fields {
  const { delay, link } = draft;
  return {
    ...withoutEmpty({
      id: idOf(draft),
      name: oneLine(draft.name),
      kind: draft.kind,
      affiliation: oneLine(draft.affiliation),
      method: oneLine(draft.method),
    }),
    delay: delay.trim() === "" ? null : oneLine(delay),
    ...withoutEmpty({ licence: oneLine(draft.licence) }),
    link: link.trim() === "" ? null : link.trim(),
  };
}

function withoutEmpty(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ""));
}

/** Sentences of the register are one line each. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function monthOr(day: string, month: boolean): string {
  return month ? day.slice(0, "YYYY-MM".length) : day;
}

/** A number where the text is one; else the text, for the rules to find. */
function numberOr(text: string): number | string {
  const written = text.trim().replace(",", ".");
  const number = Number(written);
  return written === "" || !Number.isFinite(number) ? written : number;
}
