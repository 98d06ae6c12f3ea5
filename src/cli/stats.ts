import { toInput } from "#data/to-input.ts";
import { isoOf } from "#domain/day.ts";
import { indexRegister } from "#domain/register.ts";
import { sliceOf } from "#domain/slice.ts";
import { viewRegister } from "#domain/view.ts";
import { THEATRE_FOLDER } from "./read-theatre.ts";
import { checkedRecords } from "./validate.ts";

/** `npm run data -- stats`: what the register holds, in counts. */
export async function printStats(): Promise<number> {
  const records = await checkedRecords(THEATRE_FOLDER);
  if (!records) return 1;
  const register = indexRegister(toInput(records));
  const words = register.dossiers.flatMap((dossier) => dossier.words);
  const { first, last } = register.theatre;
  const view = viewRegister(register, sliceOf(last, "then", last, false));
  const unmatched = records.reports.filter((row) => row.value.place_id === "").length;
  console.log(
    `Days        ${isoOf(first)} to ${isoOf(last)}, ${register.dataDays.length} with data`,
  );
  console.log(
    `Places      ${register.dossiers.length}: ${tally(register.dossiers, (d) => d.place.kind)}`,
  );
  console.log(
    `Statements  ${words.length} about ${register.dossiers.filter((d) => d.words.length > 0).length} places`,
  );
  console.log(`  by side        ${tally(words, (word) => word.claimant.side)}`);
  console.log(`  by assertion   ${tally(words, (word) => word.statement.assertion)}`);
  console.log(`  confidence     ${tally(words, (word) => word.statement.confidence)}`);
  console.log(
    `  day            ${tally(words, (word) => word.statement.datePrecision ?? "as given")}`,
  );
  console.log(
    `Mapper      ${records.assessments.length} intervals, ${records.reports.length} reports (${unmatched} not matched to a place)`,
  );
  console.log(
    `Official    ${records.official.length} entries, ${records.official.filter((row) => row.value.place_id === "").length} not matched to a place`,
  );
  console.log(`Events      ${register.events.length}`);
  console.log(`Sources     ${register.sources.size} cards, ${register.claimants.size} claimants`);
  console.log(`On ${isoOf(last)}  ${tally(view.places, (place) => place.standing)}`);
  return 0;
}

/** Counts by key, most frequent first: "text 3, other 1". */
function tally<T>(items: readonly T[], keyOf: (item: T) => string): string {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([key, count]) => `${key} ${count}`)
    .join(", ");
}
