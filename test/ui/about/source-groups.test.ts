import { describe, expect, it } from "vitest";
import { publisherId } from "#domain/ids.ts";
import type { SourceCard } from "#domain/theatre.ts";
import { groupSources } from "#ui/about/source-groups.ts";

const card = (name: string, kind: string): SourceCard => ({
  id: publisherId(name),
  name,
  kind,
  affiliation: "",
  method: "",
  delay: null,
  licence: "",
  link: null,
});

describe("groupSources", () => {
  const cards = [
    card("Zed News", "newsroom"),
    card("Oracle", "oracle"),
    card("Map One", "mapper"),
    card("Ace News", "newsroom"),
  ];
  const groups = groupSources(cards);

  it("puts mappers first and kinds without a heading last, under their own name", () => {
    expect(groups.map(({ title }) => title)).toEqual([
      "Mappers",
      "Newspapers and news sites",
      "oracle",
    ]);
  });

  it("lists every card once, by name", () => {
    expect(groups.flatMap((group) => group.cards.map(({ name }) => name))).toEqual([
      "Map One",
      "Ace News",
      "Zed News",
      "Oracle",
    ]);
  });
});
