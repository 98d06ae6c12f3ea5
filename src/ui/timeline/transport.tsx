import type { ReactNode } from "react";
import { t } from "#i18n/text.ts";
import { showDay, stepBy, togglePlay } from "#state/actions.ts";
import type { AppStore } from "#state/store.ts";
import { useApp, useAppStore } from "#ui/shared/app-context.tsx";

interface TransportProps {
  /** Called after a button has moved or stopped the day. */
  readonly onSettle: () => void;
}

/** First, back, play, forward, newest. On phones the jumps are in the panel behind "More". */
export function Transport({ onSettle, children }: TransportProps & { children: ReactNode }) {
  return (
    <div className="timeline-transport">
      <Jump jump={FIRST} onSettle={onSettle} />
      <Jump jump={BACK_7} onSettle={onSettle} />
      <Jump jump={BACK_1} onSettle={onSettle} always />
      <Play onSettle={onSettle} />
      <Jump jump={FORWARD_1} onSettle={onSettle} always />
      <Jump jump={FORWARD_7} onSettle={onSettle} />
      <Jump jump={NEWEST} onSettle={onSettle} />
      {children}
    </div>
  );
}

/** The jumps that have no room beside play on phones. */
export function Jumps({ onSettle }: TransportProps) {
  return (
    <div className="timeline-jumps">
      {[FIRST, BACK_7, FORWARD_7, NEWEST].map((jump) => (
        <Jump key={jump.key} jump={jump} onSettle={onSettle} always />
      ))}
    </div>
  );
}

interface JumpKind {
  readonly key: string;
  readonly name: () => string;
  readonly face: ReactNode;
  readonly go: (store: AppStore) => void;
}

const FIRST: JumpKind = {
  key: "first",
  name: () => t("First day"),
  face: <Icon path="M3 3V13M13 3L6 8L13 13Z" />,
  go: (store) => showDay(store, store.getState().register.theatre.first),
};
const BACK_7 = back(7);
const BACK_1 = back(1);
const FORWARD_1 = forward(1);
const FORWARD_7 = forward(7);
const NEWEST: JumpKind = {
  key: "newest",
  name: () => t("Newest day"),
  face: <Icon path="M13 3V13M3 3L10 8L3 13Z" />,
  go: (store) => showDay(store, store.getState().register.theatre.last),
};

function back(steps: number): JumpKind {
  return {
    key: `-${steps}`,
    name: () => t("Back {steps, plural, one {# step} other {# steps}}", { steps }),
    face: `−${steps}`,
    go: (store) => stepBy(store, -steps),
  };
}

function forward(steps: number): JumpKind {
  return {
    key: `+${steps}`,
    name: () => t("Forward {steps, plural, one {# step} other {# steps}}", { steps }),
    face: `+${steps}`,
    go: (store) => stepBy(store, steps),
  };
}

interface JumpProps extends TransportProps {
  readonly jump: JumpKind;
  /** Shown on phones too. */
  readonly always?: boolean;
}

function Jump({ jump, onSettle, always = false }: JumpProps) {
  const store = useAppStore();
  const press = () => {
    jump.go(store);
    onSettle();
  };
  return (
    <button
      type="button"
      className={`timeline-button ${always ? "" : "timeline-button-wide"}`}
      aria-label={jump.name()}
      title={jump.name()}
      onClick={press}
    >
      {jump.face}
    </button>
  );
}

function Play({ onSettle }: TransportProps) {
  const store = useAppStore();
  const playing = useApp((state) => state.playing);
  const press = () => {
    togglePlay(store);
    if (playing) onSettle();
  };
  const name = playing ? t("Pause") : t("Play");
  return (
    <button
      type="button"
      className="timeline-button timeline-play"
      aria-label={name}
      title={name}
      onClick={press}
    >
      <Icon path={playing ? "M4.5 3H6.5V13H4.5ZM9.5 3H11.5V13H9.5Z" : "M4.5 2.5L13 8L4.5 13.5Z"} />
    </button>
  );
}

function Icon({ path }: { path: string }) {
  return (
    <svg className="timeline-icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
