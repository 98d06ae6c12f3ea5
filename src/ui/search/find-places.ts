import { mainName, PLACE_KINDS } from "#domain/place.ts";
import type { Dossier, Register } from "#domain/register.ts";
import { fold, spellingsOf } from "./place-text.ts";

/** One spelling of a place, ready to compare. */
interface Key {
  readonly spelling: string;
  /** Folded, words parted by single spaces. */
  readonly words: string;
  /** Folded, without spaces: "Ivano-Frankivsk" is found as one word too. */
  readonly joined: string;
}

/** A place found, with the spelling that matched. */
export interface Hit {
  readonly dossier: Dossier;
  readonly spelling: string;
}

/** How a spelling matches, best first. */
const EXACT = 0;
const START = 1;
const WORD_START = 2;
const INSIDE = 3;
const ONE_TYPO = 4;
const NOT = 5;

/** Queries shorter than this (folded letters) get no allowance for typing errors. */
const TYPO_FROM = 5;

const keys = new WeakMap<Dossier, readonly Key[]>();

/** A place's spellings, folded on first use. */
function keysOf(dossier: Dossier): readonly Key[] {
  const known = keys.get(dossier);
  if (known) return known;
  const found = new Map<string, Key>();
  for (const spelling of spellingsOf(dossier.place)) {
    const words = fold(spelling);
    const joined = words.replaceAll(" ", "");
    if (joined !== "" && !found.has(words)) found.set(words, { spelling, words, joined });
  }
  const list = [...found.values()];
  keys.set(dossier, list);
  return list;
}

/** Whether any spelling of the place has the folded text in it, spaces aside. */
export function isSpelledWith(dossier: Dossier, folded: string): boolean {
  const joined = folded.replaceAll(" ", "");
  return keysOf(dossier).some((key) => key.joined.includes(joined));
}

/**
 * Places with a spelling that matches the query: the whole name first, then its start, then the
 * start of a word in it, then any part, then the start with one typing error. Among equals more
 * statements on record come first, then larger kinds of place.
 */
export function findPlaces(register: Register, query: string, limit: number): readonly Hit[] {
  const words = fold(query);
  const joined = words.replaceAll(" ", "");
  if (joined === "") return [];
  const found: { readonly hit: Hit; readonly tier: number }[] = [];
  for (const dossier of register.dossiers) {
    let best = NOT;
    let spelling = "";
    for (const key of keysOf(dossier)) {
      const tier = tierOf(key, words, joined);
      if (tier < best) {
        best = tier;
        spelling = key.spelling;
      }
    }
    if (best < NOT) found.push({ tier: best, hit: { dossier, spelling } });
  }
  found.sort((a, b) => a.tier - b.tier || byWeight(a.hit.dossier, b.hit.dossier));
  return found.slice(0, limit).map(({ hit }) => hit);
}

function tierOf(key: Key, words: string, joined: string): number {
  if (key.joined === joined) return EXACT;
  if (key.joined.startsWith(joined)) return START;
  if (key.words.includes(` ${words}`)) return WORD_START;
  if (key.joined.includes(joined)) return INSIDE;
  return joined.length >= TYPO_FROM && startsWithTypo(key.joined, joined) ? ONE_TYPO : NOT;
}

/**
 * Whether the text starts with the query but for one letter wrong, missing, too many, or two
 * neighbours swapped.
 */
export function startsWithTypo(text: string, query: string): boolean {
  let at = 0;
  while (at < query.length && text[at] === query[at]) at += 1;
  const goesOn = (from: number, textFrom: number) => text.startsWith(query.slice(from), textFrom);
  const swapped = text[at] === query[at + 1] && text[at + 1] === query[at];
  return (
    goesOn(at + 1, at + 1) ||
    goesOn(at, at + 1) ||
    goesOn(at + 1, at) ||
    (swapped && goesOn(at + 2, at + 2))
  );
}

function byWeight(a: Dossier, b: Dossier): number {
  return (
    b.words.length - a.words.length ||
    PLACE_KINDS.indexOf(a.place.kind) - PLACE_KINDS.indexOf(b.place.kind) ||
    (b.place.population ?? 0) - (a.place.population ?? 0) ||
    (mainName(a.place) < mainName(b.place) ? -1 : 1)
  );
}
