import { ASSERTIONS, DENIABLE } from "#domain/statement.ts";
import { t } from "#i18n/text.ts";
import { useApp } from "#ui/shared/app-context.tsx";
import { nameOf } from "#ui/shared/names.ts";
import { ChoiceField, SelectField, TextField, TickField } from "./fields.tsx";
import type { PartProps } from "./use-draft.ts";
import { assertionMeant, deniedWords, precisionWords } from "./words.ts";

/** What was said: of which party, what, and in our own words. */
export function WordFields({ form: { draft, change } }: PartProps) {
  const parties = useApp((state) => state.register.theatre.parties);
  return (
    <fieldset>
      <legend>{t("What was said")}</legend>
      <ChoiceField
        name="about"
        label={t("About which party")}
        options={parties.map((party) => ({ value: party.id, label: nameOf(party) }))}
        value={draft.about}
        onChange={(about) => change({ about })}
      />
      <ChoiceField
        name="assertion"
        label={t("What the party is said to do")}
        options={ASSERTIONS.map((value) => ({ value, ...assertionMeant(value) }))}
        value={draft.assertion}
        onChange={(assertion) => change({ assertion }, ["assertion", "denied", "part"])}
      />
      {draft.assertion === "denies" && (
        <SelectField
          name="denied"
          label={t("What is denied")}
          none={t("that the party holds it")}
          optional
          options={DENIABLE.map((value) => ({ value, label: deniedWords(value) }))}
          value={draft.denied}
          onChange={(denied) => change({ denied })}
        />
      )}
      {draft.assertion === "contested" && (
        <TickField
          name="part"
          label={t("The party is said to hold a part of it")}
          value={draft.part}
          onChange={(part) => change({ part })}
        />
      )}
      <TextField
        name="share"
        label={t("Per cent of the place")}
        hint={t("Only where the speaker gave a share.")}
        optional
        inputMode="decimal"
        value={draft.share}
        onChange={(share) => change({ share }, ["share", "part"])}
      />
      <TextField
        name="summary"
        label={t("Summary")}
        hint={t(
          "One or two neutral sentences in English, in your own words, that name the speaker: “says it holds”, “denies”.",
        )}
        lines={3}
        value={draft.summary}
        onChange={(summary) => change({ summary })}
      />
    </fieldset>
  );
}

/** When it was said, and of when it speaks. */
export function DayFields({ form: { draft, change } }: PartProps) {
  return (
    <fieldset>
      <legend>{t("When")}</legend>
      <TextField
        name="on"
        label={t("Said on")}
        type="date"
        value={draft.on}
        onChange={(on) => change({ on }, ["on", "validFrom"])}
      />
      <SelectField
        name="datePrecision"
        label={t("How sure the day is")}
        none={t("As the source gives it")}
        optional
        options={(["inferred", "uncertain"] as const).map((value) => ({
          value,
          label: precisionWords(value),
        }))}
        value={draft.datePrecision}
        onChange={(datePrecision) => change({ datePrecision })}
      />
      <TextField
        name="validFrom"
        label={t("Said to hold from")}
        hint={t("Only where that is another day than the one on which it was said.")}
        optional
        type="date"
        value={draft.validFrom}
        onChange={(validFrom) => change({ validFrom })}
      />
      {draft.validFrom !== "" && (
        <TickField
          name="validMonth"
          label={t("Only the month is known")}
          value={draft.validMonth}
          onChange={(validMonth) => change({ validMonth }, ["validFrom"])}
        />
      )}
    </fieldset>
  );
}
