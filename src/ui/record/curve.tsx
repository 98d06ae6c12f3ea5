import type { PartyId } from "#domain/ids.ts";
import { type CurveStep, matchedCurve } from "#domain/matched-curve.ts";
import type { RecordGroup } from "#domain/track-record.ts";
import { t } from "#i18n/text.ts";
import { useApp } from "#ui/shared/app-context.tsx";
import { speakerName, tooFew } from "./record-words.ts";
import { type LagScale, lagTicks, xOfLag } from "./swimlane-layout.ts";

const HEIGHT = 110;
const LEVELS = [0, 0.5, 1];
const percent = (x: number) => `${x * 100}%`;

interface Curve {
  readonly name: string;
  readonly party: PartyId | null;
  readonly steps: readonly CurveStep[];
}

/** How the share of matched claims grows with the days since the claim, a line for each side. */
export function MatchedCurves({
  groups,
  scale,
}: {
  groups: readonly RecordGroup[];
  scale: LagScale;
}) {
  const register = useApp((state) => state.register);
  const named = groups.map((group) => ({
    group,
    name: speakerName(register, group.claimant ?? group.side),
    party: register.theatre.sides.find(({ id }) => id === group.side)?.party ?? null,
    steps: matchedCurve(group.cases),
  }));
  const curves = named.flatMap(({ steps, ...rest }): readonly Curve[] =>
    steps ? [{ ...rest, steps }] : [],
  );
  return (
    <figure className="curve">
      <figcaption>
        <b>{t("Share matched by then, of all that count.")}</b>{" "}
        {named.map(({ group, name, steps }) => (
          <span key={name}>
            {name}: {steps ? curveWords(steps) : fewWords(group)}.{" "}
          </span>
        ))}
      </figcaption>
      {curves.length > 0 && <Plot curves={curves} scale={scale} />}
    </figure>
  );
}

function fewWords({ counted }: RecordGroup): string {
  return counted === 0 ? t("no claim counts") : tooFew(counted);
}

/** "7 % by day 0, 35 % by day 30": the curve at a few days. */
function curveWords(steps: readonly CurveStep[]): string {
  const at = (day: number) => steps.findLast((step) => step.day <= day)?.share ?? 0;
  return [7, 30, 90, 365]
    .map((day) => t("{percent} % by day {day}", { percent: Math.round(at(day) * 100), day }))
    .join(", ");
}

function Plot({ curves, scale }: { curves: readonly Curve[]; scale: LagScale }) {
  const y = (share: number) => 6 + (1 - share) * (HEIGHT - 12);
  return (
    <svg className="curve-plot" height={HEIGHT} aria-hidden="true">
      {LEVELS.map((level) => (
        <g key={level}>
          <line className="swim-line" x2="100%" y1={y(level)} y2={y(level)} />
          <text x="0" y={y(level) - 3} className="curve-level">
            {level * 100} %
          </text>
        </g>
      ))}
      {lagTicks(scale).map(({ day, x }) => (
        <line
          key={day}
          className={day === 0 ? "swim-line-zero" : "swim-line"}
          x1={percent(x)}
          x2={percent(x)}
          y2={HEIGHT}
        />
      ))}
      <svg
        width="100%"
        height={HEIGHT}
        viewBox={`0 0 1000 ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {curves.map(({ name, party, steps }) => (
          <path key={name} className={`curve-line party-${party}`} d={pathOf(steps, y, scale)} />
        ))}
      </svg>
      {curves.map(({ name, party, steps }) => {
        const last = steps.at(-1);
        return (
          <text
            key={name}
            className={`curve-name party-${party}`}
            x={percent(xOfLag(scale, last?.day ?? 0))}
            dx="6"
            y={y(last?.share ?? 0) + 4}
          >
            {name} {Math.round((last?.share ?? 0) * 100)} %
          </text>
        );
      })}
    </svg>
  );
}

/** Steps in a box of 1000 wide. */
function pathOf(
  steps: readonly CurveStep[],
  y: (share: number) => number,
  scale: LagScale,
): string {
  const round = (value: number) => Math.round(value * 10) / 10;
  const corners = steps.map(
    ({ day, share }) => `H${round(xOfLag(scale, day) * 1000)} V${round(y(share))}`,
  );
  return `M${round(xOfLag(scale, 0) * 1000)} ${y(0)} ${corners.join(" ")}`;
}
