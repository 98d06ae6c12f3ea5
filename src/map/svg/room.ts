/** A box in pixels. */
export interface LabelBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where labels still find room: a grid of the boxes that are taken. */
export interface Room {
  readonly take: (box: LabelBox) => void;
  /** Whether the box lies in the frame and touches nothing. */
  readonly isFree: (box: LabelBox) => boolean;
}

/** Width of a square of the grid, in pixels. */
const SQUARE = 40;

/** An empty frame of this size. */
export function emptyRoom(width: number, height: number): Room {
  const squares = new Map<string, LabelBox[]>();
  const keysOf = ({ left, top, right, bottom }: LabelBox) => {
    const keys: string[] = [];
    for (let x = Math.floor(left / SQUARE); x <= Math.floor(right / SQUARE); x += 1) {
      for (let y = Math.floor(top / SQUARE); y <= Math.floor(bottom / SQUARE); y += 1)
        keys.push(`${x},${y}`);
    }
    return keys;
  };
  return {
    take: (box) => {
      for (const key of keysOf(box)) {
        const there = squares.get(key);
        if (there) there.push(box);
        else squares.set(key, [box]);
      }
    },
    isFree: (box) =>
      box.left >= 0 &&
      box.top >= 0 &&
      box.right <= width &&
      box.bottom <= height &&
      keysOf(box).every((key) => !squares.get(key)?.some((other) => overlap(box, other))),
  };
}

function overlap(one: LabelBox, other: LabelBox): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}
