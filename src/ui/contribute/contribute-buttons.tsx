import type { MouseEvent } from "react";
import type { ReportSubject } from "#domain/draft.ts";
import type { PlaceId } from "#domain/ids.ts";
import { t } from "#i18n/text.ts";
import { useContributing } from "./contributing-context.tsx";
import "./contribute-buttons.css";

interface ReportButtonProps {
  readonly subject: ReportSubject;
  /** What it is about, for screen readers. */
  readonly about: string;
}

/** Opens the form for reporting an error, about one thing. A small one: many stand in a card. */
export function ReportButton({ subject, about }: ReportButtonProps) {
  const contributing = useContributing();
  if (!contributing) return null;
  const open = ({ currentTarget }: MouseEvent<HTMLButtonElement>) => {
    // A popover closes and gives the focus back, so that the form can do so too.
    currentTarget.closest<HTMLElement>("[popover]")?.hidePopover();
    contributing.show({ form: "report", subject });
  };
  return (
    <button
      type="button"
      className="text-button contribute-report"
      aria-haspopup="dialog"
      aria-label={t("Report an error: {about}", { about })}
      onClick={open}
    >
      {t("Report an error")}
    </button>
  );
}

interface ContributeRowProps {
  /** The place that the forms are about; `null`: none yet. */
  readonly place: { readonly id: PlaceId; readonly name: string } | null;
}

/** Both forms, as a row of buttons. */
export function ContributeRow({ place }: ContributeRowProps) {
  const contributing = useContributing();
  if (!contributing) return null;
  const subject: ReportSubject =
    place === null ? { kind: "general" } : { kind: "place", place: place.id };
  return (
    <p className="contribute-row">
      <button
        type="button"
        className="button"
        aria-haspopup="dialog"
        onClick={() => contributing.show({ form: "statement", place: place?.id ?? null })}
      >
        {place === null
          ? t("Add a statement…")
          : t("Add a statement about {place}…", { place: place.name })}
      </button>
      <button
        type="button"
        className="button"
        aria-haspopup="dialog"
        onClick={() => contributing.show({ form: "report", subject })}
      >
        {t("Report an error…")}
      </button>
    </p>
  );
}
