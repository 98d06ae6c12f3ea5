import { stancesOf } from "#domain/stance.ts";
import { t } from "#i18n/text.ts";
import { setStance } from "#state/actions.ts";
import { isUsualStance, selectStance } from "#state/select-stance.ts";
import { useApp, useAppStore } from "#ui/shared/app-context.tsx";
import { stanceName } from "#ui/shared/stance-words.ts";
import "./stance.css";

/** The button goes away with the notice: on to the stance's choice if it shows, else to the map. */
function focusOn(): void {
  const choice = document.querySelector<HTMLElement>(".stance-choice select");
  const shown = choice?.checkVisibility() ? choice : null;
  (shown ?? document.querySelector<HTMLElement>(".maplibregl-canvas"))?.focus();
}

/** Says on every screen that the stance is not the usual one, with the way back. */
export function StanceNotice() {
  const store = useAppStore();
  const stance = useApp(selectStance);
  const isUsual = useApp(isUsualStance);
  const [usual] = useApp((state) => stancesOf(state.register.theatre));
  return (
    <div role="status">
      {!isUsual && (
        <p className="stance-notice">
          <b>{t("Stance: {stance}", { stance: stanceName(stance) })}</b>
          <span className="stance-notice-more">
            {t("Borders, names and words. The claims and figures are the same.")}
          </span>
          <button
            type="button"
            onClick={() => {
              setStance(store, usual.id);
              focusOn();
            }}
          >
            {stanceName(usual)}
          </button>
        </p>
      )}
    </div>
  );
}
