/** A name in the three languages of the app. `en` is the official romanisation where one exists. */
export interface Names {
  readonly en: string;
  readonly uk: string;
  readonly ru: string;
}

/** West, south, east, north in degrees. */
export type Box = readonly [number, number, number, number];

/** Longitude and latitude in degrees. */
export type Point = readonly [number, number];

interface UkrainianUnit {
  readonly id: string;
  readonly names: Names;
  /** The day on which Russia declared the unit its own by treaty; no state boundary follows from it. */
  readonly claimed?: string;
}

const CRIMEA_TREATY = "2014-03-18";
const FOUR_TREATIES = "2022-09-30";

/** Ukraine's 27 first-level units by ISO 3166-2 code: id, names, day of Russia's declared annexation. */
export const UKRAINE: ReadonlyMap<string, UkrainianUnit> = new Map([
  unit("UA-05", "vinnytsia", "Vinnytsia Oblast", "Вінницька область", "Винницкая область"),
  unit("UA-07", "volyn", "Volyn Oblast", "Волинська область", "Волынская область"),
  unit(
    "UA-09",
    "luhansk",
    "Luhansk Oblast",
    "Луганська область",
    "Луганская область",
    FOUR_TREATIES,
  ),
  unit(
    "UA-12",
    "dnipropetrovsk",
    "Dnipropetrovsk Oblast",
    "Дніпропетровська область",
    "Днепропетровская область",
  ),
  unit("UA-14", "donetsk", "Donetsk Oblast", "Донецька область", "Донецкая область", FOUR_TREATIES),
  unit("UA-18", "zhytomyr", "Zhytomyr Oblast", "Житомирська область", "Житомирская область"),
  unit(
    "UA-21",
    "zakarpattia",
    "Zakarpattia Oblast",
    "Закарпатська область",
    "Закарпатская область",
  ),
  unit(
    "UA-23",
    "zaporizhzhia",
    "Zaporizhzhia Oblast",
    "Запорізька область",
    "Запорожская область",
    FOUR_TREATIES,
  ),
  unit(
    "UA-26",
    "ivano-frankivsk",
    "Ivano-Frankivsk Oblast",
    "Івано-Франківська область",
    "Ивано-Франковская область",
  ),
  unit("UA-30", "kyiv-city", "Kyiv", "Київ", "Киев"),
  unit("UA-32", "kyiv", "Kyiv Oblast", "Київська область", "Киевская область"),
  unit(
    "UA-35",
    "kirovohrad",
    "Kirovohrad Oblast",
    "Кіровоградська область",
    "Кировоградская область",
  ),
  unit("UA-40", "sevastopol", "Sevastopol", "Севастополь", "Севастополь", CRIMEA_TREATY),
  unit(
    "UA-43",
    "crimea",
    "Autonomous Republic of Crimea",
    "Автономна Республіка Крим",
    "Автономная Республика Крым",
    CRIMEA_TREATY,
  ),
  unit("UA-46", "lviv", "Lviv Oblast", "Львівська область", "Львовская область"),
  unit("UA-48", "mykolaiv", "Mykolaiv Oblast", "Миколаївська область", "Николаевская область"),
  unit("UA-51", "odesa", "Odesa Oblast", "Одеська область", "Одесская область"),
  unit("UA-53", "poltava", "Poltava Oblast", "Полтавська область", "Полтавская область"),
  unit("UA-56", "rivne", "Rivne Oblast", "Рівненська область", "Ровенская область"),
  unit("UA-59", "sumy", "Sumy Oblast", "Сумська область", "Сумская область"),
  unit("UA-61", "ternopil", "Ternopil Oblast", "Тернопільська область", "Тернопольская область"),
  unit("UA-63", "kharkiv", "Kharkiv Oblast", "Харківська область", "Харьковская область"),
  unit(
    "UA-65",
    "kherson",
    "Kherson Oblast",
    "Херсонська область",
    "Херсонская область",
    FOUR_TREATIES,
  ),
  unit(
    "UA-68",
    "khmelnytskyi",
    "Khmelnytskyi Oblast",
    "Хмельницька область",
    "Хмельницкая область",
  ),
  unit("UA-71", "cherkasy", "Cherkasy Oblast", "Черкаська область", "Черкасская область"),
  unit("UA-74", "chernihiv", "Chernihiv Oblast", "Чернігівська область", "Черниговская область"),
  unit("UA-77", "chernivtsi", "Chernivtsi Oblast", "Чернівецька область", "Черновицкая область"),
]);

