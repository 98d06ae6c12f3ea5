import { lazy, Suspense, useId, useRef, useState } from "react";
import { t } from "#i18n/text.ts";
import "#ui/shared/dialog.css";
import "./about.css";

// Fetched and built on first opening: over a hundred source cards that most never look at.
const AboutText = lazy(async () => ({ default: (await import("./about-text.tsx")).AboutText }));

/** A button that opens what the map shows, how, from whom, and what it must not be used for. */
export function About() {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [opened, setOpened] = useState(false);
  const open = () => {
    setOpened(true);
    dialog.current?.showModal();
  };
  return (
    <>
      <button type="button" className="about-button" aria-haspopup="dialog" onClick={open}>
        {t("About")}
      </button>
      <dialog ref={dialog} className="dialog about" aria-labelledby={id}>
        <div className="dialog-head">
          <h2 id={id}>{t("About this map")}</h2>
          <form method="dialog">
            <button type="submit" className="about-close">
              {t("Close")}
            </button>
          </form>
        </div>
        {opened && (
          <Suspense fallback={<p>{t("Loading…")}</p>}>
            <AboutText />
          </Suspense>
        )}
      </dialog>
    </>
  );
}
