import { useDeferredValue, useState } from "react";
import { t } from "#i18n/text.ts";
import { selectChange } from "#state/select-change.ts";
import { showChanges } from "#state/show-changes.ts";
import { useApp, useAppStore } from "#ui/shared/app-context.tsx";
import { longDate } from "#ui/shared/dates.ts";
import { ChangeDays } from "./change-days.tsx";
import { ChangeFigures, EverySource, OutlineFigures } from "./change-figures.tsx";
import { ChangeList } from "./change-list.tsx";
import { ChangeSource } from "./change-source.tsx";
import { ChangeTable } from "./change-table.tsx";
import { bySource, coverageWords, ruleWords, spanWords } from "./change-words.ts";
import { DigestView } from "./digest-view.tsx";
import "./change.css";
import "./change-lists.css";
import "./digest.css";

/** Wide enough for the panel beside the map. */
const ROOMY = "(min-width: 761px)";

/** What changed between two days, by the source chosen: figures, places, and how it was counted. */
export function ChangePanel() {
  // Moving the slider comes first; the lists follow when there is time.
  const change = useDeferredValue(useApp(selectChange));
  const register = useApp((state) => state.register);
  const areas = useApp((state) => state.areas);
  const store = useAppStore();
  const [open] = useState(() => window.matchMedia(ROOMY).matches);
  const coverage = coverageWords(change);
  return (
    <details className="fold change" open={open}>
      <summary className="fold-title">
        <h2>{t("Change between two days")}</h2>
      </summary>
      <ChangeDays />
      <ChangeSource />
      <p className="change-lead" role="status">
        {t("{first} to {last}, {span}, {source}.", {
          first: longDate(change.from),
          last: longDate(change.to),
          span: spanWords(change),
          source: bySource(register, change.source),
        })}
      </p>
      {coverage !== null && <p className="change-coverage">{coverage}</p>}
      {areas === null ? (
        <p>{t("Loading the areas…")}</p>
      ) : (
        <>
          <ChangeFigures register={register} change={change} areas={areas} />
          <OutlineFigures register={register} change={change} areas={areas} />
          <p className="change-rule">{ruleWords(register, change.source)}</p>
          <h3>{t("Places, {source}", { source: bySource(register, change.source) })}</h3>
          {change.changes.length > 0 && (
            <button type="button" className="change-more" onClick={() => showChanges(store)}>
              {t("Show the changes on the map")}
            </button>
          )}
          <ChangeList register={register} change={change} areas={areas} />
          {change.changes.length > 0 && (
            <ChangeTable register={register} change={change} areas={areas} />
          )}
          <EverySource register={register} change={change} areas={areas} />
        </>
      )}
      <DigestView register={register} change={change} />
    </details>
  );
}
