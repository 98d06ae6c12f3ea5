import { isoOf } from "#domain/day.ts";
import { useApp } from "#ui/shared/app-context.tsx";
import { longDate } from "#ui/shared/dates.ts";
import { noteText } from "./value-text.ts";

/** The day shown, large, and what that day brought. */
export function Now() {
  const day = useApp((state) => state.day);
  const register = useApp((state) => state.register);
  return (
    <>
      <time className="timeline-date" dateTime={isoOf(day)}>
        {longDate(day)}
      </time>
      <p className="timeline-note">{noteText(register, day)}</p>
    </>
  );
}
