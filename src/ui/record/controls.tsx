import { useId } from "react";
import { CASE_FILTERS, MATCHES } from "#domain/record-choice.ts";
import type { RecordGroup } from "#domain/track-record.ts";
import { t } from "#i18n/text.ts";
import { setMatch, showCases } from "#state/actions.ts";
import { useApp, useAppStore } from "#ui/shared/app-context.tsx";
import { filterName, matchName, speakerName } from "./record-words.ts";

/** What the claims are held against. */
export function MatchChoice() {
  const store = useAppStore();
  const group = useId();
  const register = useApp((state) => state.register);
  const match = useApp((state) => state.match);
  return (
    <fieldset className="record-match">
      <legend>{t("A claim is matched when the same is shown or said by")}</legend>
      {MATCHES.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name={group}
            checked={one === match}
            onChange={() => setMatch(store, one)}
          />
          <span>{matchName(register, one)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Whose claims, and which of them, are drawn and listed. */
export function CaseChoice({ groups }: { groups: readonly RecordGroup[] }) {
  const store = useAppStore();
  const register = useApp((state) => state.register);
  const claimant = useApp((state) => state.claimant);
  const cases = useApp((state) => state.cases);
  const ids = groups.map((group) => group.claimant ?? group.side);
  const isSide = (id: string) => register.partySides.some((side) => side.id === id);
  return (
    <div className="record-choice">
      <label>
        {t("Claims of")}
        <select
          value={claimant ?? ""}
          onChange={({ currentTarget: { value } }) =>
            showCases(store, ids.find((id) => id === value) ?? null, cases)
          }
        >
          <option value="">{speakerName(register, null)}</option>
          {ids.map((id) => (
            <option key={id} value={id}>
              {isSide(id) ? "" : "\u2003"}
              {speakerName(register, id)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t("Which of them")}
        <select
          value={cases}
          onChange={({ currentTarget: { value } }) =>
            showCases(store, claimant, CASE_FILTERS.find((one) => one === value) ?? "all")
          }
        >
          {CASE_FILTERS.map((one) => (
            <option key={one} value={one}>
              {filterName(one)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
