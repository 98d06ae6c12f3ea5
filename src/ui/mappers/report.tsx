import type { ReactNode } from "react";
import type { MapperId } from "#domain/ids.ts";
import type { Register } from "#domain/register.ts";
import { list, rich, t } from "#i18n/text.ts";
import type { Outcome } from "#state/importing.ts";
import { useApp } from "#ui/shared/app-context.tsx";
import { useImporting, useImportState } from "./importing-context.tsx";
import { canSkip, partsOf, reportGroups } from "./report-groups.ts";

/** The heading takes the focus: it is the answer to what the reader has just asked for. */
const takeFocus = (heading: HTMLHeadingElement | null) => heading?.focus();

/** How reports of failures begin. */
const FAILED = "Nothing was imported";

/** How the last import ended, what to do about it, and the way back. */
export function Report() {
  const register = useApp((state) => state.register);
  const outcome = useImportState((state) => state.outcome);
  if (!outcome) return null;
  const { kind, lines } = outcome;
  // A report that begins with the answer lends it to the heading.
  const told = kind === "failed" && lines[0]?.startsWith(FAILED) ? lines.slice(1) : lines;
  return (
    <section className={`mappers-report mappers-report-${kind}`} aria-label={t("Report")}>
      <h3 key={kind} ref={takeFocus} tabIndex={-1}>
        {headingOf(outcome, register)}
      </h3>
      <ReportActions outcome={outcome} />
      <ReportLines lines={told} />
    </section>
  );
}

function headingOf({ kind, lines, mappers }: Outcome, register: Register): ReactNode {
  switch (kind) {
    case "failed":
      return failure(lines[0] ?? "");
    case "empty":
      return t("Nothing was imported: there is no file in what was chosen.");
    case "cancelled":
      return t("Cancelled. Nothing was changed.");
    case "undone":
      return t("Undone. The map is as it was before the import.");
    case "added": {
      const names = mappers.map((id) => nameOf(id, register));
      return t("Added: {mappers}", { mappers: list(names) });
    }
  }
}

/** "Nothing was imported: 3 problems in 5 files (DeepState)." The report's part is English. */
function failure(first: string): ReactNode {
  const report = first.startsWith(`${FAILED}: `) ? first.slice(FAILED.length + 2) : "";
  if (report === "") return t("Nothing was imported.");
  return rich("Nothing was imported: <en>{report}</en>", {
    report,
    en: (words) => (
      <span key="en" lang="en">
        {words}
      </span>
    ),
  });
}

function nameOf(id: MapperId, { theatre }: Register): string {
  return theatre.mappers.find((mapper) => mapper.id === id)?.name ?? id;
}

function ReportActions({ outcome: { kind, lines } }: { outcome: Outcome }) {
  const importing = useImporting();
  const canUndo = useImportState((state) => state.canUndo && kind === "added");
  const skipped = useImportState((state) => state.wishes.skipUnreadable);
  const offersSkip = kind === "failed" && !skipped && canSkip(lines);
  if (kind !== "added" && !offersSkip) return null;
  return (
    <p className="mappers-actions">
      {kind === "added" && (
        <button type="button" className="button button-main" onClick={() => importing.hide()}>
          {t("Show the map")}
        </button>
      )}
      {canUndo && (
        <button type="button" className="button" onClick={() => importing.undo()}>
          {t("Undo")}
        </button>
      )}
      {offersSkip && (
        <button
          type="button"
          className="button button-main"
          onClick={() => {
            importing.wish({ skipUnreadable: true });
            importing.again();
          }}
        >
          {t("Import without the files that cannot be read")}
        </button>
      )}
    </p>
  );
}

/** The lines of a report in groups, problems first. Reports are English. */
export function ReportLines({ lines }: { lines: readonly string[] }) {
  return reportGroups(lines).map(({ title, lines: own }) => (
    <div key={`${title}${own[0] ?? ""}`} className="mappers-lines" lang="en">
      {title !== "" && <h4>{title}</h4>}
      <ul>
        {own.map(partsOf).map(({ what, remedy }) => (
          <li key={what}>
            {what}
            {remedy !== null && <span className="mappers-remedy">{remedy}</span>}
          </li>
        ))}
      </ul>
    </div>
  ));
}
