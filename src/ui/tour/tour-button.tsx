import { t } from "#i18n/text.ts";
import { leaveTour, openTour } from "#state/tour.ts";
import { useApp, useAppStore } from "#ui/shared/app-context.tsx";

/** Opens the stories, or closes them. */
export function TourButton() {
  const store = useAppStore();
  const open = useApp((state) => state.tour !== null);
  return (
    <button
      type="button"
      className="button about-button app-stories"
      aria-pressed={open}
      onClick={() => (open ? leaveTour(store, "stay") : openTour(store))}
    >
      {t("Stories")}
    </button>
  );
}
