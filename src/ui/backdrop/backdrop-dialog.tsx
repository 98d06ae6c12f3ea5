import { lazy } from "react";
import { t } from "#i18n/text.ts";
import { Dialog } from "#ui/shared/dialog.tsx";
import { useBackdrop, useBackdropState } from "./backdrop-context.tsx";

const BackdropPanel = lazy(async () => ({
  default: (await import("./backdrop-panel.tsx")).BackdropPanel,
}));

/** The dialog for a basemap of the reader's choice. Its content is fetched when it first opens. */
export function BackdropDialog() {
  const backdrop = useBackdrop();
  const open = useBackdropState((state) => state.open);
  if (!open) return null;
  return (
    <Dialog title={t("Detailed basemap")} className="mappers" onClose={() => backdrop.hide()}>
      <BackdropPanel />
    </Dialog>
  );
}
