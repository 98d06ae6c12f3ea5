import type { ReactNode } from "react";
import { rich, t } from "#i18n/text.ts";
import { dismissWelcome, openTour } from "#state/tour.ts";
import { useApp, useAppStore } from "#ui/shared/app-context.tsx";
import { partSides } from "#ui/shared/glyph-words.ts";
import { explore } from "./explore.ts";
import "./tour.css";

/** Two ways in, offered to a visit that begins with no link; nothing of it is stored. */
export function Welcome() {
  const store = useAppStore();
  const untouched = useApp(
    ({ welcome, place, day, screen, register }) =>
      welcome && place === null && screen === "map" && day === register.theatre.last,
  );
  const register = useApp((state) => state.register);
  if (!untouched) return null;
  const { first, others, many } = partSides(register.partySides);
  const { reference } = register;
  const values = {
    mapped: reference === null ? "no" : "yes",
    mapper: reference?.name ?? "",
    b: (parts: ReactNode[]) => <b key="b">{parts}</b>,
  };
  return (
    <section className="welcome" aria-label={t("Two ways in")}>
      <p>
        {many
          ? rich(
              "<b>Each mark is one place.</b> Part on the upper left: {first}’s word. On from it against the clock: {others}.{mapped, select, yes { Ring: {mapper}’s map.} other {}} Faint: no statement. Violet: disputed.",
              { first, others, ...values },
            )
          : rich(
              "<b>Each mark is one place.</b> Left half: {left}’s word. Right half: {right}’s word.{mapped, select, yes { Ring: {mapper}’s map.} other {}} Faint: no statement. Violet: disputed.",
              { left: first, right: others, ...values },
            )}
      </p>
      <div className="tour-ways">
        <button type="button" className="tour-button tour-next" onClick={() => openTour(store)}>
          {t("Follow a story")}
        </button>
        <button type="button" className="tour-button" onClick={() => explore(store)}>
          {t("Explore by yourself")}
        </button>
        <button
          type="button"
          className="tour-button welcome-close"
          aria-label={t("Close the two ways in")}
          onClick={() => dismissWelcome(store)}
        >
          ×
        </button>
      </div>
    </section>
  );
}
