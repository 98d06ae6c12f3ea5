import { useMemo } from "react";
import { casesIn } from "#domain/case-filter.ts";
import type { ClaimCase } from "#domain/claim-case.ts";
import { isoOf } from "#domain/day.ts";
import type { SideId } from "#domain/ids.ts";
import type { Register } from "#domain/register.ts";
import { isCounted, type RecordGroup } from "#domain/track-record.ts";
import { t } from "#i18n/text.ts";
import { selectRecord } from "#state/select-record.ts";
import { useApp, useAppStore } from "#ui/shared/app-context.tsx";
import { caveatsOf } from "#ui/shared/caveats.ts";
import { longDate } from "#ui/shared/dates.ts";
import { saveFile } from "#ui/shared/save-file.ts";
import { sidesWord } from "#ui/shared/sides-word.ts";
import { CaseTable } from "./case-table.tsx";
import { CaseChoice, MatchChoice } from "./controls.tsx";
import { MatchedCurves } from "./curve.tsx";
import { recordCsv } from "./record-csv.ts";
import { filterName, heldAgainst, shortStory, speakerName } from "./record-words.ts";
import { Rules } from "./rules.tsx";
import { CASES_ID, SummaryTable } from "./summary-table.tsx";
import { Swimlane } from "./swimlane.tsx";
import { lagScale } from "./swimlane-layout.ts";
import "#ui/table/table-view.css";
import "./record.css";

/** What became of each claim of control: figures by claimant, every claim as a lane, the list. */
export function RecordPage() {
  const register = useApp((state) => state.register);
  const match = useApp((state) => state.match);
  const { cases, groups } = useApp(selectRecord);
  return (
    <section className="table-view record" aria-labelledby="record-title">
      <div className="table-view-inside">
        <h2 id="record-title">{t("Track record: from claim to agreement")}</h2>
        <p className="record-lead">
          {t(
            "{count, plural, one {# claim of control is} other {# claims of control are}} on record. For each: did anybody else come to say or show the same, after how many days, and was it reversed? As known on {day}, whatever day the slider shows. A match is agreement, not truth.",
            { count: cases.length, day: longDate(register.theatre.last) },
          )}
        </p>
        <ul className="record-short">
          {groups
            .filter(({ claimant }) => claimant === null)
            .map((group) => (
              <li key={group.side} className={`party-${partyOf(register, group.side)}`}>
                {shortStory(register, group, match)}
              </li>
            ))}
        </ul>
        <MatchChoice />
        <Cases cases={cases} groups={groups} />
        <Rules register={register} match={match} />
      </div>
    </section>
  );
}

function partyOf({ theatre }: Register, side: SideId) {
  return theatre.sides.find(({ id }) => id === side)?.party;
}

/** The claims chosen: drawn, then listed. */
function Cases({ cases, groups }: { cases: readonly ClaimCase[]; groups: readonly RecordGroup[] }) {
  const store = useAppStore();
  const register = useApp((state) => state.register);
  const claimant = useApp((state) => state.claimant);
  const match = useApp((state) => state.match);
  const filter = useApp((state) => state.cases);
  const chosen = useMemo(() => {
    const group = groups.find((one) => (one.claimant ?? one.side) === claimant);
    return casesIn(claimant === null ? cases : (group?.cases ?? []), filter);
  }, [cases, groups, claimant, filter]);
  const scale = useMemo(() => lagScale(cases), [cases]);
  const curved = groups.filter((one) =>
    claimant === null ? one.claimant === null : (one.claimant ?? one.side) === claimant,
  );
  const name = `claimline-track-record-${isoOf(register.theatre.last)}.csv`;
  const left = chosen.filter(
    ({ outcome }) => outcome === "standing" || outcome === "unobservable",
  ).length;
  return (
    <section aria-labelledby={CASES_ID}>
      <h3 id={CASES_ID} tabIndex={-1} className="record-heading">
        {speakerName(register, claimant)}: {filterName(filter)}
        <span>
          {" "}
          ·{" "}
          {t("{count, plural, one {# claim} other {# claims}}, held against: {match}", {
            count: chosen.length,
            match: heldAgainst(register, match),
          })}
        </span>
      </h3>
      <CaseChoice groups={groups} />
      <Key />
      <Swimlane cases={chosen} scale={scale} />
      {chosen.some((one) => isCounted(one) && one.lag.claimants.length > 1) && (
        <p className="record-none">
          {t(
            "Claims made by several speakers on the same day stand here once, under a heading of their own; the table counts them for each of these speakers.",
          )}
        </p>
      )}
      {left > 0 && (
        <p className="record-none">
          {t(
            "Not drawn, but listed: {count, plural, one {# claim with no map to hold it against} other {# claims with no map to hold them against}}, or shown so on the first map already.",
            { count: left },
          )}
        </p>
      )}
      <MatchedCurves groups={curved} scale={scale} />
      <h3>{t("The figures")}</h3>
      <SummaryTable groups={groups} />
      <div className="record-list">
        <h3>{t("The claims drawn, as a list")}</h3>
        <button
          type="button"
          className="button table-view-page"
          onClick={() =>
            saveFile(name, recordCsv(caveatsOf(store.getState()), register, chosen, match))
          }
        >
          {t("Save the list (CSV)")}
        </button>
      </div>
      <CaseTable cases={chosen} />
    </section>
  );
}

/** What the marks of the lanes mean. */
function Key() {
  const sides = useApp((state) => sidesWord(state.register));
  const marks = [
    ["●", t("a map agreed")],
    ["◆", t("{sides, select, two {the other side agreed} other {another side agreed}}", { sides })],
    ["┄ ›", t("not matched so far: as long as watched")],
    ["□", t("its own side said: fought over, or held in part")],
    ["✕", t("reversed")],
  ] as const;
  return (
    <p className="record-key">
      {t(
        "Days from the claim; the scale is stretched near the claim (square root). Left of it: others spoke first.",
      )}{" "}
      {marks.map(([mark, meaning]) => (
        <span key={mark}>
          <span aria-hidden="true">{mark}</span> {meaning}
        </span>
      ))}
    </p>
  );
}
