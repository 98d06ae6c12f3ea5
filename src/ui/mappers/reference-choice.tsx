import { useId } from "react";
import { t } from "#i18n/text.ts";
import { setReference } from "#state/shelf.ts";
import { useApp, useAppStore } from "#ui/shared/app-context.tsx";

/** Whose picture stands in where a side is silent; asked only where there is a choice. */
export function ReferenceChoice() {
  const store = useAppStore();
  const group = useId();
  const { mappers, referenceMapper } = useApp((state) => state.register.theatre);
  if (mappers.length < 2) return null;
  return (
    <fieldset className="mappers-reference">
      <legend>{t("Silent sides are shown by")}</legend>
      {mappers.map(({ id, name }) => (
        <label key={id} className="mappers-reference-row">
          <input
            type="radio"
            name={group}
            checked={id === referenceMapper}
            onChange={() => setReference(store, id)}
          />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}
