import { addDays, isoOf } from "#domain/day.ts";
import { type Digest, digestOf, isEmpty, type PlaceDigest } from "#domain/digest.ts";
import {
  disputeSentence,
  mapSentence,
  positionSentence,
  reportSentence,
  saidSentence,
} from "#domain/digest-words.ts";
import { mainName } from "#domain/place.ts";
import type { Register } from "#domain/register.ts";
import { sliceOf } from "#domain/slice.ts";
import { stancesOf } from "#domain/stance.ts";
import type { SourceRef } from "#domain/statement.ts";
import { sayIn } from "#domain/theatre.ts";
import { advanceView, type View, viewRegister } from "#domain/view.ts";

/** One day of the feed (JSON Feed 1.1). */
export interface FeedItem {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly content_text: string;
  readonly date_published: string;
  readonly tags: readonly string[];
  /** For programs: ids of the day's statements in the register. */
  readonly _claimline: { readonly statements: readonly string[] };
}

/** The feed (JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/). */
export interface Feed {
  readonly version: "https://jsonfeed.org/version/1.1";
  readonly title: string;
  readonly description: string;
  readonly home_page_url?: string;
  readonly feed_url?: string;
  readonly language: "en";
  readonly authors: readonly { readonly name: string }[];
  readonly items: readonly FeedItem[];
}

/** Days with data that the feed holds. */
export const FEED_DAYS = 90;

const TERMS =
  "Claims are shown as claims, not verified by us; by settlement, not exact lines; late and coarse; not for navigation or safety decisions. Sentences: CC BY 4.0; the sources keep their rights.";

/**
 * What changed on each of the last `days` days with data, newest first: every statement of the
 * window stands in the item of the day on which it was said. `site` is the app's address with a
 * final slash; without it, items link to the app relative to the feed's own folder.
 */
export function feedOf(register: Register, site: string | null, days = FEED_DAYS): Feed {
  const { id, title, last } = register.theatre;
  const items: FeedItem[] = [];
  let before: View | null = null;
  for (const day of register.dataDays.slice(-days)) {
    const eve = sliceOf(addDays(day, -1), "then", last, false);
    const earlier: View =
      before === null ? viewRegister(register, eve) : advanceView(register, before, eve);
    const view = advanceView(register, earlier, sliceOf(day, "then", last, false));
    const digest = digestOf(register, earlier, view);
    if (!isEmpty(digest)) items.push(itemOf(register, digest, `claimline-${id}`, site));
    before = view;
  }
  return {
    version: "https://jsonfeed.org/version/1.1",
    title: `Claimline: what changed, ${title}`,
    description: `Who newly said that they hold which place, which disputes began and ended, and what mappers came to show otherwise: an item for each of the last ${days} days with data. ${stanceWords(register)} ${TERMS}`,
    ...(site === null ? {} : { home_page_url: site, feed_url: `${site}theatre/feed.json` }),
    language: "en",
    authors: [{ name: "Claimline" }],
    items: items.reverse(),
  };
}

/** In which stance the feed is written: the one in which every reader begins. */
function stanceWords({ theatre }: Register): string {
  const [usual] = stancesOf(theatre);
  return `Names and words are those of the stance “${sayIn(usual.name, "en")}”.`;
}

function itemOf(register: Register, digest: Digest, prefix: string, site: string | null): FeedItem {
  const { to, places } = digest;
  const spoken = places.filter(({ words }) => words.length > 0);
  return {
    id: `${prefix}-${isoOf(to)}`,
    url: `${site ?? "../"}#day=${isoOf(to)}&since=${isoOf(addDays(to, -1))}&view=change`,
    title: `${isoOf(to)}: ${titleWords(digest)}`,
    content_text: contentOf(register, digest),
    date_published: `${isoOf(to)}T00:00:00Z`,
    tags: spoken.map(({ dossier }) => mainName(dossier.place)),
    _claimline: {
      statements: spoken.flatMap(({ words }) => words.map(({ statement }) => statement.id)),
    },
  };
}

function titleWords({ places, maps }: Digest): string {
  const said = places.reduce((sum, { words }) => sum + words.length, 0);
  const mapped = maps.reduce((sum, { dossiers }) => sum + dossiers.length, 0);
  const begun = places.filter(({ dispute }) => dispute === "begun").length;
  const ended = places.filter(({ dispute }) => dispute === "ended").length;
  const parts = [
    said > 0 && count(said, "statement"),
    begun > 0 && `${count(begun, "dispute")} begun`,
    ended > 0 && `${count(ended, "dispute")} ended`,
    mapped > 0 && `${count(mapped, "place")} mapped otherwise`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(", ") : "positions changed";
}

const count = (number: number, thing: string) => `${number} ${thing}${number === 1 ? "" : "s"}`;

function contentOf(register: Register, { places, maps }: Digest): string {
  const blocks = [
    ...places.map((place) => placeText(register, place)),
    ...maps.map(
      (map) =>
        `${mapSentence(register, map)}: ${map.dossiers.map(({ place }) => mainName(place)).join(", ")}.`,
    ),
    TERMS,
  ];
  return blocks.join("\n\n");
}

function placeText(register: Register, digest: PlaceDigest): string {
  const { place } = digest.dossier;
  const dispute = disputeSentence(digest);
  const lines = [
    place.oblast === "" ? mainName(place) : `${mainName(place)} (${place.oblast})`,
    ...digest.words.map(
      ({ statement }) =>
        `- ${saidSentence(statement)} [${statement.sources.map((source) => sourceText(register, source)).join("; ")}]`,
    ),
    ...digest.positions.map((change) => `- ${positionSentence(register, change)}`),
    ...(dispute === null ? [] : [`- ${dispute}`]),
    ...digest.reports.map((report) => `- ${reportSentence(register, report)}`),
  ];
  return lines.join("\n");
}

function sourceText({ sources }: Register, { publisher, url, date }: SourceRef): string {
  const name = sources.get(publisher)?.name ?? publisher;
  return [name, date, url ?? "address not found again"].filter(Boolean).join(", ");
}
