import { showScreen } from "#state/actions.ts";
import { SCREENS, type Screen } from "#state/store.ts";
import { useApp, useAppStore } from "#ui/shared/app-context.tsx";
import "./views.css";

/** What the views are called. */
const VIEW_NAMES: Readonly<Record<Screen, string>> = {
  map: "Map",
  disagreement: "Disagreement",
  change: "Change",
  compare: "Compare",
  table: "Table",
  areas: "Areas",
  record: "Track record",
};

/** The switch between the views: buttons in a row, or one list where they find no room. */
export function Views() {
  const store = useAppStore();
  const screen = useApp((state) => state.screen);
  return (
    <nav className="views" aria-label="Views">
      <div className="views-row">
        {SCREENS.map((name) => (
          <button
            key={name}
            type="button"
            className="views-button"
            aria-pressed={screen === name}
            onClick={() => showScreen(store, name)}
          >
            {VIEW_NAMES[name]}
          </button>
        ))}
      </div>
      <select
        className="views-list"
        aria-label="View"
        value={screen}
        onChange={({ currentTarget }) => {
          const chosen = SCREENS.find((name) => name === currentTarget.value);
          if (chosen) showScreen(store, chosen);
        }}
      >
        {SCREENS.map((name) => (
          <option key={name} value={name}>
            {VIEW_NAMES[name]}
          </option>
        ))}
      </select>
    </nav>
  );
}
