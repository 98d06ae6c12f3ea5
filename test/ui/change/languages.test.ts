import { afterAll, describe, expect, it } from "vitest";
import { findSource } from "#domain/holding.ts";
import { mapperId, sideId } from "#domain/ids.ts";
import type { Language } from "#i18n/languages.ts";
import { speak } from "#i18n/text.ts";
import { bySource, ownWords, sourceName, spanWords } from "#ui/change/change-words.ts";
import { areaRange, areaWords, signedArea } from "#ui/shared/area-words.ts";
import { rangeWords } from "#ui/shared/km.ts";
import { at, sampleRegister } from "../table/sample-register.ts";

afterAll(() => speak("en"));

const register = sampleRegister([{ name: "Ash" }]);
const sources = [null, sideId("north"), mapperId("mapper")].map((id) => findSource(register, id));
const [all] = sources;
if (!all) throw new Error("No source.");

/** Thousands are parted by a space that does not break. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

interface Words {
  readonly by: readonly string[];
  readonly names: readonly string[];
  readonly own: readonly (string | null)[];
  readonly back: readonly string[];
  readonly areas: readonly string[];
}

const WORDS: readonly (readonly [Language, Words])[] = [
  [
    "uk",
    {
      by: ["за словами обох сторін", "за словами сторони «North»", "за картою Mapper"],
      names: ["Слова обох сторін", "Слова сторони «North»", "Карта Mapper"],
      own: [
        "1 місце, словами: жодного",
        "2 місця, словами: 1",
        "5 місць, словами: 2",
        "21 місце, словами: 5",
      ],
      back: ["на 1 день назад у часі", "на 2 дні назад у часі", "на 5 днів назад у часі"],
      areas: ["менше 1 км²", "12 350 км²", "від 40 до 310 км²", "−40 км²", "до 784 км²"],
    },
  ],
  [
    "ru",
    {
      by: ["по словам обеих сторон", "по словам стороны «North»", "по карте Mapper"],
      names: ["Слова обеих сторон", "Слова стороны «North»", "Карта Mapper"],
      own: [
        "1 место, словами: ни одного",
        "2 места, словами: 1",
        "5 мест, словами: 2",
        "21 место, словами: 5",
      ],
      back: [
        "на 1 день назад во времени",
        "на 2 дня назад во времени",
        "на 5 дней назад во времени",
      ],
      areas: ["менее 1 км²", "12 350 км²", "от 40 до 310 км²", "−40 км²", "до 784 км²"],
    },
  ],
];

describe.each(WORDS)("a change in %s", (language, words) => {
  it("names its sources without declining a name", async () => {
    await speak(language);
    expect(sources.map((source) => bySource(register, source))).toEqual(words.by);
    expect(sources.map((source) => sourceName(register, source))).toEqual(words.names);
  });

  it("counts places, days and ground", async () => {
    await speak(language);
    const own = [
      [1, 0],
      [2, 1],
      [5, 2],
      [21, 5],
    ].map(([places = 0, spoken = 0]) => ownWords(all, places, spoken));
    expect(own).toEqual(words.own);
    expect([1, 2, 5].map((days) => spanWords({ from: at(days), to: at(0) }))).toEqual(words.back);
    const areas = [
      areaWords(0.4),
      areaWords(12_349),
      areaRange(40, 310),
      signedArea(-40),
      rangeWords({ least: 0, most: 783.2 }),
    ];
    expect(areas.map(plain)).toEqual(words.areas);
  });
});
