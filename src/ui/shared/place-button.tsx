import type { Place } from "#domain/place.ts";
import { shownName } from "#domain/stance.ts";
import { selectPlace } from "#state/actions.ts";
import { selectNaming } from "#state/select-stance.ts";
import { languageOf } from "#ui/search/place-text.ts";
import { useApp, useAppStore } from "./app-context.tsx";

/** The name of a place, in the reader's language; opens its card. */
export function PlaceButton({ place, onChoose }: { place: Place; onChoose?: () => void }) {
  const store = useAppStore();
  const names = useApp(selectNaming);
  return (
    <button
      type="button"
      className="text-button place-button"
      lang={languageOf(place, names)}
      onClick={() => {
        onChoose?.();
        selectPlace(store, place.id);
      }}
    >
      {shownName(place, names)}
    </button>
  );
}
