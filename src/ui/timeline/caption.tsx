import { useApp } from "#ui/shared/app-context.tsx";
import { binName } from "./scale.ts";

/** What the chart shows, in words; `days` is the number of days that a bar stands for. */
export function Caption({ days }: { days: number }) {
  const mappers = useApp((state) => state.register.theatre.mappers);
  const [only] = mappers;
  return (
    <p className="timeline-caption">
      Bars: statements per {binName(days)}.{" "}
      {only &&
        `Dots: changes on the ${mappers.length === 1 ? `${only.name} map` : "mappers’ maps"}. `}
      Hatched: no map.
    </p>
  );
}
