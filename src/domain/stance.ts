import type { MapperStatus } from "./assessment.ts";
import { type Day, dayFromNumber } from "./day.ts";
import type { PartyId } from "./ids.ts";
import { type NameLanguage, type Names, nameOf, type Place } from "./place.ts";
import { ROMANISERS, type Romanisable } from "./romanise.ts";
import type { LocalText, Theatre } from "./theatre.ts";

/**
 * A stance is a way of presenting the theatre: how legal borders are drawn, which name of a place
 * comes first, what the law says of an area, which word stands for a mapper's picture. It never
 * touches what is on record: positions, disputes and figures know nothing of it.
 */
export interface Stance {
  readonly id: string;
  /** Name in a list: "International law". */
  readonly name: LocalText;
  /** What it is, in one sentence. */
  readonly meaning: LocalText;
  /** What it rests on: resolutions, laws, practice; with an address where there is one. */
  readonly basis: readonly { readonly text: LocalText; readonly url?: string }[];
  /** How borders are drawn where it is not as usual (`USUAL_STROKES`); the first that fits counts. */
  readonly borders: readonly BorderRule[];
  /** Whose names come first; absent: the local ones, as the theatre names places. */
  readonly names?: SideNames;
  /** Areas whose legal status the stance has a word on. */
  readonly areas: readonly StanceArea[];
  /** "as under Russian control": what stands after "DeepState maps it"; absent: the theatre's. */
  readonly mapped?: MappedWords;
}

/**
 * Legal borders of the basemap. `crossed`: the part of an international border that a declared
 * annexation would do away with; `claimed`: where the annexed area would end.
 */
export const BORDER_KINDS = ["international", "crossed", "claimed", "disputed", "oblast"] as const;
export type BorderKind = (typeof BORDER_KINDS)[number];

/** How a border is drawn. `thin`: as between the units of one country. */
export const STROKES = ["solid", "dashed", "dotted", "thin", "none"] as const;
export type Stroke = (typeof STROKES)[number];

export interface BorderRule {
  readonly kind: BorderKind;
  /** Country that claims the area behind it; absent: whoever it is. */
  readonly by?: string;
  readonly stroke: Stroke;
}

/** Solid where recognised, dotted where only claimed (`anchors.md` 5C). */
export const USUAL_STROKES: Readonly<Record<BorderKind, Stroke>> = {
  international: "solid",
  crossed: "solid",
  claimed: "dotted",
  disputed: "solid",
  oblast: "thin",
};

/** The names that a party uses, and how they are written in the theatre's languages. */
export interface SideNames {
  readonly party: PartyId;
  /** Language in which the party's statements name places. */
  readonly language: NameLanguage;
  /** The theatre's first language has them romanised letter by letter from that language. */
  readonly romanisedFrom?: Romanisable;
}

/** First-level units that the stance has a word on, from a day on. */
export interface StanceArea {
  /** Values of `place.oblast`. */
  readonly oblasts: readonly string[];
  readonly from?: Day;
  /** Name of the area's own label, by language of names. */
  readonly names?: Names;
  /** Small line under that label. */
  readonly note?: LocalText;
  /** What the stance says of its legal status, in a sentence, for a place's card. */
  readonly status: LocalText;
}

export type MappedWords = Readonly<Record<MapperStatus, LocalText>>;

/** Id of the stance that every theatre begins with. */
export const DISPUTE_ID = "dispute";

/** The stance of a theatre that declares none. */
const DISPUTE: Stance = {
  id: DISPUTE_ID,
  name: {
    en: "Show the dispute",
    uk: "Показати спір",
    ru: "Показать спор",
  },
  meaning: {
    en: "Every side’s claim is shown as a claim; no side’s law is taken for the answer.",
    uk: "Заяву кожної сторони показано як заяву; право жодної сторони не взято за відповідь.",
    ru: "Заявление каждой стороны показано как заявление; право ни одной стороны не взято за ответ.",
  },
  basis: [],
  borders: [],
  areas: [],
};

const JUST_THE_DISPUTE = [DISPUTE] as const;

