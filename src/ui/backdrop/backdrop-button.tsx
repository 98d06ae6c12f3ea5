import { t } from "#i18n/text.ts";
import { useApp } from "#ui/shared/app-context.tsx";
import { useBackdrop } from "./backdrop-context.tsx";
import "#ui/mappers/mappers.css";

/** Opens the dialog; says which basemap is on. */
export function BackdropButton() {
  const backdrop = useBackdrop();
  const name = useApp((state) => state.backdrop?.name ?? null);
  return (
    <p className="mappers-entry">
      <button
        type="button"
        className="button"
        aria-haspopup="dialog"
        onClick={() => backdrop.show()}
      >
        {name === null
          ? t("Detailed basemap…")
          : t("Detailed basemap: {name}…", { name: name.slice(0, 40) })}
      </button>
    </p>
  );
}
