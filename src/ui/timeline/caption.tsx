import { referenceMapper } from "#domain/view.ts";
import { useApp } from "#ui/shared/app-context.tsx";

/** What the chart shows, in words. */
export function Caption() {
  const mapper = useApp((state) => referenceMapper(state.register));
  return (
    <p className="timeline-caption">
      Bars: statements by side. {mapper !== null && `Dots: changes on the ${mapper.name} map. `}
      Hatched: no map of that day.
    </p>
  );
}
