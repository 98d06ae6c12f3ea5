import { useApp } from "#ui/shared/app-context.tsx";
import { binName } from "./scale.ts";

/** What the chart shows, in words; `days` is the number of days that a bar stands for. */
export function Caption({ days }: { days: number }) {
  const mapper = useApp((state) => state.register.reference);
  return (
    <p className="timeline-caption">
      Bars: statements per {binName(days)}.{" "}
      {mapper !== null && `Dots: changes on the ${mapper.name} map. `}
      Hatched: no map.
    </p>
  );
}
