import { placeId } from "#domain/ids.ts";
import { t } from "#i18n/text.ts";
import { useApp } from "#ui/shared/app-context.tsx";
import { shortDate } from "#ui/shared/dates.ts";
import { nameOf } from "#ui/shared/names.ts";
import { ChoiceField, SelectField, TextField, TickField } from "./fields.tsx";
import type { PartProps } from "./use-draft.ts";
import { confidenceMeant } from "./words.ts";

/** How sure it is, and the two cases that are seldom: law, and a correction. */
export function SureFields({ form: { draft, change } }: PartProps) {
  const dossier = useApp((state) => state.register.byPlace.get(placeId(draft.place)));
  const corrected = (dossier?.words ?? []).map(({ statement, claimant }) => ({
    value: String(statement.id),
    label: `${shortDate(statement.on)}, ${nameOf(claimant)}: ${statement.summary}`,
  }));
  return (
    <fieldset>
      <legend>{t("How sure, and special cases")}</legend>
      <ChoiceField
        name="confidence"
        label={t("How you know it")}
        options={(["read", "recalled"] as const).map((value) => ({
          value,
          ...confidenceMeant(value),
        }))}
        value={draft.confidence}
        onChange={(confidence) => change({ confidence })}
      />
      <TickField
        name="kind"
        label={t(
          "A declaration of law, such as an annexation: it decides nothing about who holds the place",
        )}
        value={draft.legal}
        onChange={(legal) => change({ legal }, ["kind"])}
      />
      {corrected.length > 0 && (
        <SelectField
          name="retracts"
          label={t("Takes back an earlier record of ours")}
          hint={t("A record that is wrong stays; a new one takes it back and says why.")}
          none={t("(no)")}
          optional
          options={corrected}
          value={draft.retracts}
          onChange={(retracts) => change({ retracts }, ["retracts", "reason"])}
        />
      )}
      {draft.retracts !== "" && (
        <TextField
          name="reason"
          label={t("Why it is taken back")}
          value={draft.reason}
          onChange={(reason) => change({ reason })}
        />
      )}
    </fieldset>
  );
}
