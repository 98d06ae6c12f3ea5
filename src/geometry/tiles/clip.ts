/** Flat x, y. */
export type Path = readonly number[];

/** West, north, east, south in the units of the path. */
export type Box = readonly [number, number, number, number];

/** Whether a point is inside one side of a box, and where a line crosses that side. */
interface Side {
  readonly axis: 0 | 1;
  readonly limit: number;
  /** 1: inside is beyond the limit, -1: before it. */
  readonly towards: 1 | -1;
}

const sidesOf = ([west, north, east, south]: Box): readonly Side[] => [
  { axis: 0, limit: west, towards: 1 },
  { axis: 0, limit: east, towards: -1 },
  { axis: 1, limit: north, towards: 1 },
  { axis: 1, limit: south, towards: -1 },
];

/** The part of a ring (without its last point) inside a box: Sutherland and Hodgman, side by side. */
export function clipRing(ring: Path, box: Box): Path {
  return sidesOf(box).reduce(cutRing, ring);
}

function cutRing(ring: Path, side: Side): Path {
  const kept: number[] = [];
  const last = ring.length - 2;
  for (let at = 0; at < ring.length; at += 2) {
    const before = at === 0 ? last : at - 2;
    const inside = isInside(ring, at, side);
    if (inside !== isInside(ring, before, side)) kept.push(...crossing(ring, before, at, side));
    if (inside) kept.push(ring[at] ?? 0, ring[at + 1] ?? 0);
  }
  return kept;
}

/** The parts of a line inside a box. */
export function clipLine(line: Path, box: Box): readonly Path[] {
  return sidesOf(box).reduce<readonly Path[]>(
    (parts, side) => parts.flatMap((part) => cutLine(part, side)),
    [line],
  );
}

function cutLine(line: Path, side: Side): readonly Path[] {
  const parts: number[][] = [];
  let part: number[] = [];
  const end = () => {
    if (part.length >= 4) parts.push(part);
    part = [];
  };
  for (let at = 0; at < line.length; at += 2) {
    const inside = isInside(line, at, side);
    if (at > 0 && inside !== isInside(line, at - 2, side)) {
      part.push(...crossing(line, at - 2, at, side));
      if (!inside) end();
    }
    if (inside) part.push(line[at] ?? 0, line[at + 1] ?? 0);
  }
  end();
  return parts;
}

function isInside(path: Path, at: number, { axis, limit, towards }: Side): boolean {
  return ((path[at + axis] ?? 0) - limit) * towards >= 0;
}

/** Worked out from the lower end, so that both cells of a shared edge get the same point. */
function crossing(
  path: Path,
  from: number,
  to: number,
  { axis, limit }: Side,
): readonly [number, number] {
  const swap = (path[from + axis] ?? 0) > (path[to + axis] ?? 0);
  const [low, high] = swap ? [to, from] : [from, to];
  const share =
    (limit - (path[low + axis] ?? 0)) / ((path[high + axis] ?? 0) - (path[low + axis] ?? 0));
  const other = 1 - axis;
  const value =
    (path[low + other] ?? 0) + share * ((path[high + other] ?? 0) - (path[low + other] ?? 0));
  return axis === 0 ? [limit, value] : [value, limit];
}
