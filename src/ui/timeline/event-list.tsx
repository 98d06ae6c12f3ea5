import { useId, useState } from "react";
import type { Day } from "#domain/day.ts";
import type { ContextEvent } from "#domain/register.ts";
import { t } from "#i18n/text.ts";
import { useApp, useAppStore } from "#ui/shared/app-context.tsx";
import { EventDetails } from "./event-details.tsx";

/** A button that opens all events as text, at those nearest to the day shown. */
export function EventList({ onSettle }: { onSettle: () => void }) {
  const id = useId();
  const store = useAppStore();
  const [openedAt, setOpenedAt] = useState<Day | null>(null);
  return (
    <>
      <button type="button" className="timeline-control" popoverTarget={id}>
        {t("Events")}
      </button>
      <section
        id={id}
        className="timeline-panel timeline-event-list"
        popover="auto"
        aria-label={t("Events")}
        onToggle={({ newState }) => {
          setOpenedAt(newState === "open" ? store.getState().day : null);
        }}
      >
        {openedAt !== null && <Items near={openedAt} onSettle={onSettle} />}
      </section>
    </>
  );
}

function Items({ near, onSettle }: { near: Day; onSettle: () => void }) {
  const register = useApp((state) => state.register);
  const { first, last } = register.theatre;
  const events = register.events.filter(({ on }) => first <= on && on <= last);
  const nearest = nearestTo(events, near);
  return (
    <>
      <h2 className="timeline-panel-title">{t("Events")}</h2>
      <p className="timeline-panel-note">
        {t("Talks, plans and announcements, for context. None of them is a claim of control.")}
      </p>
      <ol className="timeline-event-items">
        {events.map((event) => (
          <li key={event.id} ref={event === nearest ? scrollHere : null}>
            <EventDetails event={event} onGo={onSettle} />
          </li>
        ))}
      </ol>
    </>
  );
}

function scrollHere(item: HTMLElement | null): void {
  item?.scrollIntoView({ block: "start" });
}

function nearestTo(events: readonly ContextEvent[], day: Day): ContextEvent | null {
  return events.reduce<ContextEvent | null>((best, event) => {
    return best === null || Math.abs(event.on - day) < Math.abs(best.on - day) ? event : best;
  }, null);
}
