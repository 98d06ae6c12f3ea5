import { type KeyboardEvent, type MouseEvent, useId, useMemo, useState } from "react";
import type { ClaimCase } from "#domain/claim-case.ts";
import { shownName } from "#domain/stance.ts";
import { t } from "#i18n/text.ts";
import { selectPlace } from "#state/actions.ts";
import { selectNaming } from "#state/select-stance.ts";
import { useApp, useAppStore } from "#ui/shared/app-context.tsx";
import { caseSentence } from "./record-words.ts";
import { SwimAxis, SwimGroups } from "./swim-lanes.tsx";
import {
  type LagScale,
  laneAt,
  type SwimLane,
  type SwimPicture,
  swimPicture,
  xOfLag,
} from "./swimlane-layout.ts";
import "./swimlane.css";

/** Height of a lane in px. */
const ROW = 8;
/** Lanes that Page Up and Page Down pass over. */
const PAGE = 10;

/**
 * Every claim as a lane from the day it was made to the day on which somebody agreed. One control:
 * arrow keys or the pointer choose a lane, Enter or a press opens its place. The table lists the same.
 */
export function Swimlane({ cases, scale }: { cases: readonly ClaimCase[]; scale: LagScale }) {
  const store = useAppStore();
  const register = useApp((state) => state.register);
  const names = useApp(selectNaming);
  const place = useApp((state) => state.place);
  const id = useId();
  const [at, setAt] = useState(-1);
  const picture = useMemo(() => swimPicture(register, cases, ROW, scale), [register, cases, scale]);
  const { lanes } = picture;
  const lane = lanes[at];
  const open = (chosen: SwimLane | undefined) => {
    if (chosen) selectPlace(store, chosen.one.dossier.place.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextLane(event.key, at, lanes.length);
    if (event.key === "Enter" || event.key === " ") open(lane);
    else if (next === null) return;
    else {
      setAt(next);
      bringIntoView(document.getElementById(`${id}-${next}`), event.currentTarget);
    }
    event.preventDefault();
  };
  const pointed = (event: MouseEvent<HTMLElement>) =>
    laneAt(lanes, event.clientY - event.currentTarget.getBoundingClientRect().top);
  if (lanes.length === 0) return <p className="record-none">{t("No claim to draw here.")}</p>;
  return (
    <div className="swim">
      <div className="swim-top">
        <p className="swim-readout" aria-hidden="true">
          {lane
            ? caseSentence(register, lane.one, names)
            : t("Point at a lane, or move with the arrow keys; a press or Enter opens the place.")}
        </p>
        <SwimAxis picture={picture} />
      </div>
      <div
        className="swim-list"
        role="listbox"
        tabIndex={0}
        aria-label={t(
          "{count, plural, one {# claim} other {# claims}} by days until somebody agreed",
          {
            count: lanes.length,
          },
        )}
        aria-activedescendant={lane ? `${id}-${at}` : undefined}
        onKeyDown={onKeyDown}
        onFocus={() => at < 0 && setAt(0)}
        onPointerMove={(event) => setAt(pointed(event))}
        onClick={(event) => {
          setAt(pointed(event));
          open(lanes[pointed(event)]);
        }}
      >
        <svg className="swim-plot" height={picture.height}>
          <title>{t("Claims by days until somebody agreed")}</title>
          <SwimGroups register={register} picture={picture} id={id} names={names} />
          {lanes
            .filter(({ one }) => one.dossier.place.id === place)
            .map((chosen) => (
              <Band key={chosen.one.lag.claim.id} lane={chosen} kind="chosen" />
            ))}
          {lane && <Pointed lane={lane} picture={picture} />}
        </svg>
      </div>
    </div>
  );
}

/** Room, in px, that the axis above and the edge below take from what can be seen. */
const [ABOVE, BELOW] = [110, 24];

/** Scrolls the page where a lane chosen with the keys lies outside of what can be seen. */
function bringIntoView(lane: Element | null, list: Element): void {
  const page = list.closest(".record")?.getBoundingClientRect();
  const box = lane?.getBoundingClientRect();
  if (!page || !box) return;
  const hidden = box.top < page.top + ABOVE || box.bottom > page.bottom - BELOW;
  if (hidden) lane?.scrollIntoView({ block: "center" });
}

/** The lane that a key leads to; `null` for other keys. */
function nextLane(key: string, at: number, count: number): number | null {
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + PAGE,
    PageUp: at - PAGE,
    Home: 0,
    End: count - 1,
  };
  const target = Object.hasOwn(targets, key) ? targets[key] : undefined;
  return target === undefined ? null : Math.min(Math.max(target, 0), count - 1);
}

function Band({ lane, kind }: { lane: SwimLane; kind: "chosen" | "pointed" }) {
  return (
    <rect
      className={`swim-band swim-band-${kind}`}
      width="100%"
      y={lane.y - ROW / 2 - 1}
      height={ROW + 2}
    />
  );
}

/** The lane under the pointer or chosen with the keys, with the place's name beside its end. */
function Pointed({ lane, picture: { scale } }: { lane: SwimLane; picture: SwimPicture }) {
  const names = useApp(selectNaming);
  const x = xOfLag(scale, Math.max(lane.end, lane.reversed ?? lane.end, 0));
  const right = x > 0.8;
  return (
    <g className="swim-pointed">
      <Band lane={lane} kind="pointed" />
      <text
        x={`${x * 100}%`}
        dx={right ? -10 : 10}
        y={lane.y + 4}
        textAnchor={right ? "end" : "start"}
      >
        {shownName(lane.one.dossier.place, names)}
      </text>
    </g>
  );
}
