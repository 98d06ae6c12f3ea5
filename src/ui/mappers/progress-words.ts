import { number, t } from "#i18n/text.ts";
import type { Progress } from "#state/importing.ts";

const stages = (): Readonly<Record<string, string>> => ({
  start: t("Starting"),
  fetch: t("Fetching"),
  files: t("Reading the files"),
  read: t("Collecting the outlines"),
  cut: t("Cutting the ground"),
  day: t("Comparing the days"),
  pack: t("Packing"),
  add: t("Adding to the map"),
});

/** "Reading the files: 12 of 769". */
export function progressWords({ stage, done, total }: Progress): string {
  const words = stages()[stage] ?? t("Working");
  if (stage === "fetch") {
    const sizes = { stage: words, done: megabytes(done), total: megabytes(total) };
    if (done === 0) return words;
    return total > 0
      ? t("{stage}: {done} MB of {total} MB", sizes)
      : t("{stage}: {done} MB", sizes);
  }
  if (total <= 1) return words;
  return t("{stage}: {done, number} of {total, number}", { stage: words, done, total });
}

/** "1.3". */
function megabytes(bytes: number): string {
  return number(bytes / 1e6, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

/** How far within its stage, or `null` where that is not known. */
export function percentOf({ done, total }: Progress): number | null {
  return total > 1 ? Math.floor((100 * done) / total) : null;
}
