import type { Progress } from "#state/importing.ts";

const STAGES: Readonly<Record<string, string>> = {
  start: "Starting",
  fetch: "Fetching",
  files: "Reading the files",
  read: "Collecting the outlines",
  cut: "Cutting the ground",
  day: "Comparing the days",
  pack: "Packing",
  add: "Adding to the map",
};

/** "Reading the files: 12 of 769". */
export function progressWords({ stage, done, total }: Progress): string {
  const words = STAGES[stage] ?? "Working";
  if (stage === "fetch") {
    const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
    const of = total > 0 ? ` of ${megabytes(total)}` : "";
    return done > 0 ? `${words}: ${megabytes(done)}${of}` : words;
  }
  return total > 1 ? `${words}: ${done} of ${total}` : words;
}

/** How far within its stage, or `null` where that is not known. */
export function percentOf({ done, total }: Progress): number | null {
  return total > 1 ? Math.floor((100 * done) / total) : null;
}
