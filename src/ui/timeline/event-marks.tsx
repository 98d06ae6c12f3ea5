import { type KeyboardEvent, memo, useId, useState } from "react";
import type { ContextEvent } from "#domain/register.ts";
import { t } from "#i18n/text.ts";
import { longDate } from "#ui/shared/dates.ts";
import { EventDetails } from "./event-details.tsx";
import type { EventMark } from "./labels.ts";
import { type EventCard, useEventCard } from "./use-event-card.ts";
import type { Plot } from "./use-plot.ts";

interface EventMarksProps {
  readonly plot: Plot;
  readonly onSettle: () => void;
}

/**
 * The events above the histogram. One tab stop; the arrow keys move from event to event. Pointing
 * at one or focusing it opens its card; clicking keeps the card open.
 */
export const EventMarks = memo(function EventMarks({ plot, onSettle }: EventMarksProps) {
  const { marks, frame } = plot;
  const [active, setActive] = useState(0);
  const card = useEventCard();
  const id = useId();
  const current = Math.min(active, marks.length - 1);
  return (
    <>
      <div
        className="timeline-events"
        style={{ blockSize: frame.events }}
        role="toolbar"
        aria-label={t("Events on the timeline")}
        onKeyDown={moveFocus}
        onBlur={card.onBlur}
      >
        {marks.map((mark, at) => (
          <Mark
            key={mark.key}
            mark={mark}
            tabbable={at === current}
            card={card}
            cardId={id}
            onFocus={() => setActive(at)}
          />
        ))}
      </div>
      <div
        id={id}
        ref={card.ref}
        className="timeline-card"
        role="dialog"
        aria-label={t("Event")}
        popover="auto"
        style={card.place}
        onBeforeToggle={card.onBeforeToggle}
        onToggle={card.onToggle}
        onPointerEnter={card.keep}
        onPointerLeave={card.leave}
        onBlur={card.onBlur}
      >
        {card.events.map((event) => (
          <EventDetails key={event.id} event={event} onGo={onSettle} />
        ))}
      </div>
    </>
  );
});

interface MarkProps {
  readonly mark: EventMark;
  readonly tabbable: boolean;
  readonly card: EventCard;
  readonly cardId: string;
  readonly onFocus: () => void;
}

function Mark({ mark, tabbable, card, cardId, onFocus }: MarkProps) {
  const { left, width, events, label } = mark;
  return (
    <button
      type="button"
      className="timeline-event"
      style={{ insetInlineStart: left, inlineSize: width }}
      tabIndex={tabbable ? 0 : -1}
      aria-label={markName(events)}
      aria-controls={cardId}
      onPointerEnter={(event) => card.hover(events, event)}
      onPointerLeave={card.leave}
      onFocus={(event) => {
        onFocus();
        card.focus(events, event.currentTarget);
      }}
      onClick={(event) => card.click(events, event.currentTarget)}
    >
      {label && (
        <span
          className={`timeline-event-label ${label.before ? "timeline-event-label-before" : ""}`}
          lang="en"
          style={{ insetInlineStart: label.left - left, inlineSize: label.width }}
        >
          {label.text}
        </span>
      )}
    </button>
  );
}

/** "Alaska summit, 15 August 2025, and 2 more". */
function markName(events: readonly ContextEvent[]): string {
  const [top] = events;
  if (!top) return "";
  const values = { title: top.title, day: longDate(top.on) };
  const more = events.length - 1;
  return more === 0
    ? t("{title}, {day}", values)
    : t("{title}, {day}, and {more, number} more", { ...values, more });
}

/** Arrow keys, Home and End move the focus inside the toolbar. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  const at = buttons.findIndex((button) => button.matches(":focus"));
  const targets: Readonly<Record<string, number>> = {
    ArrowLeft: at - 1,
    ArrowRight: at + 1,
    Home: 0,
    End: buttons.length - 1,
  };
  const target = Object.hasOwn(targets, event.key) ? targets[event.key] : undefined;
  if (target === undefined) return;
  event.preventDefault();
  buttons[target]?.focus();
}
