import { type Naming, namingIn, type Stance, stanceOf, stancesOf } from "#domain/stance.ts";
import type { AppState } from "./store.ts";

/** The stance shown. */
export function selectStance({ register, stance }: Pick<AppState, "register" | "stance">): Stance {
  return stanceOf(register.theatre, stance);
}

/** Whether it is the one that every reader begins with. */
export function isUsualStance({ register, stance }: Pick<AppState, "register" | "stance">) {
  return stanceOf(register.theatre, stance) === stancesOf(register.theatre)[0];
}

let naming: Naming | null = null;

/** How places are named: the same value while that is the same. */
export function selectNaming(
  state: Pick<AppState, "register" | "stance" | "names" | "day">,
): Naming {
  const now = namingIn(selectStance(state), state.names, state.day);
  const same =
    naming !== null &&
    typeof naming === "object" &&
    typeof now === "object" &&
    naming.stance === now.stance &&
    naming.language === now.language &&
    naming.day === now.day;
  if (!same) naming = now;
  return naming ?? now;
}
