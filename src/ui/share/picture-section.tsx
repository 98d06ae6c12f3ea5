import { useState } from "react";
import { isoOf } from "#domain/day.ts";
import { t } from "#i18n/text.ts";
import type { AppState } from "#state/store.ts";
import { saveFile } from "#ui/shared/save-file.ts";
import type { SealedFile } from "#ui/shared/sealed-file.ts";
import { SIZES, type SizeName, viewPng, viewSvg } from "./pictures.ts";
import { usePictures } from "./pictures-context.tsx";
import { useJob } from "./use-job.ts";

/** Saves the view as a picture of a chosen size. */
export function PictureSection({ state }: { state: AppState }) {
  const pictures = usePictures();
  const [size, setSize] = useState<SizeName>("wide");
  const job = useJob();
  const names: Readonly<Record<SizeName, string>> = {
    wide: t("Wide, 1600 × 1000"),
    square: t("Square, 1200 × 1200"),
    tall: t("Tall, 1080 × 1350"),
    print: t("For print, 3200 × 2262"),
  };
  const name = `claimline-${isoOf(state.day)}-${size}`;
  const { drawing } = pictures;
  const save = (kind: "png" | "svg", make: () => Promise<SealedFile>) =>
    job.run(async () => saveFile(`${name}.${kind}`, await make()));
  return (
    <section>
      <h3>{t("Picture")}</h3>
      <p>
        {t(
          "With title, date, legend, sources, licence, caveat and link drawn in. Where several maps or a page of text are shown, the picture is that of the claims.",
        )}
      </p>
      {state.backdrop && drawing && (
        <p>{t("PNG and film show the detailed basemap, the SVG the built-in one.")}</p>
      )}
      <div className="share-row">
        <label>
          {t("Size")}{" "}
          <select
            value={size}
            onChange={({ currentTarget }) => {
              const chosen = Object.keys(SIZES).find((key) => key === currentTarget.value);
              if (chosen) setSize(chosen as SizeName);
            }}
          >
            {Object.entries(names).map(([key, words]) => (
              <option key={key} value={key}>
                {words}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          disabled={job.busy}
          onClick={() => save("png", () => viewPng(state, SIZES[size], pictures))}
        >
          {t("Save PNG")}
        </button>
        {drawing && (
          <button
            type="button"
            disabled={job.busy}
            onClick={() => save("svg", () => viewSvg(state, SIZES[size], drawing))}
          >
            {t("Save SVG")}
          </button>
        )}
        <span role="status">{job.note}</span>
      </div>
    </section>
  );
}
