/** A name in the three languages of the app; `en` is the official romanisation where one exists. */
export interface Names {
  readonly en: string;
  readonly uk: string;
  readonly ru: string;
}

/** West, south, east, north in degrees. */
export type Box = readonly [number, number, number, number];

/** Longitude and latitude in degrees. */
export type Point = readonly [number, number];

/** A first-level unit of Ukraine. */
export interface UkrainianUnit {
  readonly id: string;
  readonly names: Names;
  /** The day on which Russia declared the unit its own; no state boundary follows from it. */
  readonly claimed: string | undefined;
}

/** The 27 first-level units by ISO 3166-2 code. */
export const UKRAINE: ReadonlyMap<string, UkrainianUnit> = new Map(
  table(`
    UA-05 | vinnytsia       | Vinnytsia Oblast       | Вінницька область       | Винницкая область
    UA-07 | volyn           | Volyn Oblast           | Волинська область       | Волынская область
    UA-09 | luhansk         | Luhansk Oblast         | Луганська область       | Луганская область | 2022-09-30
    UA-12 | dnipropetrovsk  | Dnipropetrovsk Oblast  | Дніпропетровська область | Днепропетровская область
    UA-14 | donetsk         | Donetsk Oblast         | Донецька область        | Донецкая область | 2022-09-30
    UA-18 | zhytomyr        | Zhytomyr Oblast        | Житомирська область     | Житомирская область
    UA-21 | zakarpattia     | Zakarpattia Oblast     | Закарпатська область    | Закарпатская область
    UA-23 | zaporizhzhia    | Zaporizhzhia Oblast    | Запорізька область      | Запорожская область | 2022-09-30
    UA-26 | ivano-frankivsk | Ivano-Frankivsk Oblast | Івано-Франківська область | Ивано-Франковская область
    UA-30 | kyiv-city       | Kyiv                   | Київ                    | Киев
    UA-32 | kyiv            | Kyiv Oblast            | Київська область        | Киевская область
    UA-35 | kirovohrad      | Kirovohrad Oblast      | Кіровоградська область  | Кировоградская область
    UA-40 | sevastopol      | Sevastopol             | Севастополь             | Севастополь | 2014-03-18
    UA-43 | crimea          | Autonomous Republic of Crimea | Автономна Республіка Крим | Автономная Республика Крым | 2014-03-18
    UA-46 | lviv            | Lviv Oblast            | Львівська область       | Львовская область
    UA-48 | mykolaiv        | Mykolaiv Oblast        | Миколаївська область    | Николаевская область
    UA-51 | odesa           | Odesa Oblast           | Одеська область         | Одесская область
    UA-53 | poltava         | Poltava Oblast         | Полтавська область      | Полтавская область
    UA-56 | rivne           | Rivne Oblast           | Рівненська область      | Ровенская область
    UA-59 | sumy            | Sumy Oblast            | Сумська область         | Сумская область
    UA-61 | ternopil        | Ternopil Oblast        | Тернопільська область   | Тернопольская область
    UA-63 | kharkiv         | Kharkiv Oblast         | Харківська область      | Харьковская область
    UA-65 | kherson         | Kherson Oblast         | Херсонська область      | Херсонская область | 2022-09-30
    UA-68 | khmelnytskyi    | Khmelnytskyi Oblast    | Хмельницька область     | Хмельницкая область
    UA-71 | cherkasy        | Cherkasy Oblast        | Черкаська область       | Черкасская область
    UA-74 | chernihiv       | Chernihiv Oblast       | Чернігівська область    | Черниговская область
    UA-77 | chernivtsi      | Chernivtsi Oblast      | Чернівецька область     | Черновицкая область
  `).map(([code = "", id = "", en = "", uk = "", ru = "", claimed]) => [
    code,
    { id, names: { en, uk, ru }, claimed },
  ]),
);

/** Natural Earth leaves Snake Island out; it belongs to Odesa Oblast. */
export const SNAKE_ISLAND: { readonly unit: string; readonly at: Point } = {
  unit: "UA-51",
  at: [30.207, 45.257],
};

