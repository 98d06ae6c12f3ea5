import type { KeyboardEvent } from "react";
import { t } from "#i18n/text.ts";
import { useAppStore } from "#ui/shared/app-context.tsx";
import { type LaneWindow, type LaneZoom, panBy, SPANS, spanName, zoomBy } from "./lane-window.ts";

interface LaneToolbarProps {
  readonly zoom: LaneZoom;
  readonly limits: LaneWindow;
  readonly onZoom: (zoom: LaneZoom) => void;
}

/**
 * How much time the chart shows: buttons for the widths, and to move earlier and later. With the
 * focus on any of them, + and − zoom and the left and right arrow keys move.
 */
export function LaneToolbar({ zoom, limits, onZoom }: LaneToolbarProps) {
  const store = useAppStore();
  const move = (steps: 1 | -1) => onZoom(panBy(zoom, steps, store.getState().day, limits));
  const scale = (steps: 1 | -1) => onZoom(zoomBy(zoom, steps, store.getState().day, limits));
  const onKeyDown = (event: KeyboardEvent) => {
    const keys: Readonly<Record<string, () => void>> = {
      "+": () => scale(1),
      "=": () => scale(1),
      "-": () => scale(-1),
      ArrowLeft: () => move(-1),
      ArrowRight: () => move(1),
    };
    const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
    if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  };
  const all = zoom.span === null;
  return (
    <div
      className="lanes-toolbar"
      role="toolbar"
      aria-label={t("Time shown")}
      onKeyDown={onKeyDown}
    >
      {SPANS.map((span) => (
        <button
          key={span}
          type="button"
          aria-pressed={zoom.span === span}
          onClick={() => {
            const { day } = store.getState();
            onZoom({ span, center: day, day });
          }}
        >
          {spanName(span)}
        </button>
      ))}
      <button type="button" aria-disabled={all} onClick={() => move(-1)}>
        <span aria-hidden="true">←</span>
        <span className="unseen">{t("Earlier")}</span>
      </button>
      <button type="button" aria-disabled={all} onClick={() => move(1)}>
        <span aria-hidden="true">→</span>
        <span className="unseen">{t("Later")}</span>
      </button>
    </div>
  );
}
