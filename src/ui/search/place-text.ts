import { mainName, type NameLanguage, type Place, type PlaceKind } from "#domain/place.ts";
import { languageOfNames, type Naming, shownName } from "#domain/stance.ts";
import { t } from "#i18n/text.ts";
import { oblastName } from "#ui/shared/oblasts.ts";

/** Cyrillic letters as the coarse Latin that `fold` compares in. */
const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  (
    "а:a б:b в:v г:h ґ:h д:d е:e є:e ж:zh з:z и:i і:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u " +
    "ф:f х:h ц:ts ч:ch ш:sh щ:shch ъ: ы:i ь: э:e ю:iu я:ia"
  )
    .split(" ")
    .map((pair) => [pair.charAt(0), pair.slice(2)]),
);

/**
 * Letters that other scripts write in several ways: Greek final sigma; Arabic alef maksura, teh
 * marbuta and the Persian kaf and yeh; Latin letters that do not come apart into a plain one.
 */
const OTHERS: Readonly<Record<string, string>> = {
  ς: "σ",
  ى: "ي",
  ی: "ي",
  ة: "ه",
  ک: "ك",
  ı: "i",
  ł: "l",
  ø: "o",
  đ: "d",
  ß: "s",
  æ: "ae",
  œ: "oe",
};
const OTHER_LETTERS = new RegExp(`[${Object.keys(OTHERS).join("")}]`, "g");

/**
 * A spelling without what readers vary: case, accents, apostrophes, doubled letters, script and
 * the common ways to write one sound (g/h/kh, i/y/j, ie/ye/e). "Покровськ", "Покровск" and
 * "Pokrovs’k" fold to one text; other scripts stay as they are. Hyphens and other marks part words like a space.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}|\u0640/gu, "")
    .replace(OTHER_LETTERS, (letter) => OTHERS[letter] ?? letter)
    .replace(/['’‘ʼʹ`´"]/g, "")
    .replace(/[\u0400-\u04ff]/g, (letter) => LATIN[letter] ?? letter)
    .replace(/[yj]/g, "i")
    .replace(/g/g, "h")
    .replace(/kh/g, "h")
    .replace(/w/g, "v")
    .replace(/i+e/g, "e")
    .replace(/(\p{L})\1+/gu, "$1")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Every spelling on record: the names by language, then what each party uses, then the others. */
export function spellingsOf(place: Place): readonly string[] {
  return [
    ...new Set([
      ...Object.values(place.names),
      ...Object.values(place.usedBy),
      ...Object.values(place.usedByIn ?? {}).flatMap((names) => Object.values(names)),
      ...place.spellings,
    ]),
  ];
}

/** Language of the name shown: places without a local name on record keep the first one. */
export function languageOf(place: Place, names: Naming): NameLanguage {
  const [first = languageOfNames(names)] = Object.keys(place.names);
  return shownName(place, names) === mainName(place) ? first : languageOfNames(names);
}

const kindNames = (): Readonly<Record<PlaceKind, string>> => ({
  city: t("city"),
  town: t("town"),
  village: t("village"),
  hamlet: t("hamlet"),
  region: t("region"),
  unlocated: t("not located"),
});

/** "town, Donetsk". */
export function kindAndOblast({ kind, oblast }: Pick<Place, "kind" | "oblast">): string {
  const name = kindNames()[kind];
  return oblast === "" ? name : `${name}, ${oblastName(oblast)}`;
}
