/** Languages of the interface. Place names are chosen separately. */
export const LANGUAGES = ["en", "uk", "ru"] as const;
export type Language = (typeof LANGUAGES)[number];

/** How each language calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: "English",
  uk: "Українська",
  ru: "Русский",
};

/** Locales for dates and numbers. */
export const LOCALES: Readonly<Record<Language, string>> = {
  en: "en-GB",
  uk: "uk-UA",
  ru: "ru-RU",
};
