import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { type MapPage, openBrowser, openMap } from "./map-driver.ts";

export type MapOptions = NonNullable<Parameters<typeof openMap>[2]>;

/** Opens a link, does the task, and asks that nothing foreign was fetched and nothing broke. */
export type Task = (
  hash: string,
  work: (map: MapPage) => Promise<void>,
  options?: MapOptions,
) => Promise<void>;

/** Does a task in a browser that the test has opened; asks the same of it. */
export async function taskIn(
  browser: Browser,
  hash: string,
  work: (map: MapPage) => Promise<void>,
  options?: MapOptions,
): Promise<void> {
  const map = await openMap(browser, hash, options);
  try {
    await work(map);
    expect(map.errors).toEqual([]);
    expect(map.foreign).toEqual([]);
  } finally {
    await map.close();
  }
}

/** For a file of tests: tasks in one browser, which is open from its first test to its last. */
export function taskRunner({
  webgl = true,
  ...usual
}: MapOptions & { readonly webgl?: boolean } = {}): Task {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser({ webgl });
  });
  afterAll(() => browser.close());
  return (hash, work, options) => taskIn(browser, hash, work, { ...usual, ...options });
}
