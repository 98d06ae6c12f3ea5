import { memo } from "react";
import type { Side } from "#domain/theatre.ts";
import { nameOf } from "#ui/shared/names.ts";
import { STRIP_HEIGHT } from "./frame.ts";
import type { Plot } from "./use-plot.ts";

/** Who is who in the chart, beside its rows: sides above and below the line, mappers by strip. */
export const RowNames = memo(function RowNames({ plot }: { plot: Plot }) {
  const { mappers } = plot.register.theatre;
  const parties = plot.register.partySides;
  const { zero, half, strips, step } = plot.frame;
  return (
    <div className="timeline-rows" aria-hidden="true">
      <SideNames sides={parties.filter((_, at) => at % 2 === 0)} middle={zero - half / 2} />
      <SideNames sides={parties.filter((_, at) => at % 2 === 1)} middle={zero + half / 2} />
      {mappers.map(({ id, name }, at) => (
        <span
          key={id}
          className="timeline-row timeline-row-mapper"
          style={{ insetBlockStart: strips + at * step + STRIP_HEIGHT / 2 }}
        >
          <span className="timeline-row-text">{name}</span>
        </span>
      ))}
    </div>
  );
});

function SideNames({ sides, middle }: { sides: readonly Side[]; middle: number }) {
  return (
    <span className="timeline-row" style={{ insetBlockStart: middle }}>
      {sides.map((side) => (
        <span key={side.id} className={`timeline-side party-${side.party}`}>
          {nameOf(side)}
        </span>
      ))}
    </span>
  );
}
