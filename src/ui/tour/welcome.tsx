import { dismissWelcome, openTour } from "#state/tour.ts";
import { useApp, useAppStore } from "#ui/shared/app-context.tsx";
import { capital, partNames } from "#ui/shared/glyph-words.ts";
import { explore } from "./explore.ts";
import "./tour.css";

/** Two ways in, offered to a visit that begins with no link; nothing of it is stored. */
export function Welcome() {
  const store = useAppStore();
  const untouched = useApp(
    ({ welcome, place, day, screen, register }) =>
      welcome && place === null && screen === "map" && day === register.theatre.last,
  );
  const mapper = useApp(({ register }) => register.reference?.name ?? null);
  const sides = useApp(({ register }) => register.partySides);
  if (!untouched) return null;
  const [first, second] = partNames(sides);
  return (
    <section className="welcome" aria-label="Two ways in">
      <p>
        <b>Each mark is one place.</b> {capital(first?.part)}: {first?.whose} word.{" "}
        {capital(second?.part)}: {second?.whose} word.{mapper !== null && ` Ring: ${mapper}’s map.`}{" "}
        Faint: no statement. Violet: disputed.
      </p>
      <div className="tour-ways">
        <button type="button" className="tour-button tour-next" onClick={() => openTour(store)}>
          Follow a story
        </button>
        <button type="button" className="tour-button" onClick={() => explore(store)}>
          Explore by yourself
        </button>
        <button
          type="button"
          className="tour-button welcome-close"
          aria-label="Close the two ways in"
          onClick={() => dismissWelcome(store)}
        >
          ×
        </button>
      </div>
    </section>
  );
}
