import type { RefObject } from "react";
import { isoOf } from "#domain/day.ts";
import type { Dossier, Register } from "#domain/register.ts";
import { shownName } from "#domain/stance.ts";
import { t } from "#i18n/text.ts";
import { selectNaming } from "#state/select-stance.ts";
import { useAppStore } from "#ui/shared/app-context.tsx";
import { caveatsOf } from "#ui/shared/caveats.ts";
import { shortDate } from "#ui/shared/dates.ts";
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
    saveFile(name("csv"), laneCsv(caveatsOf(store.getState()), register, dossier, history, window));
  const savePicture = () => {
    const drawing = plot?.current;
    if (!drawing) return;
    const state = store.getState();
    const { day } = state;
    const title = t("{place}: who says who holds it; day shown: {day}", {
      place: shownName(place, selectNaming(state)),
      day: shortDate(day),
    });
    saveFile(name("svg"), standaloneSvg(caveatsOf(state), drawing, title));
  };
  return (
    <>
      <button type="button" onClick={saveTable}>
        {t("Save CSV")}
      </button>
      {plot !== null && (
        <button type="button" onClick={savePicture}>
          {t("Save SVG")}
        </button>
      )}
    </>
  );
}
