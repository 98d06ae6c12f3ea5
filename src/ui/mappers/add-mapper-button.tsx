import { t } from "#i18n/text.ts";
import { useImporting, useImportState } from "./importing-context.tsx";
import { percentOf } from "./progress-words.ts";
import "./mappers.css";

/** Opens the dialog; tells how far an import is that goes on behind it. */
export function AddMapperButton() {
  const importing = useImporting();
  const label = useImportState(({ progress }) => {
    if (progress === null) return t("Add a mapper’s maps…");
    const percent = percentOf(progress);
    return percent === null ? t("Adding maps…") : t("Adding maps: {percent} %", { percent });
  });
  return (
    <p className="mappers-entry">
      <button
        type="button"
        className="button"
        aria-haspopup="dialog"
        onClick={() => importing.show()}
      >
        {label}
      </button>
    </p>
  );
}
