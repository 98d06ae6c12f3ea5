import type { Day } from "#domain/day.ts";
import type { Control } from "#domain/position.ts";
import { BAR, type LaneDrawing, MARK_ROW, SHARE } from "./lane-drawings.ts";
import type { PlacedMark } from "./lane-marks.ts";

const percent = (x: number) => `${x * 100}%`;

/** One lane: the bars of a position, the mapper's share below, and the marks of what was said. */
export function Lane({ lane, hatch }: { lane: LaneDrawing; hatch: string }) {
  return (
    <g>
      {lane.bars.map(({ x1, x2, control, how }) => (
        <rect
          key={x1}
          className={`place-lanes-bar place-lanes-bar-${how} party-${control}`}
          fill={fillOf(control, how, hatch)}
          x={percent(x1)}
          width={percent(x2 - x1)}
          y={lane.top}
          height={BAR}
        />
      ))}
      {lane.share !== null && (
        <svg
          y={lane.top + BAR}
          width="100%"
          height={SHARE}
          viewBox="0 0 1000 100"
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <path className="place-lanes-share" d={lane.share} />
        </svg>
      )}
      {lane.share !== null && (
        <line x2="100%" y1={lane.top + BAR + SHARE} y2={lane.top + BAR + SHARE} />
      )}
      <Marks lane={lane} />
    </g>
  );
}

/** The marks of a lane: all of them, or those of one day. */
export function Marks({ lane, day }: { lane: LaneDrawing; day?: Day }) {
  const marks = day === undefined ? lane.marks : lane.marks.filter((mark) => mark.day === day);
  return marks.map((mark) => (
    <MarkGlyph
      key={`${mark.day} ${mark.shape} ${mark.about}`}
      mark={mark}
      y={lane.marksTop + (mark.row + 0.5) * MARK_ROW}
    />
  ));
}

/** Hatched where fought over, none where hollow; else the class gives the party's colour. */
function fillOf(control: Control, how: string, hatch: string): string {
  if (how === "stale") return "none";
  return control === "contested" ? hatch : "var(--party)";
}

function MarkGlyph({ mark, y }: { mark: PlacedMark; y: number }) {
  return (
    <svg
      x={percent(mark.x)}
      y={y}
      className={`place-lanes-mark place-lanes-mark-${mark.shape} party-${mark.about}`}
      aria-hidden="true"
    >
      <title>{mark.lines.join("\n")}</title>
      {mark.shape === "other" && <path d="M0 -3.5 V3.5" />}
      {mark.shape === "move" && <path d="M-3 -3.6 3.6 0 -3 3.6 Z" />}
      {mark.shape === "left" && <path d="M-3.8 -3 H3.8 L0 3.6 Z" />}
      {mark.shape === "contested" && <path d="M0 -4 4 0 0 4 -4 0 Z" />}
      {mark.shape === "claim" && <circle r="3.6" />}
      {mark.shape === "denial" && <circle r="3" />}
    </svg>
  );
}
