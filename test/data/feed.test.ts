import { describe, expect, it } from "vitest";
import { FEED_DAYS, type Feed, feedOf } from "#data/feed.ts";
import { isoOf } from "#domain/day.ts";
import { saidSentence } from "#domain/digest-words.ts";
import { goodRegister, realRegister } from "../support/theatres.ts";

const real = await realRegister();
const feed = feedOf(real, null);

/** What JSON Feed 1.1 requires (https://www.jsonfeed.org/version/1.1/). */
function expectJsonFeed(text: Feed): void {
  const read = JSON.parse(JSON.stringify(text)) as Record<string, unknown>;
  expect(read.version).toBe("https://jsonfeed.org/version/1.1");
  expect(typeof read.title).toBe("string");
  expect(Array.isArray(read.items)).toBe(true);
  for (const item of read.items as Record<string, unknown>[]) {
    expect(typeof item.id).toBe("string");
    expect(item.id).not.toBe("");
    // One of the two contents is required; dates are RFC 3339.
    expect(typeof item.content_text).toBe("string");
    expect(String(item.date_published)).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00Z$/);
    expect(typeof item.title).toBe("string");
    expect((item.tags as unknown[]).every((tag) => typeof tag === "string")).toBe(true);
  }
}

describe("the feed", () => {
  it("is a JSON Feed 1.1, of the real register and of a small one", async () => {
    expectJsonFeed(feed);
    const good = feedOf(await goodRegister(), "https://map.example/");
    expectJsonFeed(good);
    expect(good.items.length).toBeGreaterThan(5);
  });

  it("has a unique and stable id for each day, newest first", () => {
    const ids = feed.items.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual([...ids].sort().reverse());
    expect(feedOf(real, "https://map.example/").items.map(({ id }) => id)).toEqual(ids);
    // A longer window leaves the items that were there as they were.
    expect(feedOf(real, null, FEED_DAYS + 10).items.slice(0, ids.length)).toEqual(feed.items);
  });

  it("tells every statement of its days once, on its day", () => {
    const days = real.dataDays.slice(-FEED_DAYS);
    const window = real.dossiers
      .flatMap(({ words }) => words.map(({ statement }) => statement))
      .filter(({ on }) => days.includes(on));
    expect(window.length).toBeGreaterThan(20);
    const told = feed.items.flatMap(({ _claimline }) => _claimline.statements);
    expect([...told].sort()).toEqual(window.map(({ id }) => String(id)).sort());
    for (const statement of window) {
      const line = `- ${saidSentence(statement)} [`;
      const item = feed.items.find(({ _claimline }) =>
        _claimline.statements.includes(statement.id),
      );
      expect(item?.id).toBe(`claimline-ukraine-${isoOf(statement.on)}`);
      // One sentence may stand for several places.
      const alike = window.filter(
        (other) => other.on === statement.on && saidSentence(other) === saidSentence(statement),
      );
      expect((item?.content_text.split(line).length ?? 0) - 1).toBe(alike.length);
      for (const { url } of statement.sources) {
        if (url !== undefined) expect(item?.content_text).toContain(url);
      }
    }
  });

  it("carries caveat and licence with every item", () => {
    for (const { content_text } of feed.items) {
      expect(content_text).toContain("not verified by us");
      expect(content_text).toContain("CC BY 4.0");
    }
  });

  it("links to the day, relative or at the address told", () => {
    expect(feed.home_page_url).toBeUndefined();
    expect(feed.items.every(({ url }) => url.startsWith("../#day=20"))).toBe(true);
    const placed = feedOf(real, "https://map.example/");
    expect(placed.feed_url).toBe("https://map.example/theatre/feed.json");
    expect(placed.items[0]?.url).toMatch(
      /^https:\/\/map\.example\/#day=\d{4}-\d\d-\d\d&since=\d{4}-\d\d-\d\d&view=change$/,
    );
  });

  it("has no words of its own that take a side", () => {
    const own = feed.items.map(({ title }) => title).join(" ");
    expect(own).not.toMatch(/liberat|captur|seiz|cleans/i);
  });
});
