import { memo } from "react";
import type { Register } from "#domain/register.ts";
import type { Naming } from "#domain/stance.ts";
import { list, t } from "#i18n/text.ts";
import { caseSentence, speakerName } from "./record-words.ts";
import {
  type LagScale,
  lagTicks,
  type SwimGroup,
  type SwimLane,
  type SwimPicture,
  xOfLag,
} from "./swimlane-layout.ts";

const percent = (x: number) => `${x * 100}%`;

/** The days above the lanes; stays in sight while they scroll. */
export function SwimAxis({ picture: { scale } }: { picture: Pick<SwimPicture, "scale"> }) {
  return (
    <svg className="swim-axis" height="22" aria-hidden="true">
      {lagTicks(scale).map(({ day, x, label }) => (
        <text
          key={day}
          className={axisClass(day)}
          x={percent(x)}
          y="15"
          textAnchor={x < 0.05 ? "start" : x > 0.95 ? "end" : "middle"}
        >
          {label}
        </text>
      ))}
    </svg>
  );
}

/** Days before the claim and single weeks give way on narrow screens. */
function axisClass(day: number): string {
  if (day === 0) return "swim-zero";
  return day < 30 ? "swim-small" : "";
}

interface GroupsProps {
  readonly register: Register;
  readonly picture: SwimPicture;
  /** Lanes are known as `<id>-<number>`. */
  readonly id: string;
  readonly names: Naming;
}

/** All lanes, drawn once: pointing and choosing draw over them. */
export const SwimGroups = memo(function SwimGroups({ register, picture, id, names }: GroupsProps) {
  const { groups, lanes, scale, height } = picture;
  return (
    <>
      {lagTicks(scale).map(({ day, x }) => (
        <line
          key={day}
          className={day === 0 ? "swim-line-zero" : "swim-line"}
          x1={percent(x)}
          x2={percent(x)}
          y2={height}
        />
      ))}
      {groups.map((group) => (
        <Heading key={`${group.side} ${group.claimants}`} register={register} group={group} />
      ))}
      {lanes.map((lane, at) => (
        <g
          key={lane.one.lag.claim.id}
          id={`${id}-${at}`}
          role="option"
          aria-selected={false}
          tabIndex={-1}
          aria-label={caseSentence(register, lane.one, names)}
          className={`swim-lane swim-lane-${lane.how} party-${lane.one.lag.party}`}
        >
          <Lane lane={lane} scale={scale} />
        </g>
      ))}
    </>
  );
});

function Heading({ register, group }: { register: Register; group: SwimGroup }) {
  const { side, claimants, lanes, top } = group;
  const party = register.theatre.sides.find(({ id }) => id === side)?.party;
  const matched = lanes.filter(({ how }) => how === "matched").length;
  return (
    <g className={`swim-heading party-${party}`}>
      <rect className="swim-heading-bar" y={top + 8} width="4" height="13" />
      <text x="10" y={top + 19}>
        {list(claimants.map((id) => speakerName(register, id)))}
        <tspan>
          {" "}
          {t("{count, plural, one {# claim} other {# claims}}, {matched} matched", {
            count: lanes.length,
            matched,
          })}
        </tspan>
      </text>
    </g>
  );
}

/** Line from the claim to its end, the mark of who agreed, and what reversed it. */
function Lane({ lane, scale }: { lane: SwimLane; scale: LagScale }) {
  const { y, end, how, reversed } = lane;
  const [zero, x] = [xOfLag(scale, 0), xOfLag(scale, end)];
  return (
    <>
      <line className="swim-span" x1={percent(zero)} x2={percent(x)} y1={y} y2={y} />
      <svg x={percent(zero)} y={y} className="swim-mark" aria-hidden="true">
        <path className="swim-start" d="M0 -3V3" />
      </svg>
      <svg x={percent(x)} y={y} className="swim-mark" aria-hidden="true">
        <EndMark lane={lane} />
      </svg>
      {reversed !== null && (
        <>
          {how === "matched" && (
            <line
              className="swim-after"
              x1={percent(x)}
              x2={percent(xOfLag(scale, reversed))}
              y1={y}
              y2={y}
            />
          )}
          <svg x={percent(xOfLag(scale, reversed))} y={y} className="swim-mark" aria-hidden="true">
            <path className="swim-cross" d="M-3.5 -3.5 3.5 3.5 M-3.5 3.5 3.5 -3.5" />
          </svg>
        </>
      )}
    </>
  );
}

/** A disc where a map agreed, a diamond where the other side did, a chevron where it is open. */
function EndMark({ lane: { one, how } }: { lane: SwimLane }) {
  if (how === "open") return <path className="swim-open" d="M-3 -3 0 0 -3 3" />;
  if (how === "softened") return <path className="swim-soft" d="M-3 -3H3V3H-3Z" />;
  if (how === "reversed") return null;
  const by = one.match?.by;
  if (by === "mapper") return <circle r="3.5" />;
  return (
    <>
      <path d="M0 -4.5 4.5 0 0 4.5 -4.5 0Z" />
      {by === "both" && <circle className="swim-both" r="1.5" />}
    </>
  );
}