type Stances = readonly [Stance, ...Stance[]];

/** The stances to choose from; the first is where every reader begins. The same list every time. */
export function stancesOf({ stances = [] }: Pick<Theatre, "stances">): Stances {
  return isAny(stances) ? stances : JUST_THE_DISPUTE;
}

function isAny(stances: readonly Stance[]): stances is Stances {
  return stances.length > 0;
}

/** The stance with that id; the first where there is none. */
export function stanceOf(theatre: Pick<Theatre, "stances">, id: string): Stance {
  const all = stancesOf(theatre);
  return all.find((stance) => stance.id === id) ?? all[0];
}

/** How a stance draws a border. */
export function strokeOf({ borders }: Stance, kind: BorderKind, by?: string): Stroke {
  const rule = borders.find((one) => one.kind === kind && (one.by === undefined || one.by === by));
  return rule?.stroke ?? USUAL_STROKES[kind];
}

/** The area that a place lies in, if the stance has a word on it on that day. */
export function areaOf({ areas }: Stance, place: Pick<Place, "oblast">, day: Day) {
  return areas.find(
    ({ oblasts, from }) => oblasts.includes(place.oblast) && (from === undefined || from <= day),
  );
}

/** Stands for all days before the first change of the law. */
const BEFORE_ALL = dayFromNumber(-1e7);

/**
 * The day of the newest change in law by a day: of those named, and of the stance's areas. All days
 * between two changes are told by one, so that nothing is drawn or named anew for them.
 */
export function legalDay({ areas }: Stance, day: Day, changes: readonly Day[] = []): Day {
  let newest = BEFORE_ALL;
  for (const change of [...changes, ...areas.flatMap(({ from }) => from ?? [])]) {
    if (change <= day && change > newest) newest = change;
  }
  return newest;
}

/** How places are named: in a language, by their local names or as a stance has them. */
export type Naming = NameLanguage | NamingInStance;

interface NamingInStance {
  readonly language: NameLanguage;
  readonly stance: Stance;
  /** Day as of which areas are named. */
  readonly day: Day;
}

/** The naming of a stance on a day; the language alone where it has no names of its own. */
export function namingIn(stance: Stance, language: NameLanguage, day: Day): Naming {
  const own = stance.names !== undefined || stance.areas.some(({ names }) => names !== undefined);
  return own ? { stance, language, day: legalDay(stance, day) } : language;
}

/** Language in which places are named. */
export function languageOfNames(naming: Naming): NameLanguage {
  return typeof naming === "string" ? naming : naming.language;
}

/** The name of a place that comes first. Never empty. */
export function shownName(place: NamedPlace, naming: Naming): string {
  if (typeof naming === "string") return nameOf(place, naming);
  const { language, stance, day } = naming;
  const area = place.kind === "region" ? areaOf(stance, place, day) : undefined;
  const own = area?.names?.[language];
  if (own !== undefined) return own;
  const sides = stance.names && place.kind !== "region";
  return sides ? sideName(place, stance.names, language) : nameOf(place, language);
}

/** What a name depends on. */
export type NamedPlace = Pick<Place, "names" | "usedBy" | "usedByIn" | "kind" | "oblast">;

/** Letters that only Ukrainian has: a Russian name with one of them is a stand-in for a missing one. */
const UKRAINIAN_ONLY = /[іїєґ’]/i;

function sideName(place: NamedPlace, side: SideNames, language: NameLanguage): string {
  const own = place.usedBy[side.party];
  const given = place.usedByIn?.[side.party]?.[language];
  if (given !== undefined) return given;
  const written = own ?? place.names[side.language];
  if (written === undefined) return nameOf(place, language);
  if (language === side.language) return written;
  const [main] = Object.keys(place.names);
  const romanised = side.romanisedFrom !== undefined && language === main;
  if (!romanised || side.romanisedFrom === undefined) return own ?? nameOf(place, language);
  if (side.romanisedFrom === "ru" && UKRAINIAN_ONLY.test(written)) return nameOf(place, language);
  return ROMANISERS[side.romanisedFrom](written);
}
