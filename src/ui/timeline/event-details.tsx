import type { ContextEvent } from "#domain/register.ts";
import { t } from "#i18n/text.ts";
import { showDay } from "#state/actions.ts";
import { useApp, useAppStore } from "#ui/shared/app-context.tsx";
import { longDate } from "#ui/shared/dates.ts";
import { webAddress } from "#ui/shared/web-address.ts";

interface EventDetailsProps {
  readonly event: ContextEvent;
  /** Called after the event's day has been shown. */
  readonly onGo: () => void;
}

/** One event in full: day, title, summary, sources, and a button that shows its day. */
export function EventDetails({ event, onGo }: EventDetailsProps) {
  const store = useAppStore();
  const go = () => {
    showDay(store, event.on);
    onGo();
  };
  return (
    <>
      <h3 className="timeline-event-title" lang="en">
        {event.title}
      </h3>
      <p className="timeline-event-date">
        {longDate(event.on)}
        {event.datePrecision && ` (${precisionWords(event.datePrecision)})`}
      </p>
      <p className="timeline-event-summary" lang="en">
        {event.summary}
      </p>
      <p className="timeline-event-foot">
        <Sources event={event} />
        <button
          type="button"
          className="timeline-event-go"
          aria-label={t("Show {day} on the map", { day: longDate(event.on) })}
          onClick={go}
        >
          {t("Show this day")}
        </button>
      </p>
    </>
  );
}

function precisionWords(precision: NonNullable<ContextEvent["datePrecision"]>): string {
  return precision === "inferred"
    ? t("day worked out, not given by the source")
    : t("day in doubt");
}

function Sources({ event }: { event: ContextEvent }) {
  const cards = useApp((state) => state.register.sources);
  return (
    <span className="timeline-event-sources">
      {event.sources.map(({ publisher, title, url }, at) => {
        const name = cards.get(publisher)?.name ?? publisher;
        return (
          <span key={url ?? `${publisher} ${title}`}>
            {at > 0 && ", "}
            {url === undefined ? (
              t("{name} (no link on record)", { name })
            ) : (
              <a href={webAddress(url)} target="_blank" rel="noreferrer" title={title}>
                {name} ↗
              </a>
            )}
          </span>
        );
      })}
    </span>
  );
}
