import { type KeyboardEvent, useId, useState } from "react";
import { t } from "#i18n/text.ts";
import { goToStatement } from "./focus.ts";
import { type LaneDrawing, MARK_ROW } from "./lane-drawings.ts";
import { type KeyedMark, keyedMarks, markAt } from "./lane-keys.ts";
import "./lane-keyboard.css";

/**
 * The marks of the lanes for the keyboard and screen readers: one stop; arrows move from mark to
 * mark, Enter goes to the statement, and the words of the ringed mark stand below. It lies over the drawing and lets presses through.
 */
export function LaneKeyboard({ lanes }: { lanes: readonly LaneDrawing[] }) {
  const id = useId();
  const [wanted, setWanted] = useState(0);
  const marks = keyedMarks(lanes);
  // Another zoom has other marks.
  const at = Math.min(wanted, marks.length - 1);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const [statement] = marks[at]?.mark.statements ?? [];
    const to = markAt(marks, at, event.key);
    if (event.key === "Enter" && statement !== undefined) {
      const list = event.currentTarget;
      goToStatement(list.closest(".place-card"), statement, list);
    } else if (to !== null) setWanted(to);
    else return;
    event.preventDefault();
  };
  const active = marks[at];
  if (active === undefined) return null;
  return (
    <>
      <div
        className="lane-keyboard"
        role="listbox"
        tabIndex={0}
        aria-label={t(
          "Marks over time: arrows move from mark to mark, Enter goes to the statement",
        )}
        aria-activedescendant={`${id}-${at}`}
        onKeyDown={onKeyDown}
      >
        {marks.map((marked, number) => (
          <span
            key={`${marked.lane.id} ${marked.mark.day} ${marked.mark.shape} ${marked.mark.about}`}
            id={`${id}-${number}`}
            role="option"
            aria-selected={number === at}
            tabIndex={-1}
            className="lane-keyboard-mark"
            style={{
              left: `${marked.mark.x * 100}%`,
              top: marked.lane.marksTop + (marked.mark.row + 0.5) * MARK_ROW,
            }}
          >
            {wordsOf(marked)}
          </span>
        ))}
      </div>
      {/* The option is heard; this is for those who see the ring only. */}
      <p className="lane-keyboard-said" aria-hidden="true">
        {wordsOf(active)}
      </p>
    </>
  );
}

function wordsOf({ lane, mark }: KeyedMark): string {
  return t("{lane}: {said}", { lane: lane.name, said: mark.lines.join("; ") });
}
