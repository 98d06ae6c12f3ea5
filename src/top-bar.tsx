import type { Language } from "#i18n/languages.ts";
import { t } from "#i18n/text.ts";
import { About } from "#ui/about/about.tsx";
import { LanguageChoice } from "#ui/language/language-choice.tsx";
import { Search } from "#ui/search/search.tsx";
import { ShareButton } from "#ui/share/share-button.tsx";
import { TourButton } from "#ui/tour/tour-button.tsx";
import { Views } from "#ui/views/views.tsx";

/** Name, search, views, stories, language, sharing, About: each made anew when the language changes. */
export function TopBar({ language }: { language: Language }) {
  return (
    <header className="app-top">
      <h1 className="app-name">
        Claimline{" "}
        <span className="app-tagline">{t("who says they hold what, and since when")}</span>
      </h1>
      <Search key={`search ${language}`} />
      <Views key={`views ${language}`} />
      <TourButton key={`tour ${language}`} />
      <LanguageChoice />
      <ShareButton key={`share ${language}`} />
      <About key={`about ${language}`} />
    </header>
  );
}
