import { type Flow, flowOf, flowsOf, outlineFlow } from "#domain/change.ts";
import type { Holding, Source } from "#domain/holding.ts";
import type { PartyId } from "#domain/ids.ts";
import type { Register } from "#domain/register.ts";
import type { Change } from "#state/select-change.ts";

/** What came to a holding and went from it, by the source of the change. */
export interface FlowRow {
  readonly holding: Holding;
  readonly flow: Flow;
}

/** The figures of a change: each party's always, those of the other holdings where they moved. */
export function flowRows(
  register: Register,
  { changes }: Change,
  areas: readonly number[],
): readonly FlowRow[] {
  const flows = flowsOf(changes, areas);
  const parties: readonly Holding[] = register.theatre.parties.map(({ id }) => id);
  const others: readonly Holding[] = ["disputed", "contested", "unclear", "none"];
  return [...parties, ...others.filter((holding) => flows.has(holding))].map((holding) => ({
    holding,
    flow: flowOf(flows, holding),
  }));
}

/** Net gain (km²) of one party by one source, and what it was counted in. */
export interface NetRow {
  readonly source: Source;
  readonly party: PartyId;
  readonly rule: "settlements" | "outlines";
  readonly gained: number;
  readonly lost: number;
}

/** What each party gained and lost by the source, also in the outlines of a mapper's archive. */
export function netRows(
  register: Register,
  { source, changes, from, to }: Change,
  areas: readonly number[],
): readonly NetRow[] {
  const flows = flowsOf(changes, areas);
  const rows = register.theatre.parties.map(({ id }): NetRow => {
    const { gained, lost } = flowOf(flows, id);
    return { source, party: id, rule: "settlements", gained, lost };
  });
  if (source.of !== "mapper") return rows;
  const archive = register.archives.find(({ mapper }) => mapper === source.mapper.id);
  if (!archive) return rows;
  const flow = outlineFlow(archive, "held", from, to);
  return [...rows, { source, party: source.mapper.inside, rule: "outlines", ...flow }];
}

/** Least and most net gain (km²) of a party over the rows. */
export function netRange(
  rows: readonly NetRow[],
  party: PartyId,
): { readonly least: number; readonly most: number } | null {
  const nets = rows.filter((row) => row.party === party).map(({ gained, lost }) => gained - lost);
  if (nets.length === 0) return null;
  return { least: Math.min(...nets), most: Math.max(...nets) };
}