/** English names that Natural Earth lacks or spells otherwise, by ISO 3166-2 code. */
export const ENGLISH: ReadonlyMap<string, string> = new Map([
  ["BY-BR", "Brest Region"],
  ["BY-HO", "Gomel Region"],
  ["BY-HR", "Grodno Region"],
  ["BY-MA", "Mogilev Region"],
  ["BY-MI", "Minsk Region"],
  ["BY-VI", "Vitebsk Region"],
  ["RU-CE", "Chechen Republic"],
]);

type Country = Names & { readonly label?: Point };

/** Every country in the extent by ISO code; a `label` replaces the computed label point. */
export const COUNTRIES: ReadonlyMap<string, Country> = new Map<string, Country>([
  ["UA", { ...names("Ukraine", "Україна", "Украина"), label: [31.3, 49.0] }],
  ["RU", { ...names("Russia", "Росія", "Россия"), label: [42.6, 52.6] }],
  ["BY", names("Belarus", "Білорусь", "Беларусь")],
  ["MD", names("Moldova", "Молдова", "Молдова")],
  ["PL", names("Poland", "Польща", "Польша")],
  ["SK", names("Slovakia", "Словаччина", "Словакия")],
  ["HU", names("Hungary", "Угорщина", "Венгрия")],
  ["RO", names("Romania", "Румунія", "Румыния")],
  ["BG", names("Bulgaria", "Болгарія", "Болгария")],
  ["TR", { ...names("Türkiye", "Туреччина", "Турция"), label: [34.5, 40.6] }],
  ["GE", names("Georgia", "Грузія", "Грузия")],
  ["AM", names("Armenia", "Вірменія", "Армения")],
  ["AZ", names("Azerbaijan", "Азербайджан", "Азербайджан")],
  ["KZ", names("Kazakhstan", "Казахстан", "Казахстан")],
  ["LT", names("Lithuania", "Литва", "Литва")],
  ["LV", names("Latvia", "Латвія", "Латвия")],
  ["EE", names("Estonia", "Естонія", "Эстония")],
  ["SE", names("Sweden", "Швеція", "Швеция")],
  ["DK", names("Denmark", "Данія", "Дания")],
  ["DE", names("Germany", "Німеччина", "Германия")],
  ["CZ", names("Czechia", "Чехія", "Чехия")],
  ["AT", names("Austria", "Австрія", "Австрия")],
  ["SI", names("Slovenia", "Словенія", "Словения")],
  ["HR", names("Croatia", "Хорватія", "Хорватия")],
  ["BA", names("Bosnia and Herzegovina", "Боснія і Герцеговина", "Босния и Герцеговина")],
  ["RS", names("Serbia", "Сербія", "Сербия")],
  ["ME", names("Montenegro", "Чорногорія", "Черногория")],
  ["XK", names("Kosovo", "Косово", "Косово")],
  ["MK", names("North Macedonia", "Північна Македонія", "Северная Македония")],
  ["AL", names("Albania", "Албанія", "Албания")],
  ["GR", names("Greece", "Греція", "Греция")],
  ["IT", names("Italy", "Італія", "Италия")],
  ["SM", names("San Marino", "Сан-Марино", "Сан-Марино")],
  ["VA", names("Vatican City", "Ватикан", "Ватикан")],
  ["IR", names("Iran", "Іран", "Иран")],
]);

/** Named seas with their label points. */
export const SEAS: readonly (Names & { readonly label: Point })[] = [
  { ...names("Black Sea", "Чорне море", "Чёрное море"), label: [34.2, 43.4] },
  { ...names("Sea of Azov", "Азовське море", "Азовское море"), label: [36.6, 46.05] },
];

interface River {
  readonly names: Names;
  /** 1 is drawn first when zooming in, 3 last. */
  readonly rank: 1 | 2 | 3;
  /** Points on the river, away from confluences: a line that passes one of them is this river. */
  readonly at: readonly Point[];
}

