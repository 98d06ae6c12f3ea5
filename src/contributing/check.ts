import { FILES, type FileTree } from "#data/files.ts";
import { formatIssue, type Issue } from "#data/issue.ts";
import { validateTheatre } from "#data/validate.ts";
import { type Day, isoOf } from "#domain/day.ts";
import { EMPTY_SOURCE, NOT_LISTED, type SourceDraft, type StatementDraft } from "#domain/draft.ts";
import type { Problem } from "#state/contributing.ts";
import { publisherOf, writtenSources } from "./records.ts";
import { type Change, type Drafted, draftStatement, stubsOf } from "./statement-files.ts";

/**
 * The rules of `npm run data -- validate`, asked of the whole register with a draft in it. Here is
 * only which field of the form each issue belongs to.
 */

/** What validation says of a draft. */
export interface Checked {
  readonly drafted: Drafted;
  readonly problems: readonly Problem[];
}

/** Issues that the files have anyway: none of them is the draft's fault. */
export function issuesOf(files: FileTree, today: Day): ReadonlySet<string> {
  return new Set(validateTheatre(files, today).issues.map(formatIssue));
}

/**
 * Every problem that the draft brings into the register. A record whose shape is wrong hides from
 * the rules; what they would say of the rest of it is asked as well, so that all is told at once.
 */
export function checkDraft(
  files: FileTree,
  draft: StatementDraft,
  today: Day,
  known = issuesOf(files, today),
): Checked {
  const { drafted, problems } = checkOnce(files, draft, today, known);
  if (problems.every(({ rule }) => rule !== "shape")) return { drafted, problems };
  const wrong = new Set(problems.map(({ field }) => field));
  const mended = mend(draft, wrong, { files, today });
  if (mended === null) return { drafted, problems };
  const further = checkOnce(files, mended, today, known).problems.filter(
    ({ field, rule }) => rule !== "shape" && !wrong.has(field),
  );
  return { drafted, problems: [...problems, ...further] };
}

function checkOnce(
  files: FileTree,
  draft: StatementDraft,
  today: Day,
  known: ReadonlySet<string>,
): Checked {
  const drafted = draftStatement(files, draft);
  const { issues } = validateTheatre(drafted.files, today);
  const own = issues.filter((issue) => !known.has(formatIssue(issue)));
  const problems = own.flatMap((issue) =>
    fieldsOf(issue, draft, drafted).map((field) => problemOf(issue, field)),
  );
  return { drafted, problems };
}

function problemOf({ rule, message, remedy }: Issue, field: string): Problem {
  return { field, rule, message, remedy };
}

/** Fields of the form that an issue is about. */
function fieldsOf(issue: Issue, draft: StatementDraft, drafted: Drafted): readonly string[] {
  if (issue.file === FILES.theatre) return [`newClaimant.${lastOf(issue.field)}`];
  if (issue.file === FILES.sources) return [cardField(issue, draft, drafted)];
  const field = issue.field.replace(/^statements\.\d+\.?/, "");
  if (field === "claimant" && draft.claimant === NOT_LISTED) return ["newClaimant.id"];
  if (field === "publisher") return unknownPublishers(draft, drafted);
  const [head, number, part] = field.split(".");
  if (head !== "sources" || number === undefined) return [field];
  const at = draft.sources.indexOf(writtenSources(draft)[Number(number)] ?? EMPTY_SOURCE);
  const made = part === "publisher" && draft.sources[at]?.publisher === NOT_LISTED;
  return [made ? `sources.${at}.card.id` : `sources.${at}.${part ?? "publisher"}`];
}

function lastOf(field: string): string {
  return field.slice(field.lastIndexOf(".") + 1);
}

/** An issue of a source card: by the number of the card in the file, or by its id. */
function cardField({ field, record }: Issue, draft: StatementDraft, { changes }: Drafted): string {
  const number = /^sources\.(\d+)\./.exec(field)?.[1];
  const cards = changes.filter(({ file }) => file === FILES.sources);
  const made = draft.sources.flatMap(({ publisher }, at) => (publisher === NOT_LISTED ? [at] : []));
  const which =
    number === undefined
      ? cards.findLastIndex((card) => Reflect.get(card.record, "id") === record)
      : finalPlaces(cards).indexOf(Number(number));
  return `sources.${made[which] ?? 0}.card.${lastOf(field)}`;
}

/** Where cards added one after another stand at the end. */
function finalPlaces(cards: readonly Change[]): readonly number[] {
  return cards.map(({ at }, index) =>
    cards.slice(index + 1).reduce((place, later) => (later.at <= place ? place + 1 : place), at),
  );
}

function unknownPublishers(draft: StatementDraft, { files }: Drafted): readonly string[] {
  const known = new Set(stubsOf(files, FILES.sources, "sources").map(({ id }) => id));
  return draft.sources.flatMap((source, at) =>
    source.publisher === "" || known.has(publisherOf(source)) ? [] : [`sources.${at}.publisher`],
  );
}

/** The draft with a harmless word wherever the shape is wrong; `null` if the place itself is. */
function mend(
  draft: StatementDraft,
  wrong: ReadonlySet<string>,
  { files, today }: { files: FileTree; today: Day },
): StatementDraft | null {
  if (wrong.has("place")) return null;
  const [claimant] = stubsOf(files, FILES.theatre, "claimants");
  const [card] = stubsOf(files, FILES.sources, "sources");
  const [party] = stubsOf(files, FILES.theatre, "parties");
  const hasNoClaimant = wrong.has("claimant") || anyOf(wrong, "newClaimant.");
  const kept = (field: "validFrom" | "share" | "datePrecision" | "denied" | "retracts") =>
    wrong.has(field) ? "" : draft[field];
  return {
    ...draft,
    claimant: hasNoClaimant ? (claimant?.id ?? "") : draft.claimant,
    ...(wrong.has("assertion") ? { assertion: "unverified", share: "" } : { share: kept("share") }),
    denied: kept("denied"),
    about: wrong.has("about") ? (party?.id ?? "") : draft.about,
    on: wrong.has("on") ? isoOf(today) : draft.on,
    validFrom: kept("validFrom"),
    summary: wrong.has("summary") ? "–" : draft.summary,
    sources: draft.sources.map((source, at) => mendSource(source, `sources.${at}.`, wrong, card)),
    datePrecision: kept("datePrecision"),
    confidence: wrong.has("confidence") ? "read" : draft.confidence,
    retracts: kept("retracts"),
    reason: wrong.has("reason") ? "–" : draft.reason,
  };
}

function mendSource(
  source: SourceDraft,
  name: string,
  wrong: ReadonlySet<string>,
  card: { readonly id: string } | undefined,
): SourceDraft {
  const isUnnamed = wrong.has(`${name}publisher`) || anyOf(wrong, `${name}card.`);
  return {
    ...source,
    publisher: isUnnamed ? (card?.id ?? "") : source.publisher,
    title: wrong.has(`${name}title`) ? "–" : source.title,
    url: wrong.has(`${name}url`) ? "" : source.url,
    date: wrong.has(`${name}date`) ? "" : source.date,
    via: wrong.has(`${name}via`) ? "" : source.via,
  };
}

function anyOf(wrong: ReadonlySet<string>, start: string): boolean {
  return [...wrong].some((field) => field.startsWith(start));
}
