import type { RefCallback } from "react";
import { Chart } from "./chart.tsx";
import { EventMarks } from "./event-marks.tsx";
import { RowNames } from "./row-names.tsx";
import { Slider } from "./slider.tsx";
import type { Plot } from "./use-plot.ts";
import "./track.css";

interface TrackProps {
  readonly plot: Plot;
  /** Measures the width of the chart. */
  readonly measure: RefCallback<HTMLElement>;
  readonly onSettle: () => void;
}

/** The chart with the slider over it and the events above it. */
export function Track({ plot, measure, onSettle }: TrackProps) {
  const { frame, width } = plot;
  return (
    <div className="timeline-track" style={{ blockSize: frame.height }}>
      <RowNames plot={plot} />
      <div ref={measure} className="timeline-plot">
        {width > 0 && <Chart plot={plot} />}
        {width > 0 && <EventMarks plot={plot} onSettle={onSettle} />}
        <Slider top={frame.events} height={frame.foot - frame.events} onSettle={onSettle} />
      </div>
    </div>
  );
}
