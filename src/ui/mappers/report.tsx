import type { MapperId } from "#domain/ids.ts";
import type { Register } from "#domain/register.ts";
import type { Outcome } from "#state/importing.ts";
import { useApp } from "#ui/shared/app-context.tsx";
import { useImporting, useImportState } from "./importing-context.tsx";
import { canSkip, partsOf, reportGroups } from "./report-groups.ts";

/** The heading takes the focus: it is the answer to what the reader has just asked for. */
const takeFocus = (heading: HTMLHeadingElement | null) => heading?.focus();

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
    <section className={`mappers-report mappers-report-${kind}`} aria-label="Report">
      <h3 key={kind} ref={takeFocus} tabIndex={-1}>
        {headingOf(outcome, register)}
      </h3>
      <ReportActions outcome={outcome} />
      <ReportLines lines={told} />
    </section>
  );
}

function headingOf({ kind, lines, mappers }: Outcome, register: Register): string {
  if (kind === "failed") return lines[0]?.startsWith(FAILED) ? lines[0] : `${FAILED}.`;
  if (kind === "cancelled") return "Cancelled. Nothing was changed.";
  if (kind === "undone") return "Undone. The map is as it was before the import.";
  return `Added: ${mappers.map((id) => nameOf(id, register)).join(", ")}`;
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
        <button
          type="button"
          className="mappers-button mappers-button-main"
          onClick={() => importing.hide()}
        >
          Show the map
        </button>
      )}
      {canUndo && (
        <button type="button" className="mappers-button" onClick={() => importing.undo()}>
          Undo
        </button>
      )}
      {offersSkip && (
        <button
          type="button"
          className="mappers-button mappers-button-main"
          onClick={() => {
            importing.wish({ skipUnreadable: true });
            importing.again();
          }}
        >
          Import without the files that cannot be read
        </button>
      )}
    </p>
  );
}

/** The lines of a report in groups, problems first. */
export function ReportLines({ lines }: { lines: readonly string[] }) {
  return reportGroups(lines).map(({ title, lines: own }) => (
    <div key={`${title}${own[0] ?? ""}`} className="mappers-lines">
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
