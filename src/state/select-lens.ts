import type { Lens } from "#domain/lens.ts";
import { selectChangeLens } from "./select-change.ts";
import { selectDisagreementLens } from "./select-disagreement.ts";
import type { AppState, Screen } from "./store.ts";

/** Screens whose map shows an answer instead of the claims, each with what works it out (memoised). */
const LENSES: Partial<Readonly<Record<Screen, (state: AppState) => Lens>>> = {
  change: selectChangeLens,
  disagreement: selectDisagreementLens,
};

/** What the map shows instead of the claims; `null` on screens that show the claims themselves. */
export function selectLens(state: AppState): Lens | null {
  return LENSES[state.screen]?.(state) ?? null;
}
