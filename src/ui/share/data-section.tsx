import { isoOf } from "#domain/day.ts";
import { t } from "#i18n/text.ts";
import type { AppState } from "#state/store.ts";
import { caveatsOf } from "#ui/shared/caveats.ts";
import { saveFile } from "#ui/shared/save-file.ts";
import { cellsTopoJson, placesCsv, placesGeoJson } from "./data-files.ts";
import { usePictures } from "./pictures-context.tsx";
import { useJob } from "./use-job.ts";

/** Saves what is shown as data. */
export function DataFiles({ state }: { state: AppState }) {
  const { cells } = usePictures();
  const job = useJob();
  const day = isoOf(state.day);
  const files = [
    {
      words: t("Places, CSV"),
      name: `claimline-places-${day}.csv`,
      make: () => placesCsv(caveatsOf(state), state),
    },
    {
      words: t("Places, GeoJSON"),
      name: `claimline-places-${day}.geojson`,
      make: () => placesGeoJson(caveatsOf(state), state),
    },
    ...(cells === null
      ? []
      : [
          {
            words: t("Settlement cells, TopoJSON"),
            name: `claimline-cells-${day}.topojson`,
            make: () => cellsTopoJson(caveatsOf(state), state, { cells }),
          },
        ]),
  ];
  return (
    <section>
      <h3>{t("Data")}</h3>
      <p>
        {t(
          "Every place with what each side says, since when and by which sources, and what each mapper shows on this day. Layers that are switched off are left out.",
        )}
      </p>
      {cells === null && (
        <p>
          {t(
            "The settlement cells are too many for one file: the folder {folder} beside the app holds them as map tiles.",
            { folder: "theatre/tiles" },
          )}
        </p>
      )}
      <div className="share-row">
        {files.map(({ words, name, make }) => (
          <button
            key={name}
            type="button"
            disabled={job.busy}
            onClick={() => job.run(async () => saveFile(name, make()))}
          >
            {words}
          </button>
        ))}
        {state.place !== null && (
          <button type="button" onClick={() => print()}>
            {t("Print the place card, or save it as PDF")}
          </button>
        )}
        <span role="status">{job.note}</span>
      </div>
    </section>
  );
}
