import type { ReactNode } from "react";
import type { AreaRange } from "#domain/area-range.ts";
import { t } from "#i18n/text.ts";
import { rangeWords, settlementWords } from "./km.ts";
import "./km-range.css";

/** Ground between several counts: a range of km², its rule one press away. */
export function KmRange({ range, rule }: { range: AreaRange | null; rule: ReactNode }) {
  return <Km words={range && rangeWords(range)} rule={rule} />;
}

/** Ground of a part of the whole, with what it was counted by; its rule one press away. */
export function KmBySettlement({ area, rule }: { area: number | null; rule: ReactNode }) {
  return <Km words={area === null ? null : settlementWords(area)} rule={rule} />;
}

/** Ground in words, its rule one press away. */
export function Km({ words, rule }: { words: string | null; rule: ReactNode }) {
  if (words === null) return <span className="km-range-wait">{t("ground is being fetched…")}</span>;
  return (
    <details className="km-range">
      <summary>{words}</summary>
      <div className="km-range-rule">{rule}</div>
    </details>
  );
}
