import { useMemo } from "react";
import { isoOf } from "#domain/day.ts";
import { selectDisputedCount } from "#state/select-view.ts";
import { useApp } from "#ui/shared/app-context.tsx";
import { longDate } from "#ui/shared/dates.ts";
import { ClockLine } from "./clock-line.tsx";
import { Steady } from "./steady.tsx";
import { disputedText, longestNote, noteText } from "./value-text.ts";

/** The day shown, large, what that day brought, and how much is disputed. */
export function Now() {
  const day = useApp((state) => state.day);
  const register = useApp((state) => state.register);
  const disputed = useApp(selectDisputedCount);
  const longest = useMemo(() => longestNote(register), [register]);
  return (
    <>
      <time className="timeline-date" dateTime={isoOf(day)}>
        {longDate(day)}
      </time>
      <div className="timeline-note">
        <Steady longest={longest}>
          <p>
            {noteText(register, day)} · <b>{disputedText(disputed)}</b>
          </p>
        </Steady>
        <ClockLine />
      </div>
    </>
  );
}
