import { type CellTopology, sidesOf } from "./topology.ts";

const EARTH_RADIUS_KM = 6371.0088;

/**
 * Area of each cell in km² on the sphere, by the cells' numbers: the same figure as turf's. Worked
 * out arc by arc: what an arc adds to the cell on its right, it takes from the one on its left.
 */
export function cellAreas(topology: CellTopology): readonly number[] {
  const areas = topology.objects.cells.geometries.map(() => 0);
  const { scale: [scaleX, scaleY] = [1, 1], translate: [, fromY] = [0, 0] } =
    topology.transform ?? {};
  const radians = Math.PI / 180;
  const add = (cell: number | null, area: number) => {
    if (cell !== null) areas[cell] = (areas[cell] ?? 0) + area;
  };
  sidesOf(topology).forEach(({ left, right }, arc) => {
    let [y, height, area] = [fromY / scaleY, 0, 0];
    topology.arcs[arc]?.forEach(([stepX = 0, stepY = 0], at) => {
      y += stepY;
      const before = height;
      height = Math.sin(y * scaleY * radians);
      if (at > 0) area += stepX * (before + height);
    });
    area *= (scaleX * radians * EARTH_RADIUS_KM ** 2) / 2;
    add(left, -area);
    add(right, area);
  });
  return areas;
}
