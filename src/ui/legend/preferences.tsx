import { type ReactNode, useId } from "react";
import { t } from "#i18n/text.ts";
import { setCountStale, setNames, setTheme } from "#state/actions.ts";
import { THEMES, type ThemeChoice } from "#state/store.ts";
import { useApp, useAppStore } from "#ui/shared/app-context.tsx";

function themeName(theme: ThemeChoice): string {
  const names: Readonly<Record<ThemeChoice, string>> = {
    auto: t("System"),
    light: t("Light"),
    dark: t("Dark"),
  };
  return names[theme];
}

/** Brings old, contradicted words back into the comparison. */
export function CountStale() {
  const store = useAppStore();
  const countStale = useApp((state) => state.countStale);
  return (
    <label className="legend-switch">
      <input
        type="checkbox"
        role="switch"
        checked={countStale}
        aria-checked={countStale}
        onChange={(event) => setCountStale(store, event.currentTarget.checked)}
      />
      <span>{t("Count old, contradicted words as disputes")}</span>
    </label>
  );
}

/** Language of place names and colour scheme. */
export function Preferences() {
  const store = useAppStore();
  const names = useApp((state) => state.names);
  const languages = useApp((state) => state.register.theatre.nameLanguages);
  const theme = useApp((state) => state.theme);
  return (
    <div className="legend-preferences">
      <Choice
        label={t("Place names")}
        value={names}
        known={languages.map(({ code }) => code)}
        choose={(language) => setNames(store, language)}
      >
        {languages.map(({ code, name }) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </Choice>
      <Choice
        label={t("Colours")}
        value={theme}
        known={THEMES}
        choose={(choice) => setTheme(store, choice)}
      >
        {THEMES.map((choice) => (
          <option key={choice} value={choice}>
            {themeName(choice)}
          </option>
        ))}
      </Choice>
    </div>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly known: readonly T[];
  readonly choose: (value: T) => void;
  readonly children: ReactNode;
}

function Choice<T extends string>({ label, value, known, choose, children }: ChoiceProps<T>) {
  const id = useId();
  return (
    <div className="legend-choice">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const chosen = known.find((candidate) => candidate === event.currentTarget.value);
          if (chosen !== undefined) choose(chosen);
        }}
      >
        {children}
      </select>
    </div>
  );
}
