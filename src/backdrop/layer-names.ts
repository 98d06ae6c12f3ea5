/**
 * Names of the layers in a Mapbox vector tile (specification 2.1: a tile's field 3 is a layer, a
 * layer's field 1 its name). What cannot be read has none.
 */
export function layerNames(tile: Uint8Array): readonly string[] {
  const names = [...fieldsOf(tile, 3)].flatMap((layer) => {
    const [name] = fieldsOf(layer, 1);
    return name ? [new TextDecoder().decode(name)] : [];
  });
  return [...new Set(names)];
}

/** Contents of the length-delimited fields with this number. */
function* fieldsOf(bytes: Uint8Array, wanted: number): Generator<Uint8Array> {
  let at = 0;
  while (at < bytes.length) {
    const [tag, start] = varint(bytes, at);
    const [first, length] = extentOf(bytes, tag & 7, start);
    at = first + length;
    if (at > bytes.length) return;
    if ((tag & 7) === DELIMITED && tag >> 3 === wanted) yield bytes.subarray(first, at);
  }
}

const DELIMITED = 2;

/** Where a field's content begins and how long it is; of an unknown type: without end. */
function extentOf(bytes: Uint8Array, type: number, start: number): readonly [number, number] {
  if (type === 0) return [varint(bytes, start)[1], 0];
  if (type === 1) return [start, 8];
  if (type === 5) return [start, 4];
  if (type !== DELIMITED) return [start, Number.POSITIVE_INFINITY];
  const [length, first] = varint(bytes, start);
  return [first, length];
}

/** The number at this place, and the place after it. */
function varint(bytes: Uint8Array, start: number): readonly [number, number] {
  let value = 0;
  let at = start;
  for (let weight = 1; at < bytes.length; weight *= 128) {
    const byte = bytes[at++] ?? 0;
    value += (byte & 127) * weight;
    if (byte < 128) break;
  }
  return [value, at];
}
