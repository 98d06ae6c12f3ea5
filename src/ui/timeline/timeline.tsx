import { useCallback, useId, useState } from "react";
import { t } from "#i18n/text.ts";
import { useAppStore } from "#ui/shared/app-context.tsx";
import { Caption } from "./caption.tsx";
import { EventList } from "./event-list.tsx";
import { GoTo } from "./go-to.tsx";
import { Now } from "./now.tsx";
import { binDays } from "./scale.ts";
import { Settings } from "./settings.tsx";
import { Track } from "./track.tsx";
import { Jumps, Transport } from "./transport.tsx";
import { usePlot } from "./use-plot.ts";
import { settledText } from "./value-text.ts";
import "./panel.css";
import "./timeline.css";

/**
 * The day shown and every way to change it. Where the panel is wide all controls stand in it; where
 * it is narrow the lesser ones are behind "More": the same elements, so that nothing is lost.
 */
export function Timeline() {
  const more = useId();
  const store = useAppStore();
  const [plot, measure] = usePlot();
  const [settled, setSettled] = useState("");
  const onSettle = useCallback(() => {
    const { register, day } = store.getState();
    setSettled(settledText(register, day));
  }, [store]);
  return (
    <section className="timeline" aria-label={t("Timeline")}>
      <div className="timeline-body">
        <Now />
        <Transport onSettle={onSettle}>
          <button
            type="button"
            className="timeline-button timeline-more"
            popoverTarget={more}
            aria-label={t("More timeline controls")}
          >
            {t("More")}
          </button>
        </Transport>
        <div id={more} className="timeline-panel timeline-settings" popover="auto">
          <Caption days={binDays(plot.scale)} />
          <Jumps onSettle={onSettle} />
          <GoTo onSettle={onSettle} />
          <Settings />
          <EventList onSettle={onSettle} />
        </div>
        <Track plot={plot} measure={measure} onSettle={onSettle} />
      </div>
      <p className="unseen" role="status">
        {settled}
      </p>
    </section>
  );
}
