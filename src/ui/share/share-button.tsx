import { lazy, Suspense, useId, useRef, useState } from "react";
import { t } from "#i18n/text.ts";
import "#ui/shared/dialog.css";
import "./share.css";

const SharePanel = lazy(async () => ({ default: (await import("./share-panel.tsx")).SharePanel }));

/** A button that opens the ways in which the view leaves the app. */
export function ShareButton() {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="about-button app-share"
        aria-haspopup="dialog"
        onClick={() => {
          setOpen(true);
          dialog.current?.showModal();
        }}
      >
        {t("Share")}
      </button>
      <dialog
        ref={dialog}
        className="dialog share"
        aria-labelledby={id}
        onClose={() => setOpen(false)}
      >
        <div className="dialog-head">
          <h2 id={id}>{t("Share this view")}</h2>
          <form method="dialog">
            <button type="submit" className="about-close">
              {t("Close")}
            </button>
          </form>
        </div>
        {open && (
          <Suspense fallback={<p className="share-body">{t("Loading…")}</p>}>
            <SharePanel />
          </Suspense>
        )}
      </dialog>
    </>
  );
}
