import { type RefCallback, useCallback, useRef } from "react";
import { selectPlace } from "#state/actions.ts";
import type { AppStore } from "#state/store.ts";
import { escapeIsTaken, takesFocus } from "./focus.ts";

interface CardFocus {
  readonly cardRef: RefCallback<HTMLElement>;
  readonly headingRef: RefCallback<HTMLHeadingElement>;
}

/**
 * Focus of the card. A new place is shown from its top and its heading takes the focus, unless the
 * map has it or playback runs. Escape closes the card while it is open; the focus goes back to
 * where it came from, or to the map.
 */
export function useCardFocus(store: AppStore): CardFocus {
  const opener = useRef<Element | null>(null);
  const headingRef = useCallback(
    (heading: HTMLHeadingElement | null) => {
      const card = heading?.closest(".place-card");
      if (!heading || !card) return;
      card.scrollTo(0, 0);
      const active = document.activeElement;
      if (store.getState().playing || !takesFocus(active)) return;
      if (!card.contains(active)) opener.current = active;
      heading.focus({ preventScroll: true });
    },
    [store],
  );
  const cardRef = useCallback(
    (card: HTMLElement | null) => {
      if (card === null) return;
      const onKeyDown = (event: KeyboardEvent) => {
        if (event.key !== "Escape" || event.defaultPrevented || escapeIsTaken(document)) return;
        selectPlace(store, null);
      };
      document.addEventListener("keydown", onKeyDown);
      return () => {
        document.removeEventListener("keydown", onKeyDown);
        if (!card.contains(document.activeElement)) return;
        const from = opener.current;
        const isThere = from instanceof HTMLElement && from.isConnected && from !== document.body;
        const map = document.querySelector<HTMLElement>("#map canvas");
        (isThere ? from : map)?.focus();
      };
    },
    [store],
  );
  return { cardRef, headingRef };
}
