import type { AppStore } from "#state/store.ts";
import { dismissWelcome, leaveTour } from "#state/tour.ts";

/** The second way in: the panels are closed and the search has the focus. */
export function explore(store: AppStore): void {
  leaveTour(store, "stay");
  dismissWelcome(store);
  document.querySelector<HTMLElement>(".search-input")?.focus();
}
