import { useId, useState } from "react";
import { t } from "#i18n/text.ts";
import type { Contributing, OpenForm } from "#state/contributing.ts";
import { Dialog } from "#ui/shared/dialog.tsx";
import "./contribute.css";
import { ReportForm } from "./report-form.tsx";
import { StatementForm } from "./statement-form.tsx";
import { takeFocus } from "./take-focus.ts";

interface FormDialogProps {
  readonly contributing: Contributing;
  readonly open: OpenForm;
}

/** The browser asks before the page is left. */
const askFirst = (event: Event) => event.preventDefault();

/** A form in a dialog of its own; closing it asks once if something was written and not taken along. */
export function FormDialog({ contributing, open }: FormDialogProps) {
  const { unsaved, asking, setUnsaved, ask, stay } = useLeaving();
  const leave = () => {
    setUnsaved(false);
    contributing.hide();
  };
  const mayClose = () => {
    if (!unsaved || asking) return true;
    ask();
    return false;
  };
  return (
    <Dialog
      title={open.form === "statement" ? t("Add a statement") : t("Report an error")}
      className="contribute"
      mayClose={mayClose}
      onClose={leave}
    >
      {asking && <Leave onStay={stay} onLeave={leave} />}
      {open.form === "statement" ? (
        <StatementForm contributing={contributing} place={open.place} onUnsaved={setUnsaved} />
      ) : (
        <ReportForm contributing={contributing} subject={open.subject} onUnsaved={setUnsaved} />
      )}
    </Dialog>
  );
}

/** Whether something would be lost, and whether the reader has been asked. */
function useLeaving() {
  const [unsaved, setState] = useState(false);
  const [asking, setAsking] = useState(false);
  return {
    unsaved,
    asking,
    setUnsaved: (now: boolean) => {
      if (now) addEventListener("beforeunload", askFirst);
      else removeEventListener("beforeunload", askFirst);
      setState(now);
      setAsking(false);
    },
    ask: () => setAsking(true),
    stay: () => setAsking(false),
  };
}

function Leave({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  const id = useId();
  return (
    <div className="contribute-leave" role="alertdialog" aria-labelledby={id}>
      <p id={id}>{t("What you wrote is kept nowhere. Close the form and lose it?")}</p>
      <p className="contribute-buttons">
        <button type="button" className="button" ref={takeFocus} onClick={onStay}>
          {t("Keep writing")}
        </button>
        <button type="button" className="button" onClick={onLeave}>
          {t("Close and lose it")}
        </button>
      </p>
    </div>
  );
}
