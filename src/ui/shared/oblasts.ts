import { language, t } from "#i18n/text.ts";

/**
 * Name of a first-level unit, able to stand by itself: "Donetsk", in Ukrainian and Russian with
 * the word for oblast. One that is not known here keeps its English name.
 */
export function oblastName(oblast: string): string {
  if (known?.language !== language()) {
    known = { language: language(), names: { ...russian(), ...ukrainian() } };
  }
  return known.names[oblast] ?? oblast;
}

/** First-level units that are no oblast: their name stands alone. */
const OWN_NAMES: ReadonlySet<string> = new Set(["Crimea", "Sevastopol"]);

/** Whether English says "region" after the name, which alone would mean the town: "Donetsk". */
export function isNamedAfterTown(oblast: string): boolean {
  return !OWN_NAMES.has(oblast) && Object.hasOwn({ ...russian(), ...ukrainian() }, oblast);
}

/** Tables ask for thousands of names at once. */
let known: {
  readonly language: string;
  readonly names: Readonly<Record<string, string>>;
} | null = null;

const ukrainian = (): Readonly<Record<string, string>> => ({
  Cherkasy: t("Cherkasy"),
  Chernihiv: t("Chernihiv"),
  Chernivtsi: t("Chernivtsi"),
  Crimea: t("Crimea"),
  Dnipropetrovsk: t("Dnipropetrovsk"),
  Donetsk: t("Donetsk"),
  "Ivano-Frankivsk": t("Ivano-Frankivsk"),
  Kharkiv: t("Kharkiv"),
  Kherson: t("Kherson"),
  Khmelnytskyi: t("Khmelnytskyi"),
  Kirovohrad: t("Kirovohrad"),
  Kyiv: t("Kyiv"),
  Luhansk: t("Luhansk"),
  Lviv: t("Lviv"),
  Mykolaiv: t("Mykolaiv"),
  Odesa: t("Odesa"),
  Poltava: t("Poltava"),
  Rivne: t("Rivne"),
  Sumy: t("Sumy"),
  Ternopil: t("Ternopil"),
  Vinnytsia: t("Vinnytsia"),
  Volyn: t("Volyn"),
  Zakarpattia: t("Zakarpattia"),
  Zaporizhzhia: t("Zaporizhzhia"),
  Zhytomyr: t("Zhytomyr"),
});

const russian = (): Readonly<Record<string, string>> => ({
  Belgorod: t("Belgorod"),
  Bryansk: t("Bryansk"),
  Kursk: t("Kursk"),
  Lipetsk: t("Lipetsk"),
  Oryol: t("Oryol"),
  Voronezh: t("Voronezh"),
});
