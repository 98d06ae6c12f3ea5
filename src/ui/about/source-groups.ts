import type { SourceCard } from "#domain/theatre.ts";
import { locale, t } from "#i18n/text.ts";

/** Cards of one kind, by name. */
export interface SourceGroup {
  readonly kind: string;
  readonly title: string;
  readonly cards: readonly SourceCard[];
}

/** Headings of the kinds, in the order in which they are listed. */
const titles = (): ReadonlyMap<string, string> =>
  new Map([
    ["mapper", t("Mappers")],
    ["official", t("Official bodies and acts")],
    ["institute", t("Institutes")],
    ["agency", t("News agencies")],
    ["state-media", t("State media")],
    ["newsroom", t("Newspapers and news sites")],
    ["broadcaster", t("Broadcasters")],
    ["aggregator", t("Aggregators and reposts")],
    ["encyclopedia", t("Encyclopedias")],
    ["dataset", t("Data sets")],
  ]);

/** All cards, once each, grouped by kind. Kinds without a heading of ours follow under their own. */
export function groupSources(sources: Iterable<SourceCard>): readonly SourceGroup[] {
  const known = titles();
  const groups = new Map<string, SourceCard[]>([...known.keys()].map((kind) => [kind, []]));
  for (const card of sources) {
    const group = groups.get(card.kind);
    if (group) group.push(card);
    else groups.set(card.kind, [card]);
  }
  const { compare } = new Intl.Collator(locale(), { numeric: true });
  return [...groups]
    .filter(([, cards]) => cards.length > 0)
    .map(([kind, cards]) => ({
      kind,
      title: known.get(kind) ?? kind,
      cards: cards.sort((a, b) => compare(a.name, b.name)),
    }));
}
