/** A vector tile encoder and a PMTiles writer, just large enough for tests, on invented features. */

/** Points in tile units (0 to 4096): of a point one, of a line its vertices, of an area its ring. */
export interface TileFeature {
  readonly kind: "point" | "line" | "area";
  readonly at: readonly (readonly [number, number])[];
  readonly is?: Readonly<Record<string, string>>;
}

/** Of a layer's name its features. */
export type TileContent = Readonly<Record<string, readonly TileFeature[]>>;

const EXTENT = 4096;

function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 127) {
    bytes.push((rest % 128) | 128);
    rest = Math.floor(rest / 128);
  }
  return [...bytes, rest];
}

const delimited = (field: number, bytes: ArrayLike<number>): number[] => [
  ...varint(field * 8 + 2),
  ...varint(bytes.length),
  ...Array.from(bytes),
];
const whole = (field: number, value: number) => [...varint(field * 8), ...varint(value)];
const text = (field: number, value: string) => delimited(field, new TextEncoder().encode(value));
const zigzag = (value: number) => (value < 0 ? -value * 2 - 1 : value * 2);
const command = (id: number, count: number) => id + count * 8;

/** Specification 2.1, section 4.3. */
function geometry({ kind, at }: TileFeature): number[] {
  const out: number[] = [];
  let [x, y] = [0, 0];
  const step = ([toX, toY]: readonly [number, number]) => {
    out.push(...varint(zigzag(toX - x)), ...varint(zigzag(toY - y)));
    [x, y] = [toX, toY];
  };
  const [first, ...others] = at;
  if (!first) return out;
  out.push(...varint(command(1, 1)));
  step(first);
  if (kind === "point") return out;
  out.push(...varint(command(2, others.length)));
  for (const point of others) step(point);
  if (kind === "area") out.push(...varint(command(7, 1)));
  return out;
}

/** A Mapbox vector tile, version 2. */
export function vectorTile(content: TileContent): Uint8Array<ArrayBuffer> {
  const bytes = Object.entries(content).flatMap(([name, features]) => {
    const keys = [...new Set(features.flatMap(({ is = {} }) => Object.keys(is)))];
    const values = [...new Set(features.flatMap(({ is = {} }) => Object.values(is)))];
    const layer = [
      ...text(1, name),
      ...features.flatMap((feature) =>
        delimited(2, [
          ...delimited(
            2,
            Object.entries(feature.is ?? {}).flatMap(([key, value]) => [
              ...varint(keys.indexOf(key)),
              ...varint(values.indexOf(value)),
            ]),
          ),
          ...whole(3, { point: 1, line: 2, area: 3 }[feature.kind]),
          ...delimited(4, geometry(feature)),
        ]),
      ),
      ...keys.flatMap((key) => text(3, key)),
      ...values.flatMap((value) => delimited(4, text(1, value))),
      ...whole(5, EXTENT),
      ...whole(15, 2),
    ];
    return delimited(3, layer);
  });
  return new Uint8Array(bytes);
}

/** The part of the world in a tile, as features there: `[longitude, latitude]` to tile units. */
export function inTile(z: number, x: number, y: number) {
  return ([longitude, latitude]: readonly [number, number]): readonly [number, number] => {
    const size = 2 ** z;
    const sine = Math.sin((latitude * Math.PI) / 180);
    const worldX = (longitude + 180) / 360;
    const worldY = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
    return [Math.round((worldX * size - x) * EXTENT), Math.round((worldY * size - y) * EXTENT)];
  };
}

/** PMTiles, version 3, of the one tile 0/0/0, nothing compressed. */
export function pmtiles(
  tile: Uint8Array,
  metadata: object,
  { type = 1, version = 3 } = {},
): Uint8Array<ArrayBuffer> {
  const about = new TextEncoder().encode(JSON.stringify(metadata));
  // One entry: tile 0, run of 1, its length, offset 0 (written as 1).
  const directory = [1, 0, 1, ...varint(tile.length), 1];
  const header = new DataView(new ArrayBuffer(127));
  new Uint8Array(header.buffer).set(new TextEncoder().encode("PMTiles"));
  header.setUint8(7, version);
  const place = (at: number, offset: number, length: number) => {
    header.setBigUint64(at, BigInt(offset), true);
    header.setBigUint64(at + 8, BigInt(length), true);
  };
  const afterDirectory = 127 + directory.length;
  place(8, 127, directory.length);
  place(24, afterDirectory, about.length);
  place(40, afterDirectory + about.length, 0);
  place(56, afterDirectory + about.length, tile.length);
  for (const at of [72, 80, 88]) header.setBigUint64(at, 1n, true);
  header.setUint8(96, 1);
  header.setUint8(97, 1);
  header.setUint8(98, 1);
  header.setUint8(99, type);
  header.setUint8(100, 0);
  header.setUint8(101, 0);
  const degrees = (at: number, value: number) => header.setInt32(at, value * 1e7, true);
  degrees(102, -180);
  degrees(106, -85);
  degrees(110, 180);
  degrees(114, 85);
  return new Uint8Array([...new Uint8Array(header.buffer), ...directory, ...about, ...tile]);
}
