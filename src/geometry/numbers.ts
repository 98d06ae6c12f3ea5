/**
 * Lists of whole numbers as text: of each number its size as one sign, and, from eight on, the rest
 * of its bits in a second row of signs. Brotli brings the first row near its entropy and leaves the
 * second as it is, which for coordinates takes an eighth less than digits and commas.
 */
const BITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const BITS_A_SIGN = 6;
/** Numbers nearer to nought than this are their own sign. */
const SMALL = 8;
const SMALL_BITS = 3;
/** Largest number of bits of a number, its sign left aside. */
const MOST_BITS = 31;

/** The printable signs that JSON writes as one character each. */
const SIZES = Array.from({ length: 92 }, (_, at) => String.fromCharCode(35 + at)).filter(
  (sign) => sign !== "\\",
);
const SIZE_OF = new Map(SIZES.map((sign, at) => [sign.charCodeAt(0), at]));
const BITS_OF = new Map([...BITS].map((sign, at) => [sign.charCodeAt(0), at]));

/** Packs whole numbers of up to 31 bits and a sign. */
export function packNumbers(list: readonly number[]): string {
  let sizes = "";
  let bits = "";
  let [open, width] = [0, 0];
  for (const value of list) {
    const positive = Math.abs(value);
    const length = 32 - Math.clz32(positive);
    if (!Number.isInteger(value) || positive >= 2 ** MOST_BITS) {
      throw new Error(`${value} is no number that outlines can hold.`);
    }
    if (positive < SMALL) {
      sizes += SIZES[value + SMALL - 1];
      continue;
    }
    sizes += SIZES[2 * SMALL - 1 + 2 * (length - SMALL_BITS - 1) + (value < 0 ? 1 : 0)];
    for (let bit = length - 2; bit >= 0; bit -= 1) {
      open = open * 2 + ((positive >> bit) & 1);
      width += 1;
      if (width < BITS_A_SIGN) continue;
      bits += BITS[open];
      [open, width] = [0, 0];
    }
  }
  if (width > 0) bits += BITS[open << (BITS_A_SIGN - width)];
  return `${sizes} ${bits}`;
}

/** The numbers again. Throws if the text is cut short or is no packed list. */
export function unpackNumbers(text: string): number[] {
  const [sizes = "", bits, ...more] = text.split(" ");
  if (bits === undefined || more.length > 0) throw new Error(DAMAGED);
  let [at, open, width] = [0, 0, 0];
  /** The next so many bits. */
  const take = (count: number): number => {
    while (width < count) {
      const six = BITS_OF.get(bits.charCodeAt(at));
      if (six === undefined) throw new Error(DAMAGED);
      open = open * 2 ** BITS_A_SIGN + six;
      width += BITS_A_SIGN;
      at += 1;
    }
    width -= count;
    const taken = Math.floor(open / 2 ** width);
    open -= taken * 2 ** width;
    return taken;
  };
  const list: number[] = [];
  for (let sign = 0; sign < sizes.length; sign += 1) {
    const size = SIZE_OF.get(sizes.charCodeAt(sign));
    if (size === undefined) throw new Error(DAMAGED);
    const large = size - 2 * SMALL + 1;
    if (large < 0) {
      list.push(size - SMALL + 1);
      continue;
    }
    const length = (large >> 1) + SMALL_BITS;
    const value = 2 ** length + take(length);
    list.push(large % 2 === 1 ? -value : value);
  }
  if (at !== bits.length) throw new Error(DAMAGED);
  return list;
}

const DAMAGED = "The outlines are cut short or damaged.";
