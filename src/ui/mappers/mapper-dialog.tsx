import { lazy } from "react";
import { t } from "#i18n/text.ts";
import { Dialog } from "#ui/shared/dialog.tsx";
import { useImporting, useImportState } from "./importing-context.tsx";

const MapperPanel = lazy(async () => ({
  default: (await import("./mapper-panel.tsx")).MapperPanel,
}));

/** The dialog for one's own mappers. Its content is fetched when it first opens. */
export function MapperDialog() {
  const importing = useImporting();
  const open = useImportState((state) => state.open);
  if (!open) return null;
  return (
    <Dialog title={t("Add a mapper’s maps")} className="mappers" onClose={() => importing.hide()}>
      <MapperPanel />
    </Dialog>
  );
}
