import {
  type MapperFile,
  type OpenMapper,
  openMapper,
  type PlaceTable,
  packMapper,
  withPlaces,
} from "#data/mapper-file.ts";
import { type ArchiveHistory, archiveHistory, type MapperCard } from "#domain/archive.ts";
import { addDays, type Day, FAR_DAY } from "#domain/day.ts";
import { mapperId } from "#domain/ids.ts";
import type { Place } from "#domain/place.ts";
import type { RegisterInput } from "#domain/register.ts";
import { cutArchive } from "#geometry/archive.ts";
import type { ClipRings, Progress } from "#geometry/cut.ts";
import { measurePlaces } from "#geometry/measure.ts";
import type { CellTopology } from "#geometry/topology.ts";
import type { AssessmentDraft, Draft, OutlineDraft, ReportLine } from "./draft.ts";
import { matchPlaces } from "./match-places.ts";

/** What compiling needs to know of the theatre. */
export interface CompileContext {
  readonly input: Pick<RegisterInput, "places" | "official">;
  /** Ground of each country by its code, as rings on the archive grid. */
  readonly land: ReadonlyMap<string, ClipRings>;
  readonly provenance: MapperFile["provenance"];
  readonly progress?: Progress;
}

/** A draft made ready for the app, and what else a person should know about it. */
export interface Compiled {
  readonly file: MapperFile;
  readonly notes: readonly string[];
}

/** Cuts a draft into cells, measures the theatre's places in it and packs both into one file. */
export function compileDraft(draft: Draft, context: CompileContext): Compiled {
  return draft.kind === "outlines" ? compileOutlines(draft, context) : compileTable(draft, context);
}

function compileOutlines(draft: OutlineDraft, context: CompileContext): Compiled {
  const { mapper, days } = draft;
  const clip = draft.clipToTheatre ? (context.land.get(mapper.outside ?? "") ?? null) : null;
  const cut = cutArchive(days, clip, context.progress);
  const { count, area } = cut.slivers;
  const notes = [
    `${cut.areas.length} cells; ${count} slivers (${area.toFixed(3)} km² together) went to their neighbours.`,
  ];
  const archive = archiveHistory(mapperId(mapper.id), cut.areas, cut.steps);
  const first = cut.days[0] ?? FAR_DAY;
  const places = measureTable(mapper, cut.topology, archive, first, {
    places: context.input.places,
    land: context.land,
  });
  return { file: pack(context, { card: mapper, days: cut.days, cut, places }, notes), notes };
}

function compileTable(draft: AssessmentDraft, context: CompileContext): Compiled {
  const { places, official } = context.input;
  const matchable = places.map(({ id, point }) => {
    const code = official.get(id)?.find(({ level }) => level === "settlement")?.katottg;
    return { id, point, ...(code === undefined ? {} : { katottg: code }) };
  });
  const { matched, setAside } = matchPlaces(draft.places, matchable);
  const table: PlaceTable = new Map(
    matched.map(({ place, intervals }) => [place, { assessments: intervals, shares: [] }]),
  );
  const notes = [
    `${matched.length} of ${draft.places.length} rows matched to a place.`,
    ...setAside.map(lineOf),
  ];
  const days: Day[] = [];
  for (let day = draft.first; day <= draft.last; day = addDays(day, 1)) days.push(day);
  return {
    file: pack(context, { card: draft.mapper, days, cut: null, places: table }, notes),
    notes,
  };
}

const lineOf = ({ count, what, why, example }: ReportLine) =>
  `${count} × ${what}: ${why} (e.g. ${example})`;

function pack(
  { provenance }: CompileContext,
  parts: Pick<Parameters<typeof packMapper>[0], "card" | "days" | "cut" | "places">,
  notes: readonly string[],
): MapperFile {
  return packMapper({
    ...parts,
    provenance: { ...provenance, report: [...provenance.report, ...notes] },
  });
}

/** The places to be measured, and the ground of each country. */
interface MeasuredGround {
  readonly places: readonly Place[];
  readonly land: CompileContext["land"];
}

/** A file whose table of places is that of the theatre's places now; tables of places stay. */
export function measureAnew(open: OpenMapper, theatre: MeasuredGround): OpenMapper {
  const { record, topology, file } = open;
  if (topology === null || record.archive === null) return open;
  const table = measureTable(file.mapper, topology, record.archive, record.mapper.first, theatre);
  return openMapper(withPlaces(file, table));
}

/**
 * The table of places of a mapper's cells. Places of another country than the one whose ground it
 * maps are left out: what it does not cover it does not judge.
 */
function measureTable(
  { outside }: Pick<MapperCard, "outside">,
  topology: CellTopology,
  archive: ArchiveHistory,
  first: Day,
  { places, land }: MeasuredGround,
): PlaceTable {
  const covered = places.filter(({ country }) => country === outside);
  const measured = measurePlaces(covered, topology, archive, first, land.get(outside) ?? null);
  const table = new Map<string, NonNullable<(typeof measured)[number]>>();
  covered.forEach(({ id }, at) => {
    const own = measured[at];
    if (own) table.set(id, own);
  });
  return table;
}
