import type { Feature, FeatureCollection, GeoJsonProperties, Geometry } from "geojson";
import { feature } from "topojson-client";
import type { GeometryObject as AnyGeometry, Topology } from "topojson-specification";
import { type Day, parseDay } from "#domain/day.ts";
import type { BorderKind } from "#domain/stance.ts";

/** What the style reads of a legal border: `from <= day < until`, where they are given. */
export interface BorderProperties {
  readonly kind: BorderKind;
  /** Country that claims the area, of `claimed` and `crossed`. */
  readonly by?: string;
  readonly from?: Day;
  readonly until?: Day;
}

/** A declared annexation, as the units of the basemap carry it. */
interface Claim {
  readonly by: string;
  readonly from: Day;
}

type Properties = Readonly<Record<string, unknown>>;
type GeometryObject = AnyGeometry<GeoJsonProperties>;
type Line = Extract<GeometryObject, { type: "LineString" | "MultiLineString" }>;

/**
 * The basemap's borders. An international one is parted where it runs between a unit that was
 * declared annexed and the country that declared it: from that day on that part is `crossed`.
 * Parts are found by the arcs that borders and units share.
 */
export function legalBorders(
  basemap: Topology,
): FeatureCollection<Geometry, BorderProperties> | null {
  const { borders, oblasts } = basemap.objects;
  if (borders?.type !== "GeometryCollection") return null;
  const owners = ownersOf(oblasts?.type === "GeometryCollection" ? oblasts.geometries : []);
  const draw = (arcs: readonly number[], properties: BorderProperties) => {
    const lines = { type: "MultiLineString" as const, arcs: arcs.map((arc) => [arc]) };
    return { ...feature(basemap, lines), properties } as Feature<Geometry, BorderProperties>;
  };
  const features = borders.geometries.flatMap((border) => {
    const properties: Properties = { ...border.properties };
    const days = withDays(properties);
    if (!isLine(border) || properties.kind !== "international") {
      const kind = kindOf(properties.kind);
      const by = kind === "claimed" && isLine(border) ? claimantOf(arcsOf(border), owners) : null;
      const own = feature(basemap, border) as Feature<Geometry, BorderProperties>;
      return [{ ...own, properties: { kind, ...days, ...(by === null ? {} : { by }) } }];
    }
    return partsOf(arcsOf(border), owners).flatMap(({ claim, arcs }) =>
      claim === null
        ? [draw(arcs, { kind: "international", ...days })]
        : [
            draw(arcs, { kind: "international", ...days, until: claim.from }),
            draw(arcs, { kind: "crossed", by: claim.by, ...days, from: claim.from }),
          ],
    );
  });
  return { type: "FeatureCollection", features };
}

/** Days on which a border begins or ends, in order. */
export function borderDays(borders: FeatureCollection<Geometry, BorderProperties> | null) {
  const days = (borders?.features ?? []).flatMap(({ properties: { from, until } }) => [
    ...(from === undefined ? [] : [from]),
    ...(until === undefined ? [] : [until]),
  ]);
  return [...new Set(days)].sort((a, b) => a - b);
}

/** Properties of the units on both sides of each arc, by the arc's number. */
function ownersOf(units: readonly GeometryObject[]): ReadonlyMap<number, readonly Properties[]> {
  const owners = new Map<number, Properties[]>();
  for (const unit of units) {
    for (const arc of flat("arcs" in unit ? unit.arcs : [])) {
      const found = owners.get(arc);
      if (found) found.push({ ...unit.properties });
      else owners.set(arc, [{ ...unit.properties }]);
    }
  }
  return owners;
}

/** A border's arcs, parted by the claim that crosses them. */
function partsOf(arcs: readonly number[], owners: ReturnType<typeof ownersOf>) {
  const parts = new Map<string, { readonly claim: Claim | null; readonly arcs: number[] }>();
  for (const arc of arcs) {
    const [one, other] = owners.get(arc < 0 ? ~arc : arc) ?? [];
    const claim = crossing(one, other) ?? crossing(other, one);
    const key = claim ? `${claim.by} ${claim.from}` : "";
    const part = parts.get(key);
    if (part) part.arcs.push(arc);
    else parts.set(key, { claim, arcs: [arc] });
  }
  return [...parts.values()];
}

/** The claim on `unit` by the country of `other`, if there is one. */
function crossing(unit: Properties | undefined, other: Properties | undefined): Claim | null {
  const claim = claimOf(unit);
  return claim !== null && claim.by === other?.country ? claim : null;
}

function claimOf(unit: Properties | undefined): Claim | null {
  const from = parseDay(String(unit?.claimed ?? ""));
  return from === null || typeof unit?.claimedBy !== "string" ? null : { by: unit.claimedBy, from };
}

function claimantOf(arcs: readonly number[], owners: ReturnType<typeof ownersOf>): string | null {
  const units = arcs.flatMap((arc) => owners.get(arc < 0 ? ~arc : arc) ?? []);
  return units.map(claimOf).find((claim) => claim !== null)?.by ?? null;
}

function withDays({ from, until }: Properties): Pick<BorderProperties, "from" | "until"> {
  const [start, end] = [parseDay(String(from ?? "")), parseDay(String(until ?? ""))];
  return { ...(start !== null && { from: start }), ...(end !== null && { until: end }) };
}

/** `claimed-2014` is a claim like any other: its days say when. */
function kindOf(kind: unknown): BorderKind {
  const text = String(kind);
  if (text.startsWith("claimed")) return "claimed";
  return text === "disputed" || text === "oblast" ? text : "international";
}

function isLine(border: GeometryObject): border is Line {
  return border.type === "LineString" || border.type === "MultiLineString";
}

/** Numbers of the arcs, negative ones (`~n`) run backwards. */
function arcsOf(line: Line): readonly number[] {
  return line.type === "LineString" ? line.arcs : line.arcs.flat();
}

function flat(arcs: unknown): readonly number[] {
  if (Array.isArray(arcs)) return arcs.flatMap(flat);
  return typeof arcs === "number" ? [arcs < 0 ? ~arcs : arcs] : [];
}
