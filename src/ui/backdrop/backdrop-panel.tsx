import "#ui/mappers/mapper-panel.css";
import "./backdrop.css";
import { t } from "#i18n/text.ts";
import { useApp } from "#ui/shared/app-context.tsx";
import { useBackdropState } from "./backdrop-context.tsx";
import { OpenForm } from "./open-form.tsx";
import { Asks, Busy, Problem } from "./progress.tsx";
import { Shown } from "./shown.tsx";

/** What the dialog holds: what is on, how opening goes, and the ways in. */
export function BackdropPanel() {
  const shown = useApp((state) => state.backdrop);
  const busy = useBackdropState((state) => state.busy);
  const asks = useBackdropState((state) => state.asks);
  const problem = useBackdropState((state) => state.problem);
  return (
    <div className="mappers-body backdrop">
      <p className="mappers-lead">
        {t(
          "The built-in basemap comes with the app and asks nobody. For more detail, choose a map of your own: it lies under the claims, drawn paler, and our names and borders stay on top.",
        )}
      </p>
      <p role="status">{shown === null && busy === null && t("The built-in basemap is on.")}</p>
      {busy !== null && <Busy at={busy} />}
      {asks && <Asks hosts={asks} />}
      {problem && <Problem problem={problem} />}
      {shown && <Shown key={shown.key} shown={shown} />}
      <OpenForm />
      <p className="mappers-note">
        {t(
          "Links and snippets never carry it: nobody’s browser asks a host because of your link. Pictures and films that you save show it and name whom it credits; its terms are its provider’s.",
        )}
      </p>
    </div>
  );
}
