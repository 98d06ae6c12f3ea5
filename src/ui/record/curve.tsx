import type { PartyId } from "#domain/ids.ts";
import { type CurveStep, curveEnd, matchedCurve } from "#domain/matched-curve.ts";
import type { RecordGroup } from "#domain/track-record.ts";
import { t } from "#i18n/text.ts";
import { useApp } from "#ui/shared/app-context.tsx";
import { curveWords, speakerName, tooFew } from "./record-words.ts";
import { SwimAxis } from "./swim-lanes.tsx";
import { type LagScale, lagTicks, xOfLag } from "./swimlane-layout.ts";

const HEIGHT = 110;
const LEVELS = [0, 0.5, 1];
const percent = (x: number) => `${x * 100}%`;

interface Curve {
  readonly name: string;
  readonly party: PartyId | null;
  readonly steps: readonly CurveStep[];
  /** The last day that it tells of. */
  readonly end: number;
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
    end: curveEnd(group.cases) ?? 0,
  }));
  const curves = named.flatMap(({ steps, ...rest }): readonly Curve[] =>
    steps ? [{ ...rest, steps }] : [],
  );
  return (
    <figure className="curve">
      <figcaption>
        <b>
          {t(
            "Share matched by then, of all that count: an estimate that allows for claims still open (Kaplan-Meier).",
          )}
        </b>{" "}
        {named.map(({ group, name, steps, end }) => (
          <span key={name}>
            {name}: {steps ? curveWords(steps, end) : fewWords(group)}.{" "}
          </span>
        ))}
        {t(
          "It can lie above the plain share in the table, where young claims count as unmatched. “Half within” counts the matched alone; “half of all matched after” is read off this curve, with those not matched so far.",
        )}
      </figcaption>
      {curves.length > 0 && (
        <>
          <Plot curves={curves} scale={scale} />
          <SwimAxis picture={{ scale }} />
          <p className="curve-axis">{t("Days since the claim")}</p>
        </>
      )}
    </figure>
  );
}

function fewWords({ counted }: RecordGroup): string {
  return counted === 0 ? t("no claim counts") : tooFew(counted);
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
        {curves.map((curve) => (
          <path
            key={curve.name}
            className={`curve-line party-${curve.party}`}
            d={pathOf(curve, y, scale)}
          />
        ))}
      </svg>
      {curves.map(({ name, party, steps, end }) => {
        const share = steps.at(-1)?.share ?? 0;
        const x = xOfLag(scale, end);
        return (
          <text
            key={name}
            className={`curve-name party-${party}`}
            x={percent(x)}
            dx={x > 0.8 ? -6 : 6}
            y={y(share) + (x > 0.8 ? -6 : 4)}
            textAnchor={x > 0.8 ? "end" : "start"}
          >
            {name} {Math.round(share * 100)} %
          </text>
        );
      })}
    </svg>
  );
}

/** Steps up to the curve's end, in a box of 1000 wide. */
function pathOf({ steps, end }: Curve, y: (share: number) => number, scale: LagScale): string {
  const round = (value: number) => Math.round(value * 10) / 10;
  const corners = steps.map(
    ({ day, share }) => `H${round(xOfLag(scale, day) * 1000)} V${round(y(share))}`,
  );
  return `M${round(xOfLag(scale, 0) * 1000)} ${y(0)} ${corners.join(" ")} H${round(xOfLag(scale, end) * 1000)}`;
}