/** English names of first-level units that Natural Earth spells otherwise, by ISO 3166-2 code. */
export const ENGLISH: ReadonlyMap<string, string> = new Map([
  ["BY-BR", "Brest Region"],
  ["BY-HO", "Gomel Region"],
  ["BY-HR", "Grodno Region"],
  ["BY-MA", "Mogilev Region"],
  ["BY-MI", "Minsk Region"],
  ["BY-VI", "Vitebsk Region"],
]);

/** Every country in the extent by ISO code; a `label` replaces the computed label point. */
export const COUNTRIES: ReadonlyMap<string, Names & { readonly label: Point | undefined }> =
  new Map(
    table(`
    UA | Ukraine         | Україна            | Украина | 31.3 49
    RU | Russia          | Росія              | Россия  | 42.6 52.6
    BY | Belarus         | Білорусь           | Беларусь | 28.6 53.3
    MD | Moldova         | Молдова            | Молдова
    PL | Poland          | Польща             | Польша
    SK | Slovakia        | Словаччина         | Словакия
    HU | Hungary         | Угорщина           | Венгрия
    RO | Romania         | Румунія            | Румыния
    BG | Bulgaria        | Болгарія           | Болгария
    TR | Türkiye         | Туреччина          | Турция | 34.5 40.6
    GE | Georgia         | Грузія             | Грузия
    AM | Armenia         | Вірменія           | Армения
    AZ | Azerbaijan      | Азербайджан        | Азербайджан
    IR | Iran            | Іран               | Иран
    KZ | Kazakhstan      | Казахстан          | Казахстан
    LT | Lithuania       | Литва              | Литва
    LV | Latvia          | Латвія             | Латвия
    EE | Estonia         | Естонія            | Эстония
    SE | Sweden          | Швеція             | Швеция
    DK | Denmark         | Данія              | Дания
    DE | Germany         | Німеччина          | Германия
    CZ | Czechia         | Чехія              | Чехия
    AT | Austria         | Австрія            | Австрия
    SI | Slovenia        | Словенія           | Словения
    HR | Croatia         | Хорватія           | Хорватия
    BA | Bosnia and Herzegovina | Боснія і Герцеговина | Босния и Герцеговина
    RS | Serbia          | Сербія             | Сербия
    ME | Montenegro      | Чорногорія         | Черногория
    XK | Kosovo          | Косово             | Косово
    MK | North Macedonia | Північна Македонія | Северная Македония
    AL | Albania         | Албанія            | Албания
    GR | Greece          | Греція             | Греция
    IT | Italy           | Італія             | Италия
    SM | San Marino      | Сан-Марино         | Сан-Марино
    VA | Vatican City    | Ватикан            | Ватикан
  `).map(([code = "", en = "", uk = "", ru = "", label]) => [
      code,
      { en, uk, ru, label: points(label)[0] },
    ]),
  );

/** Named seas with their label points. */
export const SEAS: readonly (Names & { readonly label: Point })[] = [
  { en: "Black Sea", uk: "Чорне море", ru: "Чёрное море", label: [34.2, 43.4] },
  { en: "Sea of Azov", uk: "Азовське море", ru: "Азовское море", label: [36.6, 46.05] },
];

/** A river to be told apart by places on its banks: the source has no names. */
export interface NamedRiver {
  readonly names: Names;
  /** 1 is drawn first when zooming in, 3 last. */
  readonly rank: number;
  /** Points on the river, away from confluences; it comes in pieces, each needs one. */
  readonly at: readonly Point[];
}

