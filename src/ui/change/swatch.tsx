import { becameMark, type PlaceChange } from "#domain/change.ts";
import type { Holding } from "#domain/holding.ts";
import type { Register } from "#domain/register.ts";
import { LensSwatch } from "#ui/legend/lens-swatches.tsx";

type Became = Pick<PlaceChange, "from" | "to">;

/** The map's mark of what became of a place, as in every view. Decorative: words stand beside it. */
export function BecameSwatch({ register, became }: { register: Register; became: Became }) {
  const { meaning, party } = becameMark(became);
  const lean = register.partySides.findIndex((side) => side.party === party);
  return <LensSwatch meaning={meaning} party={party} lean={Math.max(lean, 0)} />;
}

/** The mark of what a place came to be, wherever it came from. */
export function HoldingSwatch({ register, holding }: { register: Register; holding: Holding }) {
  return <BecameSwatch register={register} became={{ from: "none", to: holding }} />;
}
