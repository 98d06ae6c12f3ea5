import { stancesOf } from "#domain/stance.ts";
import { t } from "#i18n/text.ts";
import { setStance } from "#state/actions.ts";
import { isUsualStance, selectStance } from "#state/select-stance.ts";
import { useApp, useAppStore } from "#ui/shared/app-context.tsx";
import { stanceName } from "#ui/shared/stance-words.ts";
import "./stance.css";

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
          <span>
            {t(
              "Shown in the stance “{stance}”: borders, names and words. The claims and figures are the same.",
              { stance: stanceName(stance) },
            )}
          </span>
          <button type="button" onClick={() => setStance(store, usual.id)}>
            {stanceName(usual)}
          </button>
        </p>
      )}
    </div>
  );
}
