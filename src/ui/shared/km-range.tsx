import type { ReactNode } from "react";
import type { AreaRange } from "#domain/area-range.ts";
import { t } from "#i18n/text.ts";
import { rangeWords } from "./km.ts";
import "./km-range.css";

/** The one way in which ground is told: a range of km², its rule one press away. */
export function KmRange({ range, rule }: { range: AreaRange | null; rule: ReactNode }) {
  if (range === null) return <span className="km-range-wait">{t("ground is being fetched…")}</span>;
  return (
    <details className="km-range">
      <summary>{rangeWords(range)}</summary>
      <div className="km-range-rule">{rule}</div>
    </details>
  );
}
