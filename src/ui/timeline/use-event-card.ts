import {
  type CSSProperties,
  type FocusEvent,
  type PointerEvent,
  type RefObject,
  type ToggleEvent,
  useRef,
  useState,
} from "react";
import type { ContextEvent } from "#domain/register.ts";

/** The card of the event pointed at or focused: what is in it, where it stands, how it closes. */
export interface EventCard {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly events: readonly ContextEvent[];
  readonly place: CSSProperties;
  readonly click: (events: readonly ContextEvent[], tick: HTMLElement) => void;
  readonly focus: (events: readonly ContextEvent[], tick: HTMLElement) => void;
  readonly hover: (events: readonly ContextEvent[], event: PointerEvent<HTMLElement>) => void;
  readonly keep: () => void;
  readonly leave: () => void;
  readonly onBlur: (event: FocusEvent<HTMLElement>) => void;
  readonly onBeforeToggle: (event: ToggleEvent<HTMLDivElement>) => void;
  readonly onToggle: (event: ToggleEvent<HTMLDivElement>) => void;
}

/** Milliseconds in which the pointer may cross from the tick to its card. */
const GRACE = 250;
/** Size of the largest card, and its least distance from the window's edge, in pixels. */
const CARD_WIDTH = 320;
const CARD_HEIGHT = 360;
const EDGE = 8;

export function useEventCard(): EventCard {
  const ref = useRef<HTMLDivElement>(null);
  const timer = useRef(0);
  // A closing card gives the focus back to its tick: that must not open it again.
  const closing = useRef(false);
  const [shown, setShown] = useState<Pick<EventCard, "events" | "place">>({
    events: [],
    place: {},
  });
  const keep = () => clearTimeout(timer.current);
  const open = (events: readonly ContextEvent[], tick: HTMLElement) => {
    keep();
    setShown({ events, place: placeAbove(tick.getBoundingClientRect()) });
    ref.current?.showPopover();
  };
  return {
    ref,
    ...shown,
    click: open,
    focus: (events, tick) => {
      if (!closing.current) open(events, tick);
    },
    hover: (events, event) => {
      // Pointing never closes a panel that the reader has opened, nor a card that has the focus.
      const other = document.querySelector(":popover-open");
      const busy = other !== null && other !== ref.current;
      if (event.pointerType === "mouse" && !busy && !holdsFocus(ref.current)) {
        open(events, event.currentTarget);
      }
    },
    keep,
    leave: () => {
      keep();
      timer.current = window.setTimeout(() => {
        if (!holdsFocus(ref.current)) ref.current?.hidePopover();
      }, GRACE);
    },
    onBlur: ({ relatedTarget, currentTarget }) => {
      const inside =
        relatedTarget instanceof Node &&
        (currentTarget.contains(relatedTarget) || ref.current?.contains(relatedTarget));
      if (!inside && relatedTarget !== null) ref.current?.hidePopover();
    },
    onBeforeToggle: ({ newState }) => {
      closing.current = newState === "closed";
    },
    onToggle: ({ newState }) => {
      closing.current = false;
      if (newState === "closed") setShown({ events: [], place: {} });
    },
  };
}

/** Whether the focus is in the card or on the tick beside it. */
function holdsFocus(card: HTMLElement | null): boolean {
  const focused = document.activeElement;
  if (card === null || focused === null) return false;
  return card.contains(focused) || card.previousElementSibling?.contains(focused) === true;
}

function placeAbove(tick: DOMRect): CSSProperties {
  const width = Math.min(CARD_WIDTH, window.innerWidth - 2 * EDGE);
  const middle = tick.left + tick.width / 2;
  const left = Math.min(Math.max(middle - width / 2, EDGE), window.innerWidth - width - EDGE);
  const bottom = window.innerHeight - tick.top;
  return { left, bottom, inlineSize: width, maxBlockSize: Math.min(tick.top - EDGE, CARD_HEIGHT) };
}
