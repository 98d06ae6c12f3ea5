/** Cabinet of Ministers of Ukraine, resolution 55 of 27 January 2010: letter by letter. */
const LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  (
    "а:a б:b в:v г:h ґ:g д:d е:e є:ie ж:zh з:z и:y і:i ї:i й:i к:k л:l м:m н:n о:o п:p р:r с:s " +
    "т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ь: ю:iu я:ia ’: ':"
  )
    .split(" ")
    .map((pair) => [pair.charAt(0), pair.slice(2)]),
);
const AT_START: Readonly<Record<string, string>> = { є: "ye", ї: "yi", й: "y", ю: "yu", я: "ya" };

/**
 * A Ukrainian name in Latin letters by the official table (resolution 55 of 2010): "Згурівка" is
 * "Zghurivka". Each word keeps the case of its first letter; other signs stay as they are.
 */
export function romanise(name: string): string {
  return name
    .split(/([ -])/)
    .map(romaniseWord)
    .join("");
}

function romaniseWord(word: string): string {
  const lower = word.toLowerCase();
  let text = "";
  for (const [at, letter] of [...lower].entries()) {
    // зг is zgh, so that it does not read as ж.
    if (letter === "г" && lower[at - 1] === "з") text += "gh";
    else text += (at === 0 ? AT_START[letter] : undefined) ?? LETTERS[letter] ?? letter;
  }
  return word.charAt(0) === lower.charAt(0) ? text : text.charAt(0).toUpperCase() + text.slice(1);
}

const RUSSIAN: Readonly<Record<string, string>> = {
  ...LETTERS,
  г: "g",
  е: "e",
  ё: "yo",
  и: "i",
  й: "y",
  ъ: "",
  ы: "y",
  э: "e",
  ю: "yu",
  я: "ya",
};
/** After these and at the start of a word е is ye. */
const SOFTENED = /[аеёоуыэюяъь]/;

/**
 * A Russian name in Latin letters as agencies write it in English: BGN/PCGN (1947) without its
 * apostrophes, -ий and -ый as -y, "ие" as "ie": "Красный Лиман" is "Krasny Liman", "Авдеевка"
 * "Avdeyevka".
 */
function romaniseRussian(name: string): string {
  return name
    .split(/([ -])/)
    .map(romaniseRussianWord)
    .join("");
}

function romaniseRussianWord(word: string): string {
  const lower = word.toLowerCase().replace(/[иы]й$/, "ы");
  let text = "";
  for (const [at, letter] of [...lower].entries()) {
    const yes = letter === "е" && (at === 0 || SOFTENED.test(lower[at - 1] ?? ""));
    text += yes ? "ye" : (RUSSIAN[letter] ?? letter);
  }
  const capital = word.charAt(0) !== word.charAt(0).toLowerCase();
  return capital ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

/** Languages that can be romanised, with how. */
export const ROMANISERS = { uk: romanise, ru: romaniseRussian } as const;
export type Romanisable = keyof typeof ROMANISERS;
