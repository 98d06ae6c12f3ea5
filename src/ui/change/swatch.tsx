import { partyIn } from "#domain/change.ts";
import type { Holding } from "#domain/holding.ts";
import type { Register } from "#domain/register.ts";

/** The map's mark of what became of a place: colour and pattern. Decorative: words stand beside it. */
export function HoldingSwatch({ register, holding }: { register: Register; holding: Holding }) {
  const party = partyIn(holding);
  const lean = register.theatre.parties.findIndex(({ id }) => id === party);
  const kind = party === null ? holding : `gained-${Math.max(lean, 0) % 2}`;
  return <Swatch name={kind} className={party === null ? "" : `party-${party}`} />;
}

/** The mark of a dispute that ended. */
export function SettledSwatch() {
  return <Swatch name="settled" className="" />;
}

function Swatch({ name, className }: { name: string; className: string }) {
  return <span className={`change-swatch change-swatch-${name} ${className}`} aria-hidden="true" />;
}