/** Rivers of the theatre and the large ones around it. */
export const RIVERS: readonly NamedRiver[] = table(`
  1 | Dnipro | Дніпро | Днепр | 30.42 54.51, 30.34 53.9, 30.4 52.36, 30.61 51.29, 30.52 50.57, 30.56 50.43, 30.67 50.2, 31.17 49.98, 31.47 49.76, 32.61 46.62
  1 | Siverskyi Donets | Сіверський Донець | Северский Донец | 37.27 49.19, 37.61 48.96, 38.13 48.93, 38.45 48.92, 40.27 48.31
  1 | Southern Bug | Південний Буг | Южный Буг | 27.06 49.4, 28.47 49.23, 30.25 48.13, 30.85 48.05, 31.32 47.56
  1 | Dniester | Дністер | Днестр | 24.72 49.12, 25.05 48.98, 27.79 48.45, 29.64 46.84
  1 | Don | Дон | Дон | 39.5 51, 38.93 52.4, 42.73 49.58, 39.7 47.2, 41.5 47.55, 39.36 47.15, 39.47 47.23
  1 | Danube | Дунай | Дунай | 28.85 45.33, 25.95 43.86, 22.9 44, 18.95 47.5, 29.1 45.41, 28.97 45.37, 29.5 45.44, 29.28 45.03, 29.33 45.17, 28.38 45.3
  1 | Volga | Волга | Волга | 44.6 48.7, 46.1 47.9, 39.9 57.6, 43 56.2, 44.03 56.33
  2 | Desna | Десна | Десна | 31.3 51.48, 34.36 53.22, 33.27 52, 33.16 51.89
  2 | Seim | Сейм | Сейм | 36.1 51.68, 34.68 51.56, 33.61 51.36
  2 | Oskil | Оскіл | Оскол | 37.62 49.71, 37.8 50.75
  2 | Inhulets | Інгулець | Ингулец | 32.63 48.78, 33.22 47.72, 32.8 47.07
  2 | Samara | Самара | Самара | 35.85 48.52, 35.6 48.6
  2 | Pripyat | Прип'ять | Припять | 24.6 51.74, 26.1 52.11, 29.25 52.05
  2 | Prut | Прут | Прут | 25.95 48.31, 27.8 47.2
  2 | Western Bug | Західний Буг | Западный Буг | 23.65 51.55, 24.22 50.39, 22.6 52.4
  2 | Tisza | Тиса | Тиса | 20.17 46.25, 23.57 48, 20.18 47.17
  2 | Kuban | Кубань | Кубань | 38.97 45.02, 41.15 45, 41.9 44.2
  2 | Khoper | Хопер | Хопёр | 42 50.8, 43.15 51.55
  2 | Oka | Ока | Ока | 36.08 52.97, 36.25 54.5, 39.7 54.65
  2 | Sozh | Сож | Сож | 31.02 52.42, 31.7 53.8
  2 | Berezina | Березина | Березина | 29.25 53.15, 28.5 54.2
  2 | Vistula | Вісла | Висла | 21.03 52.24, 19.95 50.05, 18.6 53.02
  2 | Neman | Німан | Неман | 23.82 53.68, 23.9 54.88
  3 | Siret | Серет | Сирет | 26.95 46.55, 27.4 45.7
  3 | Vorona | Ворона | Ворона | 42.72 52.65
  3 | Voronezh | Воронеж | Воронеж | 39.55 52.6, 39.3 52
  3 | Tsna | Цна | Цна | 41.45 52.75, 41.8 53.9
  3 | San | Сян | Сан | 22.77 49.79, 22.2 50.4
  3 | Narew | Нарев | Нарев | 21.55 53.08
`).map(([rank, en = "", uk = "", ru = "", at]) => ({
  names: { en, uk, ru },
  rank: Number(rank),
  at: points(at),
}));

/** A lake to be told apart by a place on its water. */
export interface NamedLake {
  readonly names: Names;
  /** A point inside the source's outline. */
  readonly at: Point;
  /** Keeps the part in this box: the source draws a chain of reservoirs as one; the boxes end at dams. */
  readonly within: Box | undefined;
  /** The day (ISO) from which the lake is no longer there. */
  readonly until: string | undefined;
}

