import { LANGUAGE_NAMES, LANGUAGES } from "#i18n/languages.ts";
import { t } from "#i18n/text.ts";
import { setLanguage } from "#state/actions.ts";
import { useApp, useAppStore } from "#ui/shared/app-context.tsx";
import "./language.css";

/** Language of the interface. */
export function LanguageChoice() {
  const store = useAppStore();
  const language = useApp((state) => state.language);
  return (
    <select
      className="language-choice"
      aria-label={t("Language")}
      value={language}
      onChange={({ currentTarget }) => {
        const chosen = LANGUAGES.find((known) => known === currentTarget.value);
        if (chosen) void setLanguage(store, chosen);
      }}
    >
      {LANGUAGES.map((known) => (
        <option key={known} value={known} lang={known}>
          {LANGUAGE_NAMES[known]}
        </option>
      ))}
    </select>
  );
}
