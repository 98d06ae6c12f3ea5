import { lazy, Suspense, useState } from "react";
import type { Dossier } from "#domain/register.ts";
import { t } from "#i18n/text.ts";
import { useDistances } from "./distances-context.tsx";
import "./distance.css";

const DistanceChart = lazy(async () => ({
  default: (await import("./distance-chart.tsx")).DistanceChart,
}));

/** How far the settlement is from each source's nearest line: worked out when it is opened. */
export function DistanceBlock({ dossier }: { dossier: Dossier }) {
  const distances = useDistances();
  const [open, setOpen] = useState(false);
  const { kind, point } = dossier.place;
  if (distances === null || point === null || kind === "region") return null;
  const { of } = distances;
  if (of === null) {
    return (
      <p className="distance-small">
        {t(
          "Distances to lines are not worked out here: this theatre is so large that its outlines are read piece by piece.",
        )}
      </p>
    );
  }
  return (
    <details
      className="distance"
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{t("Distance to the nearest line")}</summary>
      {open && (
        <Suspense fallback={<p role="status">{t("Measuring…")}</p>}>
          <DistanceChart index={dossier.index} of={of} />
        </Suspense>
      )}
    </details>
  );
}
