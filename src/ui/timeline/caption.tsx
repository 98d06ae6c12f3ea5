import { t } from "#i18n/text.ts";
import { useApp } from "#ui/shared/app-context.tsx";
import { binName } from "./scale.ts";

/** What the chart shows, in words; `days` is the number of days that a bar stands for. */
export function Caption({ days }: { days: number }) {
  const mappers = useApp((state) => state.register.theatre.mappers);
  const [only] = mappers;
  return (
    <p className="timeline-caption">
      {t("Bars: statements per {time}.", { time: binName(days) })}{" "}
      {only && `${mappers.length === 1 ? oneMap(only.name) : severalMaps()} `}
      {t("Hatched: no map.")}
    </p>
  );
}

const oneMap = (mapper: string) => t("Dots: changes on the {mapper} map.", { mapper });
const severalMaps = () => t("Dots: changes on the mappers’ maps.");
