import type { AppStore } from "#state/store.ts";
import { leaveTour, moveOn } from "#state/tour.ts";
import { escapeIsTaken } from "#ui/place-card/focus.ts";

/**
 * Escape leaves the tour, unless it belongs to a field, a popover or the place card that has the
 * focus. The focus goes back to the button that opened the stories. Returns a way to end it.
 */
export function leaveOnEscape(panel: HTMLElement, store: AppStore): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented || escapeIsTaken(document)) return;
    if (document.activeElement?.closest(".app-card")) return;
    event.preventDefault();
    const held = panel.contains(document.activeElement);
    leaveTour(store, "stay");
    if (held) document.querySelector<HTMLElement>(".app-stories")?.focus();
  };
  // Before the card's own listener, which then finds the key taken.
  document.addEventListener("keydown", onKeyDown, { capture: true });
  return () => document.removeEventListener("keydown", onKeyDown, { capture: true });
}

/** The left and right arrow keys go through the steps while the focus is in the panel. */
export function stepOnArrows(panel: HTMLElement, store: AppStore): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key !== "ArrowRight" && event.key !== "ArrowLeft") return;
    event.preventDefault();
    moveOn(store, event.key === "ArrowRight" ? 1 : -1);
  };
  panel.addEventListener("keydown", onKeyDown);
  return () => panel.removeEventListener("keydown", onKeyDown);
}

/**
 * Gives the focus to a heading as it appears; the panel is shown from its top. Stories are fetched:
 * a reader who has gone on to something else by then keeps the focus there.
 */
export function focusHeading(heading: HTMLElement | null): void {
  heading?.closest(".tour")?.scrollTo(0, 0);
  const active = document.activeElement;
  const elsewhere =
    active !== null && active !== document.body && !active.closest(".tour, .app-stories");
  if (!elsewhere) heading?.focus({ preventScroll: true });
}