/** Lakes and reservoirs with a name. */
export const LAKES: readonly NamedLake[] = table(`
  Kremenchuk Reservoir | Кременчуцьке водосховище | Кременчугское водохранилище | 32.585 49.3 | 31 48.5 33.25 50.2
  Kamianske Reservoir | Кам'янське водосховище | Каменское водохранилище | 34.096 48.786 | 33.25 48.3 34.54 49.6
  Dnipro Reservoir | Дніпровське водосховище | Днепровское водохранилище | 34.096 48.786 | 34.54 47.868 36 49
  Dnipro | Дніпро | Днепр | 34.096 48.786 | 34.54 47.7 36 47.868
  Kakhovka Reservoir | Каховське водосховище | Каховское водохранилище | 34.096 48.786 | 33.37 46.5 36 47.7 | 2023-06-06
  Dnipro | Дніпро | Днепр | 34.096 48.786 | 31.5 46.4 33.37 47.2
  Kyiv Reservoir | Київське водосховище | Киевское водохранилище | 30.47 50.8
  Tsimlyansk Reservoir | Цимлянське водосховище | Цимлянское водохранилище | 42.397 47.725
  Volgograd Reservoir | Волгоградське водосховище | Волгоградское водохранилище | 45.4 50
  Don | Дон | Дон | 40.147 47.236
  Lake Manych-Gudilo | Манич-Гудило | Маныч-Гудило | 42.728 46.357
  Veselovsky Reservoir | Веселовське водосховище | Весёловское водохранилище | 41.065 47.07
  Molochnyi Lyman | Молочний лиман | Молочный лиман | 35.359 46.53
  Tylihul Lyman | Тилігульський лиман | Тилигульский лиман | 31.105 46.879
  Khadzhybei Lyman | Хаджибейський лиман | Хаджибейский лиман | 30.56 46.68
  Kuialnyk Lyman | Куяльницький лиман | Куяльницкий лиман | 30.7 46.68
  Lake Yalpuh | Ялпуг | Ялпуг | 28.65 45.45
  Lake Kahul | Кагул | Кагул | 28.37 45.4
  Lake Katlabukh | Катлабух | Катлабух | 28.994 45.491
  Lake Sasyk | Сасик | Сасык | 33.5 45.2
`).map(([en = "", uk = "", ru = "", at, within, until]) => ({
  names: { en, uk, ru },
  at: points(at)[0] ?? [0, 0],
  within: box(within),
  until,
}));

/** Lagoons that Natural Earth draws as land: a point on either side of the mouth. */
export const LAGOONS: readonly {
  readonly names: Names;
  readonly from: Point;
  readonly to: Point;
}[] = [
  {
    names: { en: "Syvash", uk: "Сиваш", ru: "Сиваш" },
    from: [34.765, 46.158],
    to: [34.798, 46.133],
  },
  {
    names: { en: "Dniester Lyman", uk: "Дністровський лиман", ru: "Днестровский лиман" },
    from: [30.477, 46.073],
    to: [30.48, 46.078],
  },
];

/** Where a river runs through reservoirs: two points on the shore, where it enters and leaves. */
export const RESERVOIR_COURSES: readonly {
  readonly river: string;
  readonly from: Point;
  readonly to: Point;
}[] = [
  { river: "Dnipro", from: [30.5, 51.22], to: [30.53, 50.6] },
  { river: "Dnipro", from: [31.45, 49.84], to: [32.63, 46.65] },
  { river: "Don", from: [43.6, 48.75], to: [42.11, 47.6] },
];

/** The names as properties of a map feature. */
export function nameProperties({ en, uk, ru }: Names): {
  readonly name_en: string;
  readonly name_uk: string;
  readonly name_ru: string;
} {
  return { name_en: en, name_uk: uk, name_ru: ru };
}

/** Rows and cells of a text table. */
function table(text: string): readonly (readonly string[])[] {
  const rows = text.split("\n").filter((row) => row.trim());
  return rows.map((row) => row.split("|").map((cell) => cell.trim()));
}

/** "30.42 54.51, 30.34 53.9" to points. */
function points(text: string | undefined): readonly Point[] {
  if (!text) return [];
  return text.split(",").map((pair) => {
    const [x = Number.NaN, y = Number.NaN] = pair.trim().split(" ").map(Number);
    return [x, y];
  });
}

function box(text: string | undefined): Box | undefined {
  const [west, south, east, north] = text ? text.split(" ").map(Number) : [];
  if (west === undefined || south === undefined || east === undefined || north === undefined)
    return;
  return [west, south, east, north];
}
