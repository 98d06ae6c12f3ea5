import { useMemo } from "react";
import { useApp } from "#ui/shared/app-context.tsx";
import { Chart } from "./chart.tsx";
import { EventMarks } from "./event-marks.tsx";
import { chartFrame } from "./frame.ts";
import { RowNames } from "./row-names.tsx";
import { dayScale } from "./scale.ts";
import { Slider } from "./slider.tsx";
import { useWidth } from "./use-width.ts";
import "./track.css";

/** The chart with the slider over it and the events above it. */
export function Track({ onSettle }: { onSettle: () => void }) {
  const register = useApp((state) => state.register);
  const [width, ref] = useWidth();
  const { first, last, mappers } = register.theatre;
  const scale = useMemo(() => dayScale(first, last, width), [first, last, width]);
  const frame = useMemo(() => chartFrame(width, mappers.length), [width, mappers.length]);
  return (
    <div className="timeline-track" style={{ blockSize: frame.height }}>
      <RowNames register={register} frame={frame} />
      <div ref={ref} className="timeline-plot">
        {width > 0 && (
          <>
            <Chart register={register} scale={scale} frame={frame} width={width} />
            <EventMarks
              events={register.events}
              scale={scale}
              frame={frame}
              width={width}
              onSettle={onSettle}
            />
          </>
        )}
        <Slider top={frame.events} height={frame.foot - frame.events} onSettle={onSettle} />
      </div>
    </div>
  );
}
