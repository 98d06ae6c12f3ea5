import { t } from "#i18n/text.ts";
import { showScreen } from "#state/actions.ts";
import { SCREENS, type Screen } from "#state/store.ts";
import { useApp, useAppStore } from "#ui/shared/app-context.tsx";
import "./views.css";

/** What the views are called. */
function viewName(screen: Screen): string {
  const names: Readonly<Record<Screen, string>> = {
    map: t("Map"),
    disagreement: t("Disagreement"),
    change: t("Change"),
    compare: t("Compare"),
    table: t("Table"),
    areas: t("Areas"),
    record: t("Track record"),
  };
  return names[screen];
}

/** The switch between the views: buttons in a row, or one list where they find no room. */
export function Views() {
  const store = useAppStore();
  const screen = useApp((state) => state.screen);
  return (
    <nav className="views" aria-label={t("Views")}>
      <div className="views-row">
        {SCREENS.map((name) => (
          <button
            key={name}
            type="button"
            className="views-button"
            aria-pressed={screen === name}
            onClick={() => showScreen(store, name)}
          >
            {viewName(name)}
          </button>
        ))}
      </div>
      <select
        className="views-list"
        aria-label={t("View")}
        value={screen}
        onChange={({ currentTarget }) => {
          const chosen = SCREENS.find((name) => name === currentTarget.value);
          if (chosen) showScreen(store, chosen);
        }}
      >
        {SCREENS.map((name) => (
          <option key={name} value={name}>
            {viewName(name)}
          </option>
        ))}
      </select>
    </nav>
  );
}
