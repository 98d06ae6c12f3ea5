import type { MapperStatus } from "#domain/assessment.ts";
import { placeId } from "#domain/ids.ts";
import type { Control, Position } from "#domain/position.ts";
import type { Dossier, Register } from "#domain/register.ts";
import type { PlaceView } from "#domain/view.ts";

/** A made-up place, so that the legend's glyphs are drawn by the same code as the map's. */
const SAMPLE: Dossier = {
  index: -1,
  place: {
    id: placeId("sample"),
    names: { en: "Sample" },
    usedBy: {},
    spellings: [],
    kind: "town",
    oblast: "",
    country: "",
    point: null,
    population: null,
    pointSource: "none",
  },
  words: [],
  deciding: new Map(),
  assessments: [],
  mapped: new Map(),
  shares: [],
  reports: [],
  official: [],
};

type Mark = Pick<Position, "control" | "basis" | "stale">;

function sampleView(
  register: Register,
  marks: readonly Mark[],
  mapper: MapperStatus | null,
): PlaceView {
  const positions = register.partySides.map((side, at): Position => {
    const mark = marks[at % marks.length] ?? { control: "none", basis: "implied", stale: false };
    return {
      ...mark,
      side: side.id,
      statements: [],
      since: null,
      denial: false,
      age: null,
      conflict: false,
    };
  });
  return { dossier: SAMPLE, positions, mapper, share: null, standing: "unknown" };
}

const stated = (control: Control): Mark => ({ control, basis: "stated", stale: false });

/** One view for each row of the key to the glyph. Both sides are marked alike in every row. */
export function sampleViews(register: Register) {
  const own = register.partySides.map((side) => side.party ?? "none");
  return {
    /** Each side says that it holds the place; the mapper shows it as partly occupied. */
    disputed: sampleView(register, own.map(stated), "partly"),
    stated: sampleView(register, own.map(stated), null),
    implied: sampleView(
      register,
      own.map((control) => ({ control, basis: "implied", stale: false })),
      null,
    ),
    stale: sampleView(
      register,
      own.map((control) => ({ control, basis: "stated", stale: true })),
      null,
    ),
    contested: sampleView(register, [stated("contested")], null),
    /** The first side says that it holds the place, the others are silent. */
    unanswered: sampleView(
      register,
      own.map((control, at) => ({ control, basis: at === 0 ? "stated" : "implied", stale: false })),
      null,
    ),
  };
}
