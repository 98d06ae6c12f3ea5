import "#ui/shared/dialog.css";
import { lazy, Suspense, useCallback, useId } from "react";
import { t } from "#i18n/text.ts";
import { useBackdrop, useBackdropState } from "./backdrop-context.tsx";

const BackdropPanel = lazy(async () => ({
  default: (await import("./backdrop-panel.tsx")).BackdropPanel,
}));

/** The dialog for a basemap of the reader's choice. Its content is fetched when it first opens. */
export function BackdropDialog() {
  const id = useId();
  const backdrop = useBackdrop();
  const open = useBackdropState((state) => state.open);
  const opens = useCallback(
    (dialog: HTMLDialogElement) =>
      // Only when the wish changes: a dialog that Escape has just closed must not open again.
      backdrop.state.subscribe((state, before) => {
        if (state.open === before.open) return;
        if (!state.open) dialog.close();
        else if (!dialog.open) dialog.showModal();
      }),
    [backdrop],
  );
  return (
    <dialog
      ref={opens}
      className="dialog mappers"
      aria-labelledby={id}
      onClose={() => backdrop.hide()}
    >
      <div className="dialog-head">
        <h2 id={id}>{t("Detailed basemap")}</h2>
        <button type="button" className="mappers-button" onClick={() => backdrop.hide()}>
          {t("Close")}
        </button>
      </div>
      {open && (
        <Suspense fallback={<p className="mappers-body">{t("Loading…")}</p>}>
          <BackdropPanel />
        </Suspense>
      )}
    </dialog>
  );
}
