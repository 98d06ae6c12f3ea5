import type { RefObject } from "react";
import { isoOf } from "#domain/day.ts";
import { nameOf } from "#domain/place.ts";
import type { Dossier, Register } from "#domain/register.ts";
import { useAppStore } from "#ui/shared/app-context.tsx";
import { shortDate } from "#ui/shared/dates.ts";
import { fileNotes } from "#ui/shared/file-notes.ts";
import { saveFile } from "#ui/shared/save-file.ts";
import { laneCsv } from "./lane-csv.ts";
import { standaloneSvg } from "./lane-svg.ts";
import type { LaneWindow } from "./lane-window.ts";
import type { History } from "./lanes.ts";

interface SaveLanesProps {
  readonly register: Register;
  readonly dossier: Dossier;
  readonly history: History;
  readonly window: LaneWindow;
  /** The drawing on screen; `null` where the table stands in its place. */
  readonly plot: RefObject<SVGSVGElement | null> | null;
}

/** Saves what the chart shows as a table (CSV) and as a picture (SVG). Nothing leaves the browser. */
export function SaveLanes({ register, dossier, history, window, plot }: SaveLanesProps) {
  const store = useAppStore();
  const { place } = dossier;
  const name = (end: string) => `claimline-${place.id}-${isoOf(store.getState().day)}.${end}`;
  const saveTable = () =>
    saveFile(name("csv"), "text/csv", laneCsv(register, dossier, history, window));
  const savePicture = () => {
    const drawing = plot?.current;
    if (!drawing) return;
    const { day, names } = store.getState();
    const title = `${nameOf(place, names)}: who says who holds it; day shown: ${shortDate(day)}`;
    const text = standaloneSvg(drawing, title, fileNotes(register, title));
    saveFile(name("svg"), "image/svg+xml", text);
  };
  return (
    <>
      <button type="button" onClick={saveTable}>
        Save CSV
      </button>
      {plot !== null && (
        <button type="button" onClick={savePicture}>
          Save SVG
        </button>
      )}
    </>
  );
}
