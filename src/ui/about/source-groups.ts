import type { SourceCard } from "#domain/theatre.ts";

/** Cards of one kind, by name. */
export interface SourceGroup {
  readonly kind: string;
  readonly title: string;
  readonly cards: readonly SourceCard[];
}

/** Headings of the kinds, in the order in which they are listed. */
const TITLES: ReadonlyMap<string, string> = new Map([
  ["mapper", "Mappers"],
  ["official", "Official bodies and acts"],
  ["institute", "Institutes"],
  ["agency", "News agencies"],
  ["state-media", "State media"],
  ["newsroom", "Newspapers and news sites"],
  ["broadcaster", "Broadcasters"],
  ["aggregator", "Aggregators and reposts"],
  ["encyclopedia", "Encyclopedias"],
  ["dataset", "Data sets"],
]);

/** All cards, once each, grouped by kind. Kinds without a heading of ours follow under their own. */
export function groupSources(sources: Iterable<SourceCard>): readonly SourceGroup[] {
  const groups = new Map<string, SourceCard[]>([...TITLES.keys()].map((kind) => [kind, []]));
  for (const card of sources) {
    const group = groups.get(card.kind);
    if (group) group.push(card);
    else groups.set(card.kind, [card]);
  }
  const { compare } = new Intl.Collator("en", { numeric: true });
  return [...groups]
    .filter(([, cards]) => cards.length > 0)
    .map(([kind, cards]) => ({
      kind,
      title: TITLES.get(kind) ?? kind,
      cards: cards.sort((a, b) => compare(a.name, b.name)),
    }));
}
