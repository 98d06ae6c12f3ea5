import { isoOf } from "#domain/day.ts";
import { type Pane, selectPanes } from "#state/compare.ts";
import { useApp } from "#ui/shared/app-context.tsx";
import { paneWords } from "./words.ts";
import "./compare.css";

/** What the map with this number (from 0) shows; nothing where there is no such map. */
export function PaneCaption({ at }: { at: number }) {
  const pane = useApp((state): Pane | undefined => selectPanes(state)[at]);
  const register = useApp((state) => state.register);
  // It lies over a map, which is not made anew when the language changes.
  useApp((state) => state.language);
  if (!pane) return null;
  const { title, age } = paneWords(register, pane);
  const party = register.partySides.find(({ id }) => id === pane.source)?.party ?? "none";
  return (
    <p className={`compare-caption party-${party}`}>
      <b>{pane.source === null ? <time dateTime={isoOf(pane.day)}>{title}</time> : title}</b>
      <span>{age}</span>
    </p>
  );
}

/** The caption of the map that is always there: the last one. */
export function LastCaption() {
  const count = useApp((state) => selectPanes(state).length);
  return <PaneCaption at={count - 1} />;
}