/** Rivers told apart by towns on their banks: the source has no names. */
export const RIVERS: readonly River[] = [
  river(
    1,
    "Dnipro",
    "Дніпро",
    "Днепр",
    [30.42, 54.51],
    [30.34, 53.9],
    [30.4, 52.36],
    [30.56, 50.43],
    [31.47, 49.76],
    [32.61, 46.62],
  ),
  river(
    1,
    "Siverskyi Donets",
    "Сіверський Донець",
    "Северский Донец",
    [37.27, 49.19],
    [38.45, 48.92],
    [40.27, 48.31],
  ),
  river(
    1,
    "Southern Bug",
    "Південний Буг",
    "Южный Буг",
    [28.47, 49.23],
    [30.85, 48.05],
    [31.32, 47.56],
  ),
  river(1, "Dniester", "Дністер", "Днестр", [24.72, 49.12], [27.79, 48.45], [29.64, 46.84]),
  river(
    1,
    "Don",
    "Дон",
    "Дон",
    [39.5, 51.0],
    [38.93, 52.4],
    [42.73, 49.58],
    [39.7, 47.2],
    [41.5, 47.55],
  ),
  river(
    1,
    "Danube",
    "Дунай",
    "Дунай",
    [28.85, 45.33],
    [25.95, 43.86],
    [22.9, 44.0],
    [18.95, 47.5],
    [27.95, 45.27],
    [26.65, 44.04],
  ),
  river(
    1,
    "Volga",
    "Волга",
    "Волга",
    [44.6, 48.7],
    [46.1, 47.9],
    [39.9, 57.6],
    [43.0, 56.2],
    [44.03, 56.33],
  ),
  river(2, "Desna", "Десна", "Десна", [31.3, 51.48], [34.36, 53.22], [33.27, 52.0]),
  river(2, "Seim", "Сейм", "Сейм", [36.1, 51.68], [34.68, 51.56], [33.4, 51.3]),
  river(2, "Oskil", "Оскіл", "Оскол", [37.62, 49.71], [37.8, 50.75]),
  river(2, "Inhulets", "Інгулець", "Ингулец", [33.22, 47.72], [32.8, 47.07]),
  river(2, "Samara", "Самара", "Самара", [35.85, 48.52], [35.6, 48.6]),
  river(2, "Pripyat", "Прип'ять", "Припять", [26.1, 52.11], [29.25, 52.05]),
  river(2, "Prut", "Прут", "Прут", [25.95, 48.31], [27.8, 47.2]),
  river(
    2,
    "Western Bug",
    "Західний Буг",
    "Западный Буг",
    [23.65, 51.55],
    [24.22, 50.39],
    [22.6, 52.4],
  ),
  river(2, "Tisza", "Тиса", "Тиса", [20.17, 46.25], [23.57, 48.0], [20.18, 47.17]),
  river(2, "Kuban", "Кубань", "Кубань", [38.97, 45.02], [41.15, 45.0], [41.9, 44.2]),
  river(2, "Khoper", "Хопер", "Хопёр", [42.1, 51.37], [42.0, 50.8]),
  river(2, "Oka", "Ока", "Ока", [36.08, 52.97], [36.25, 54.5], [39.7, 54.65]),
  river(2, "Sozh", "Сож", "Сож", [31.02, 52.42], [31.7, 53.8]),
  river(2, "Berezina", "Березина", "Березина", [29.25, 53.15], [28.5, 54.2]),
  river(2, "Vistula", "Вісла", "Висла", [21.03, 52.24], [19.95, 50.05], [18.6, 53.02]),
  river(2, "Neman", "Німан", "Неман", [23.82, 53.68], [23.9, 54.88]),
  river(3, "Siret", "Серет", "Сирет", [26.95, 46.55], [27.4, 45.7]),
  river(3, "Medveditsa", "Медведиця", "Медведица", [43.25, 50.07], [44.8, 51.0]),
  river(3, "Vorona", "Ворона", "Ворона", [42.4, 52.0]),
  river(3, "Voronezh", "Воронеж", "Воронеж", [39.55, 52.6], [39.3, 52.0]),
  river(3, "Tsna", "Цна", "Цна", [41.45, 52.75], [41.8, 53.9]),
  river(3, "San", "Сян", "Сан", [22.77, 49.79], [22.2, 50.4]),
  river(3, "Narew", "Нарев", "Нарев", [21.55, 53.08]),
];

