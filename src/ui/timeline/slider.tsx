import { type KeyboardEvent, useCallback } from "react";
import { type Day, dayFromNumber } from "#domain/day.ts";
import { t } from "#i18n/text.ts";
import { showDay, stepBy } from "#state/actions.ts";
import type { AppStore } from "#state/store.ts";
import { useApp, useAppStore } from "#ui/shared/app-context.tsx";
import { valueText } from "./value-text.ts";

interface SliderProps {
  /** Upper and lower edge inside the chart, in pixels. */
  readonly top: number;
  readonly height: number;
  /** Called once a drag or a key has come to rest. */
  readonly onSettle: () => void;
}

/** A native range input over the histogram: its thumb is the line of the day shown. */
export function Slider({ top, height, onSettle }: SliderProps) {
  const store = useAppStore();
  const register = useApp((state) => state.register);
  const day = useApp((state) => state.day);
  const { first, last } = register.theatre;
  // React's onChange is the browser's `input`, on each pixel; `change` comes when the thumb is let go.
  const onRelease = useCallback(
    (input: HTMLInputElement | null) => {
      input?.addEventListener("change", onSettle);
      return () => input?.removeEventListener("change", onSettle);
    },
    [onSettle],
  );
  return (
    <input
      ref={onRelease}
      className="timeline-slider"
      style={{ insetBlockStart: top, blockSize: height }}
      type="range"
      aria-label={t("Day shown on the map")}
      aria-valuetext={valueText(register, day)}
      min={first}
      max={last}
      step={1}
      value={day}
      onChange={(event) => showDay(store, dayFromNumber(event.currentTarget.valueAsNumber))}
      onKeyDown={(event) => moveByKey(event, store, first, last)}
      onKeyUp={(event) => KEYS.has(event.key) && onSettle()}
    />
  );
}

/** Steps per key, in the chosen step mode; Home and End go to the ends. */
const KEYS: ReadonlyMap<string, number | "first" | "last"> = new Map<
  string,
  number | "first" | "last"
>([
  ["ArrowLeft", -1],
  ["ArrowDown", -1],
  ["ArrowRight", 1],
  ["ArrowUp", 1],
  ["PageDown", -7],
  ["PageUp", 7],
  ["Home", "first"],
  ["End", "last"],
]);

function moveByKey(event: KeyboardEvent, store: AppStore, first: Day, last: Day): void {
  const move = KEYS.get(event.key);
  if (move === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  if (move === "first") showDay(store, first);
  else if (move === "last") showDay(store, last);
  else stepBy(store, move);
}
