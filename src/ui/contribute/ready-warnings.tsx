import { t } from "#i18n/text.ts";
import type { SimilarRecord, SummaryWarning, Warning } from "#state/contributing.ts";

const isSimilar = (warning: Warning): warning is SimilarRecord => "id" in warning;

/** The heading over what came out: what to look at first is in it. */
export function readyWords(warnings: readonly Warning[]): string {
  const count = warnings.length;
  const similar = warnings.filter(isSimilar).length;
  if (count === 0) return t("No problems: it is ready");
  return similar === count
    ? t(
        "Ready, but look at {count, plural, one {# similar record} other {# similar records}} first",
        { count },
      )
    : t("Ready, but look at {count, plural, one {# thing} other {# things}} first", { count });
}

/** What to look at before it is filed. */
export function Warnings({ warnings }: { warnings: readonly Warning[] }) {
  const similar = warnings.filter(isSimilar);
  const summary = warnings.filter((warning) => !isSimilar(warning));
  if (warnings.length === 0) return null;
  return (
    <div className="contribute-warnings">
      {similar.length > 0 && (
        <>
          <p>{t("Look at these first: it may be on record already.")}</p>
          <ul>
            {similar.map(({ kind, id, summary }) => (
              <li key={id}>
                {kind === "same-word"
                  ? t("Same claimant, assertion and day:")
                  : t("The same page is cited:")}{" "}
                <span lang="en">{summary}</span> <code>{id}</code>
              </li>
            ))}
          </ul>
        </>
      )}
      {summary.length > 0 && (
        <>
          <p>{t("Look at the summary again: it is ours, and takes no side.")}</p>
          <ul>
            {summary.map((warning) => (
              <li key={warning.kind}>{summaryWords(warning)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function summaryWords({ kind, found }: SummaryWarning): string {
  switch (kind) {
    case "loaded-word":
      return t(
        "“{found}” takes a side, or makes a claim a fact: say it neutrally, or quote the speaker.",
        { found },
      );
    case "address":
      return t("“{found}” is an address: it belongs under the sources.", { found });
    case "exclamation":
      return t("“{found}”: leave the exclamation mark out, or quote the speaker.", { found });
  }
}
