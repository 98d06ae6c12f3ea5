import { lazy, Suspense, useId, useState } from "react";
import type { Clock } from "#domain/slice.ts";
import { t } from "#i18n/text.ts";
import { selectClockCount } from "#state/select-clocks.ts";
import { useApp } from "#ui/shared/app-context.tsx";
import { Steady } from "./steady.tsx";

const ClockList = lazy(async () => ({ default: (await import("./clock-list.tsx")).ClockList }));

/** More places than ever differ, in two digits, as they are told. */
const MANY = 88;

/** How many places the other clock shows otherwise; `null` where both clocks agree on all. */
export function clockWords(clock: Clock, count: number): string {
  if (clock === "then") {
    return t(
      "As known that day · {count, plural, =0 {nothing known today changes it} one {# place differs with what is known today} other {# places differ with what is known today}}",
      { count },
    );
  }
  return t(
    "With what is known today · {count, plural, =0 {no place differs} one {# place differs} other {# places differ}} from what was known that day",
    { count },
  );
}

/** Which clock runs and what the other one would change; a button that lists the places. */
export function ClockLine() {
  const id = useId();
  const [open, setOpen] = useState(false);
  const clock = useApp((state) => state.clock);
  const count = useApp(selectClockCount);
  return (
    <div className={`clock-line clock-line-${clock}`}>
      <Steady longest={clockWords(clock, MANY)}>
        <button type="button" className="text-button clock-line-button" popoverTarget={id}>
          {clockWords(clock, count)}
        </button>
      </Steady>
      <section
        id={id}
        className="timeline-panel clock-panel"
        popover="auto"
        aria-label={t("The two clocks")}
        onToggle={({ newState }) => setOpen(newState === "open")}
      >
        {open && (
          <Suspense fallback={<p>{t("Loading…")}</p>}>
            <ClockList />
          </Suspense>
        )}
      </section>
    </div>
  );
}
