import "#ui/shared/dialog.css";
import { lazy, Suspense, useCallback, useId } from "react";
import { t } from "#i18n/text.ts";
import { useImporting, useImportState } from "./importing-context.tsx";

const loadPanel = () => import("./mapper-panel.tsx");
const MapperPanel = lazy(async () => ({ default: (await loadPanel()).MapperPanel }));

/** The dialog for one's own mappers. Its content is fetched when it first opens. */
export function MapperDialog() {
  const id = useId();
  const importing = useImporting();
  const open = useImportState((state) => state.open);
  const opens = useCallback(
    (dialog: HTMLDialogElement) => {
      if (importing.state.getState().open) dialog.showModal();
      // Only when the wish changes: a dialog that Escape has just closed must not open again.
      return importing.state.subscribe((state, before) => {
        if (state.open === before.open) return;
        if (!state.open) dialog.close();
        else if (!dialog.open) dialog.showModal();
      });
    },
    [importing],
  );
  return (
    <dialog
      ref={opens}
      className="dialog mappers"
      aria-labelledby={id}
      onClose={() => importing.hide()}
    >
      <div className="dialog-head">
        <h2 id={id}>{t("Add a mapper’s maps")}</h2>
        <button type="button" className="mappers-button" onClick={() => importing.hide()}>
          {t("Close")}
        </button>
      </div>
      {open && (
        <Suspense fallback={<p className="mappers-body">{t("Loading…")}</p>}>
          <MapperPanel />
        </Suspense>
      )}
    </dialog>
  );
}
