import { lazy } from "react";
import { t } from "#i18n/text.ts";
import { DialogButton } from "#ui/shared/dialog.tsx";
import "./share.css";

const SharePanel = lazy(async () => ({ default: (await import("./share-panel.tsx")).SharePanel }));

/** A button that opens the ways in which the view leaves the app. */
export function ShareButton() {
  return (
    <DialogButton
      label={t("Share")}
      title={t("Share this view")}
      classNames={["button about-button app-share", "share"]}
    >
      <SharePanel />
    </DialogButton>
  );
}