interface Lake {
  readonly names: Names;
  /** A point on the water. */
  readonly at: Point;
  /** Keeps only the part of the source's outline in this box: a chain of reservoirs is one outline there. */
  readonly within?: Box;
  /** The day from which the lake is no longer there (ISO date). */
  readonly until?: string;
}

/** Lakes and reservoirs with a name; the boxes end at the dams. */
export const LAKES: readonly Lake[] = [
  lake(
    "Kremenchuk Reservoir",
    "Кременчуцьке водосховище",
    "Кременчугское водохранилище",
    [32.5, 49.3],
    [31, 48.5, 33.25, 50.2],
  ),
  lake(
    "Kamianske Reservoir",
    "Кам'янське водосховище",
    "Каменское водохранилище",
    [34.1, 48.8],
    [33.25, 48.3, 34.54, 49.6],
  ),
  lake(
    "Dnipro Reservoir",
    "Дніпровське водосховище",
    "Днепровское водохранилище",
    [35.1, 48.3],
    [34.54, 47.868, 36, 49],
  ),
  lake("Dnipro", "Дніпро", "Днепр", [35.1, 47.83], [34.54, 47.7, 36, 47.868]),
  {
    ...lake(
      "Kakhovka Reservoir",
      "Каховське водосховище",
      "Каховское водохранилище",
      [34, 47.4],
      [33.37, 46.5, 36, 47.7],
    ),
    until: "2023-06-06",
  },
  lake("Dnipro", "Дніпро", "Днепр", [33, 46.7], [31.5, 46.4, 33.37, 47.2]),
  lake("Kyiv Reservoir", "Київське водосховище", "Киевское водохранилище", [30.47, 50.8]),
  lake("Tsimlyansk Reservoir", "Цимлянське водосховище", "Цимлянское водохранилище", [42.6, 47.9]),
  lake(
    "Volgograd Reservoir",
    "Волгоградське водосховище",
    "Волгоградское водохранилище",
    [45.4, 50.0],
  ),
  lake("Lake Manych-Gudilo", "Манич-Гудило", "Маныч-Гудило", [42.6, 46.3]),
  lake(
    "Veselovsky Reservoir",
    "Веселовське водосховище",
    "Весёловское водохранилище",
    [41.2, 46.95],
  ),
  lake("Molochnyi Lyman", "Молочний лиман", "Молочный лиман", [35.37, 46.53]),
  lake("Tylihul Lyman", "Тилігульський лиман", "Тилигульский лиман", [31.1, 46.8]),
  lake("Khadzhibei Lyman", "Хаджибейський лиман", "Хаджибейский лиман", [30.56, 46.68]),
  lake("Kuialnyk Lyman", "Куяльницький лиман", "Куяльницкий лиман", [30.7, 46.68]),
  lake("Lake Yalpuh", "Ялпуг", "Ялпуг", [28.65, 45.45]),
  lake("Lake Kahul", "Кагул", "Кагул", [28.37, 45.4]),
  lake("Lake Katlabukh", "Катлабух", "Катлабух", [29.0, 45.5]),
  lake("Lake Sasyk", "Сасик", "Сасык", [33.5, 45.2]),
];

/** Where a river runs through reservoirs: its name, and two points on the shore where it enters and leaves. */
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

function names(en: string, uk: string, ru: string): Names {
  return { en, uk, ru };
}

function unit(
  code: string,
  id: string,
  en: string,
  uk: string,
  ru: string,
  claimed?: string,
): [string, UkrainianUnit] {
  return [code, { id, names: names(en, uk, ru), ...(claimed ? { claimed } : {}) }];
}

function river(rank: 1 | 2 | 3, en: string, uk: string, ru: string, ...at: Point[]): River {
  return { names: names(en, uk, ru), rank, at };
}

function lake(en: string, uk: string, ru: string, at: Point, within?: Box): Lake {
  return { names: names(en, uk, ru), at, ...(within ? { within } : {}) };
}
