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
  const varint = () => {
    let value = 0;
    for (let shift = 1; at < bytes.length; shift *= 128) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 127) * shift;
      if (byte < 128) break;
    }
    return value;
  };
  while (at < bytes.length) {
    const tag = varint();
    const type = tag & 7;
    if (type === 0) varint();
    else if (type === 2) {
      const length = varint();
      if (at + length > bytes.length) return;
      if (tag >> 3 === wanted) yield bytes.subarray(at, at + length);
      at += length;
    } else if (type === 5) at += 4;
    else if (type === 1) at += 8;
    else return;
  }
}
