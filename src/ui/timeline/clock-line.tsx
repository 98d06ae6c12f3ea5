import { lazy, Suspense, useId, useState } from "react";
import type { Clock } from "#domain/slice.ts";
import { selectClockDifferences } from "#state/select-clocks.ts";
import { useApp } from "#ui/shared/app-context.tsx";

const ClockList = lazy(async () => ({ default: (await import("./clock-list.tsx")).ClockList }));

/** How many places the other clock shows otherwise; `null` where both clocks agree on all. */
export function clockWords(clock: Clock, count: number): string {
  const places = count === 1 ? "1 place differs" : `${count} places differ`;
  if (clock === "then") {
    return count === 0
      ? "As known that day · nothing known today changes it"
      : `As known that day · ${places} with what is known today`;
  }
  return count === 0
    ? "With what is known today · no place differs from what was known that day"
    : `With what is known today · ${places} from what was known that day`;
}

/** Which clock runs and what the other one would change; a button that lists the places. */
export function ClockLine() {
  const id = useId();
  const [open, setOpen] = useState(false);
  const clock = useApp((state) => state.clock);
  const count = useApp((state) => selectClockDifferences(state).length);
  return (
    <div className={`clock-line clock-line-${clock}`}>
      <button type="button" className="clock-line-button" popoverTarget={id}>
        {clockWords(clock, count)}
      </button>
      <section
        id={id}
        className="timeline-panel clock-panel"
        popover="auto"
        aria-label="The two clocks"
        onToggle={({ newState }) => setOpen(newState === "open")}
      >
        {open && (
          <Suspense fallback={<p>Loading…</p>}>
            <ClockList />
          </Suspense>
        )}
      </section>
    </div>
  );
}
