import { describe, expect, it } from "vitest";
import { oembedFile } from "#cli/oembed.ts";

describe("the oEmbed file", () => {
  it("has what oEmbed 1.0 asks of a rich answer, with a whole address", () => {
    const answer = JSON.parse(oembedFile("https://example.org/map/"));
    expect(answer).toMatchObject({ version: "1.0", type: "rich", width: 800, height: 496 });
    expect(answer.html).toContain('src="https://example.org/map/?embed"');
  });
});
