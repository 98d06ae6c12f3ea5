import { lazy } from "react";
import { t } from "#i18n/text.ts";
import { DialogButton } from "#ui/shared/dialog.tsx";
import "./about.css";

// Fetched on first opening: over a hundred source cards that most never look at.
const AboutText = lazy(async () => ({ default: (await import("./about-text.tsx")).AboutText }));

/** A button that opens what the map shows, how, from whom, and what it must not be used for. */
export function About() {
  return (
    <DialogButton
      label={t("About")}
      title={t("About this map")}
      classNames={["button about-button", "about"]}
    >
      <AboutText />
    </DialogButton>
  );
}
