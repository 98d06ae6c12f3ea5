import type { Position } from "geojson";

/** Mean radius of the earth, km (IUGG); the sphere is within 0.4 % of the ellipsoid here. */
const EARTH_KM = 6371.0088;
const RADIANS = Math.PI / 180;

/**
 * Distance (km, along great circles) from a point to a line, degrees in WGS 84. The line is laid
 * on a plane that keeps distance and bearing from the point (azimuthal equidistant), where its
 * short edges are straight to within metres.
 */
export function distanceToLine(
  point: readonly [number, number],
  line: readonly Position[],
): number {
  const project = projectionAt(point);
  let nearest = Number.POSITIVE_INFINITY;
  let from: readonly [number, number] | null = null;
  for (const position of line) {
    const to = project(position);
    nearest = Math.min(nearest, from === null ? Math.hypot(...to) : toSegment(from, to));
    from = to;
  }
  return nearest;
}

/** Kilometres east and north of the point, true in distance and bearing from it. */
function projectionAt([longitude, latitude]: readonly [number, number]) {
  const [sin0, cos0] = [Math.sin(latitude * RADIANS), Math.cos(latitude * RADIANS)];
  return ([x = 0, y = 0]: Position): readonly [number, number] => {
    const [sin1, cos1] = [Math.sin(y * RADIANS), Math.cos(y * RADIANS)];
    const turn = (x - longitude) * RADIANS;
    const east = cos1 * Math.sin(turn);
    const north = cos0 * sin1 - sin0 * cos1 * Math.cos(turn);
    const sine = Math.hypot(east, north);
    if (sine === 0) return [0, 0];
    const angle = Math.atan2(sine, sin0 * sin1 + cos0 * cos1 * Math.cos(turn));
    const scale = (EARTH_KM * angle) / sine;
    return [east * scale, north * scale];
  };
}

/** Distance from the origin to a segment of the plane. */
function toSegment(from: readonly [number, number], to: readonly [number, number]): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : -(from[0] * dx + from[1] * dy) / square;
  const share = Math.min(Math.max(along, 0), 1);
  return Math.hypot(from[0] + share * dx, from[1] + share * dy);
}
