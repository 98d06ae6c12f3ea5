import { type RefCallback, useCallback, useMemo, useState } from "react";
import type { Register } from "#domain/register.ts";
import { useApp } from "#ui/shared/app-context.tsx";
import { type ChartFrame, chartFrame } from "./frame.ts";
import { type EventMark, eventMarks } from "./labels.ts";
import { type DayScale, dayScale } from "./scale.ts";

/** What everything in the chart is drawn by. It changes with the width, never with the day. */
export interface Plot {
  readonly register: Register;
  /** Whole CSS pixels; 0 until it is known. */
  readonly width: number;
  readonly scale: DayScale;
  readonly frame: ChartFrame;
  readonly marks: readonly EventMark[];
}

/** Width of an event's target in pixels: for a mouse, and for a finger. */
const CELL = 24;
const CELL_TOUCH = 44;

/** The plot for the element that the ref is given to. */
export function usePlot(): readonly [Plot, RefCallback<HTMLElement>] {
  const register = useApp((state) => state.register);
  const [width, setWidth] = useState(0);
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.floor(entry.contentRect.width));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const plot = useMemo((): Plot => {
    const { first, last, mappers } = register.theatre;
    const scale = dayScale(first, last, width);
    const frame = chartFrame(width, mappers.length);
    const cell = frame.compact ? CELL_TOUCH : CELL;
    const marks = eventMarks(register.events, scale, cell, width);
    return { register, width, scale, frame, marks };
  }, [register, width]);
  return [plot, ref];
}
