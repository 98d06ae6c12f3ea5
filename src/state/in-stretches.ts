import type { Pieces } from "#domain/pieces.ts";

/** The longest stretch of work before the page gets its turn again, in milliseconds. */
const STRETCH_MS = 12;

/** Runs a generator to its end in stretches, so that no task keeps the reader waiting. */
export async function inStretches<T>(
  work: Pieces<T>,
  pause: () => Promise<void> = nextTask,
  now: () => number = () => performance.now(),
): Promise<T> {
  let until = now() + STRETCH_MS;
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (now() < until) continue;
    await pause();
    until = now() + STRETCH_MS;
  }
}

const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));
