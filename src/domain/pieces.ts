/** Work that pauses often: whoever runs it can let others have their turn in between. */
export type Pieces<Result> = Generator<undefined, Result, undefined>;

/** Runs work to its end, in whatever tasks it likes. */
export type RunPieces = <Result>(work: Pieces<Result>) => Promise<Result>;

/** Does all of the work at once. */
export function atOnce<Result>(work: Pieces<Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
