import { type Day, isoOf } from "#domain/day.ts";
import type { Register } from "#domain/register.ts";
import { list, t } from "#i18n/text.ts";
import { shareLink } from "#state/edition.ts";
import { selectSince } from "#state/select-since.ts";
import { isUsualStance, selectStance } from "#state/select-stance.ts";
import type { AppState } from "#state/store.ts";
import { withDataTerms } from "./credits.ts";
import { longDate } from "./dates.ts";
import { inLanguage, nameOf } from "./names.ts";
import { stanceLine, stanceName } from "./stance-words.ts";

/** Known to this file alone: nobody else can make caveats, and none can be left out. */
const MADE: unique symbol = Symbol("made by caveatsOf");

/**
 * What everything that leaves the app carries. Every exporter takes it and `seal` looks whether it
 * is really in the file, so that there is none without day, sources, licence and caveat.
 */
export interface Caveats {
  readonly [MADE]: true;
  /** Name of the theatre: "Russia-Ukraine war". */
  readonly theatre: string;
  /** What the view asks: "Who says they hold which place". */
  readonly view: string;
  /** The day shown: "2 December 2025". */
  readonly date: string;
  /** "Day shown: 2025-12-02 (2 December 2025), as known that day." */
  readonly day: string;
  /** Whose presentation of borders, names and words it is; in every stance, the usual one too. */
  readonly stance: string;
  /** Name of the stance where it is not the usual one. */
  readonly otherStance: string | null;
  /** What was left out or chosen, in a sentence; `null` if nothing was. */
  readonly choice: string | null;
  /** Where the statements and the maps are from, with the terms of each map. */
  readonly sources: readonly string[];
  readonly licence: string;
  /** What the reader must know before using it. */
  readonly caveat: string;
  /** The same in a few words, for repeating. */
  readonly short: string;
  /** Which data these are: last day and hash. */
  readonly data: string;
  /** Last day of the data, and their SHA-256 in hexadecimal; empty where it is not known. */
  readonly edition: { readonly last: Day; readonly hash: string };
  /** Link to this very view. */
  readonly address: string;
}

/** The caveats of a view. */
export function caveatsOf(state: AppState): Caveats {
  const { register, day, clock, edition } = state;
  const { theatre } = register;
  const stance = selectStance(state);
  const values = { iso: isoOf(day), date: longDate(day) };
  return {
    [MADE]: true,
    theatre: inLanguage(theatre.title, theatre.titles),
    view: viewWords(state),
    date: longDate(day),
    day:
      clock === "then"
        ? t("Day shown: {iso} ({date}), as known that day.", values)
        : t("Day shown: {iso} ({date}), with what is known today.", values),
    stance: stanceLine(stance),
    otherStance: isUsualStance(state) ? null : stanceName(stance),
    choice: choiceOf(state),
    sources: [
      t(
        "Sources: the statements in Claimline’s register, each with claimant, day, publisher and address.",
      ),
      ...mapSources(register),
      ...basemapSource(state),
    ],
    licence: withDataTerms(
      t("Licence: register and figures CC BY 4.0, the sources keep their rights."),
      theatre,
    ),
    caveat: t(
      "Caveat: claims are shown as claims, not verified by us; settlement by settlement, not exact lines. Agreement is not truth. Boundaries and names imply no opinion on legal status. Not for navigation or safety.",
    ),
    short: isUsualStance(state)
      ? t("claims, not verified")
      : t("claims, not verified; stance: {stance}", { stance: stanceName(stance) }),
    data: t("Data: register to {last}, SHA-256 {hash}.", {
      last: isoOf(theatre.last),
      hash: edition.data || "–",
    }),
    edition: { last: theatre.last, hash: edition.data },
    address: shareLink(state),
  };
}

/** All of it, a line each, the address last. */
export function caveatLines(caveats: Caveats): readonly string[] {
  const { theatre, view, day, stance, choice, sources, licence, caveat, data, address } = caveats;
  return [
    `${theatre}: ${view}. Claimline.`,
    day,
    stance,
    ...(choice === null ? [] : [choice]),
    ...sources,
    licence,
    caveat,
    data,
    address,
  ];
}

function viewWords(state: AppState): string {
  const { screen, agree } = state;
  if (screen === "change")
    return t("What changed since {date}", { date: longDate(selectSince(state)) });
  if (screen === "disagreement")
    return agree === null
      ? t("Where they differ")
      : t("What at least {count, plural, one {# source} other {# sources}} say", { count: agree });
  return t("Who says they hold which place");
}

/** Every mapper whose picture the app shows, with its terms. */
function mapSources({ theatre, sources }: Register): readonly string[] {
  return theatre.mappers.map((mapper) => {
    const card = sources.get(mapper.source);
    return t("Map: {name} ({note}). Terms: {terms}.", {
      name: card?.name ?? mapper.name,
      note: inLanguage(mapper.note, mapper.notes).replace(/[.\s]+$/, ""),
      terms: (card?.licence ?? t("not known")).replace(/[.\s]+$/, ""),
    });
  });
}

/** The basemap that the reader chose, with whom it credits; the built-in one is in the licence. */
function basemapSource({ backdrop }: AppState): readonly string[] {
  if (!backdrop) return [];
  const { name, credit, hosts } = backdrop;
  return [
    t("Basemap in pictures, chosen by the reader: {name} ({from}). Credit: {credit}.", {
      name,
      from: hosts.length > 0 ? list(hosts) : t("from a file"),
      credit: credit.replace(/[.\s]+$/, "") || t("not known"),
    }),
  ];
}

function choiceOf({ register, hidden, countStale, shelf }: AppState): string | null {
  const { theatre, reference } = register;
  const named = [...theatre.sides, ...theatre.mappers].filter(({ id }) => hidden.has(id));
  const parts = [
    ...(reference ? [t("Silent sides are shown by {name}.", { name: reference.name })] : []),
    ...(named.length > 0 ? [t("Switched off: {names}.", { names: list(named.map(nameOf)) })] : []),
    ...(countStale ? [t("Old words that a map contradicts make disputes.")] : []),
    ...(shelf.length > 0
      ? [
          t("Mappers brought by the reader: {names}.", {
            names: shelf.map(({ mapper }) => mapper.name).join(", "),
          }),
        ]
      : []),
  ];
  return parts.length > 0 ? parts.join(" ") : null;
}
