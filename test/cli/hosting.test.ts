import { describe, expect, it } from "vitest";
import { CONTENT_POLICY, HEADER_RULES, hostFiles } from "#cli/hosting.ts";
import { headersFor } from "../e2e/static-host.ts";

const files = hostFiles();
const rulesOf = (of: string) =>
  HEADER_RULES.filter((rule) => rule.of === of).flatMap(({ headers }) => Object.entries(headers));

describe("files for hosts", () => {
  it.each(["_headers", ".htaccess", "nginx.conf"])(
    "%s states every header with its value",
    (name) => {
      const text = files[name] ?? "";
      for (const { headers } of HEADER_RULES) {
        for (const [header, value] of Object.entries(headers)) {
          expect(text).toContain(header);
          expect(text).toContain(value);
        }
      }
    },
  );

  it("gives the page its policy and hashed files a long life, and neither the other's", () => {
    const rules = files._headers ?? "";
    const both = rulesOf("all");
    for (const page of ["/", "/index.html"]) {
      expect(Object.entries(headersFor(rules, page)).sort()).toEqual(
        [...both, ...rulesOf("page")].sort(),
      );
    }
    expect(Object.entries(headersFor(rules, "/assets/x-1234.js")).sort()).toEqual(
      [...both, ...rulesOf("hashed")].sort(),
    );
    expect(headersFor(rules, "/theatre/ukraine.json")).toEqual(Object.fromEntries(both));
    // A proxy that compresses an archive of tiles would break its byte ranges.
    expect(headersFor(rules, "/theatre/tiles/world-1a2b3c4d.pmtiles")["Cache-Control"]).toContain(
      "no-transform",
    );
  });

  it("allows scripts, styles and data from our own origin alone", () => {
    expect(CONTENT_POLICY).toContain("default-src 'none'");
    expect(CONTENT_POLICY).not.toMatch(/unsafe|https?:|\*/);
  });

  it("repeats in each location of nginx what goes with all, which a location would else replace", () => {
    const locations = (files["nginx.conf"] ?? "").split("location ").slice(1);
    expect(locations).toHaveLength(4);
    for (const location of locations) {
      for (const [header] of rulesOf("all")) expect(location).toContain(header);
    }
  });
});
