import { historyGroups } from "#domain/history.ts";
import type { Place } from "#domain/place.ts";
import type { Position } from "#domain/position.ts";
import type { Register } from "#domain/register.ts";
import { sliceOf } from "#domain/slice.ts";
import { type PlaceView, viewPlace } from "#domain/view.ts";
import { packCells } from "#geometry/pack.ts";
import type { CellTopology } from "#geometry/topology.ts";
import fc from "../support/property.ts";
import { at, type Said, type SamplePlace, sampleRegister } from "../ui/table/sample-register.ts";

/** A sample place with what the map needs of it. */
export interface MapPlace extends SamplePlace {
  readonly kind?: Place["kind"];
  readonly point?: Place["point"];
  readonly population?: number;
}

/** The made-up theatre of the table's tests, with its places put on the map. */
export function mapRegister(places: readonly MapPlace[]): Register {
  const register = sampleRegister(places);
  const dossiers = register.dossiers.map((dossier, number) => {
    const { kind = "village", point = null, population = null } = places[number] ?? {};
    return { ...dossier, place: { ...dossier.place, kind, point, population } };
  });
  return {
    ...register,
    dossiers,
    byPlace: new Map(dossiers.map((dossier) => [dossier.place.id, dossier])),
  };
}

/** The view of one place: what was said about it and how it is mapped, on a day of the sample. */
export function viewOf(
  place: Omit<SamplePlace, "name">,
  day = 100,
): { readonly register: Register; readonly view: PlaceView } {
  const register = mapRegister([{ name: "Mere", point: [0.5, 0.5], ...place }]);
  const [dossier] = register.dossiers;
  if (!dossier) throw new Error("The register is empty.");
  return { register, view: viewPlace(register, dossier, sliceOf(at(day), "then", at(400), false)) };
}

/** A view whose sides, parties included, stand in the other order. */
export function otherWayRound(view: PlaceView): PlaceView {
  const positions: readonly Position[] = [...view.positions].reverse();
  return { ...view, positions };
}

/** Four squares, two by two: the south-western one first, then east, then north. */
export const SQUARES = [0, 1, 2, 3].map((number) => {
  const [west, south] = [number % 2, number >> 1];
  return {
    index: number,
    area: 1,
    point: [west + 0.5, south + 0.5] as const,
    geometry: {
      type: "Polygon" as const,
      coordinates: [
        [
          [west, south],
          [west + 1, south],
          [west + 1, south + 1],
          [west, south + 1],
          [west, south],
        ],
      ],
    },
  };
});

/** The squares as a theatre's ground; those of one history are merged, as in a build. */
export function packSquares(register: Register): CellTopology {
  const groups = historyGroups(register.dossiers);
  return packCells(SQUARES, (index) => groups[index] ?? index);
}

const someWord: fc.Arbitrary<Said> = fc.record({
  by: fc.constantFrom("north" as const, "south" as const, "press" as const),
  assertion: fc.constantFrom(
    "holds" as const,
    "denies" as const,
    "contested" as const,
    "withdrew" as const,
    "lost" as const,
    "advanced" as const,
  ),
  about: fc.constantFrom("NO" as const, "SO" as const),
  on: fc.integer({ min: 0, max: 300 }),
});

const someHistory = fc
  .uniqueArray(fc.integer({ min: 0, max: 400 }), { maxLength: 4 })
  .chain((days) =>
    fc.tuple(
      ...[...days]
        .sort((a, b) => a - b)
        .map((from) =>
          fc.record({
            from: fc.constant(from),
            status: fc.constantFrom("inside" as const, "partly" as const, "outside" as const),
          }),
        ),
    ),
  );

/** Any four settlements on the squares, with a region and a place that was not located. */
export const someRegister: fc.Arbitrary<Register> = fc
  .tuple(
    ...SQUARES.map(() =>
      fc.record({ said: fc.array(someWord, { maxLength: 5 }), mapped: someHistory }),
    ),
    fc.record({ said: fc.array(someWord, { maxLength: 3 }) }),
  )
  .map((told) =>
    mapRegister([
      ...SQUARES.map(({ point }, number) => ({ name: `Square ${number}`, point, ...told[number] })),
      { name: "Region", kind: "region", point: [1, 1], ...told[4] },
      { name: "Lost", kind: "unlocated", point: null, ...told[4] },
    ]),
  );
