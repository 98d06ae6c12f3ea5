import type { ClaimCase } from "#domain/claim-case.ts";
import type { Register } from "#domain/register.ts";
import { languageOfNames, type Naming, shownName } from "#domain/stance.ts";
import { t } from "#i18n/text.ts";
import { shortDate } from "#ui/shared/dates.ts";
import type { SortColumn, Sorting } from "#ui/shared/sort-head.tsx";
import { partyName } from "#ui/shared/wording.ts";
import { claimantNames, figure, matcherName, outcomeName, reversalText } from "./record-words.ts";

/** A column of the list of cases. `text` is what a cell shows; a place's name heads the row. */
export interface CaseColumn extends SortColumn {
  readonly value: (one: ClaimCase) => string | number;
  readonly text: (one: ClaimCase) => string;
}

/** The newest claim first. */
export const NEWEST_FIRST: Sorting = { key: "on", direction: "descending" };

const LAST = Number.POSITIVE_INFINITY;

/** The columns, with words of the register. */
export function caseColumns(register: Register, names: Naming): readonly CaseColumn[] {
  const place = ({ dossier }: ClaimCase) => shownName(dossier.place, names);
  const says = ({ lag }: ClaimCase) => partyName(register, lag.party);
  const outcome = (one: ClaimCase) => outcomeName(one.outcome);
  const speakers = (one: ClaimCase) => claimantNames(register, one);
  const matcher = (one: ClaimCase) => matcherName(register, one) || "—";
  return [
    { key: "place", label: t("Place"), first: "ascending", value: place, text: place },
    { key: "who", label: t("Who claimed it"), first: "ascending", value: speakers, text: speakers },
    { key: "holds", label: t("Held by, it said"), first: "ascending", value: says, text: says },
    {
      key: "on",
      label: t("First said"),
      first: "descending",
      value: ({ lag }) => lag.claim.on,
      text: ({ lag }) => shortDate(lag.claim.on),
    },
    {
      key: "outcome",
      label: t("What became of it"),
      first: "ascending",
      value: outcome,
      text: outcome,
    },
    { key: "by", label: t("Matched by"), first: "ascending", value: matcher, text: matcher },
    {
      key: "match",
      label: t("Matched on"),
      first: "descending",
      value: ({ match }) => match?.on ?? -LAST,
      text: ({ match }) => (match ? shortDate(match.on) : "—"),
    },
    {
      key: "lag",
      label: t("Lag, days"),
      first: "ascending",
      value: ({ match }) => match?.lag ?? LAST,
      text: ({ match }) => (match ? figure(match.lag) : "—"),
    },
    {
      key: "reversed",
      label: t("Reversed"),
      first: "descending",
      value: ({ reversal }) => reversal?.on ?? -LAST,
      text: (one) => reversalText(register, one) || "—",
    },
    {
      key: "observed",
      label: t("Watched, days"),
      first: "descending",
      value: ({ observed }) => observed,
      text: ({ observed, outcome: kind }) => (kind === "unobservable" ? "—" : figure(observed)),
    },
  ];
}

/** The cases in the order asked for; among equals the newest claim first. */
export function sortCases(
  cases: readonly ClaimCase[],
  columns: readonly CaseColumn[],
  { key, direction }: Sorting,
  language: Naming,
): readonly ClaimCase[] {
  const { compare } = new Intl.Collator(languageOfNames(language), { numeric: true });
  const value = columns.find((column) => column.key === key)?.value;
  const sign = direction === "ascending" ? 1 : -1;
  return [...cases].sort((a, b) => {
    const [left, right] = [value?.(a) ?? 0, value?.(b) ?? 0];
    const order =
      typeof left === "number" && typeof right === "number"
        ? Math.sign(left - right || 0)
        : compare(String(left), String(right));
    return sign * order || b.lag.claim.on - a.lag.claim.on;
  });
}
