import { NOT_LISTED } from "#domain/draft.ts";
import { claimantId } from "#domain/ids.ts";
import { RANKS } from "#domain/theatre.ts";
import { t } from "#i18n/text.ts";
import { useApp } from "#ui/shared/app-context.tsx";
import { nameOf } from "#ui/shared/names.ts";
import { claimantName } from "#ui/shared/wording.ts";
import { SelectField, TextField } from "./fields.tsx";
import { FindField } from "./find-field.tsx";
import { claimantGroups } from "./groups.ts";
import type { PartProps } from "./use-draft.ts";
import { rankWords } from "./words.ts";

/** Who said it: somebody of the register, or somebody new with what the manifest needs. */
export function ClaimantFields({ form }: PartProps) {
  const { draft, change } = form;
  const register = useApp((state) => state.register);
  return (
    <fieldset>
      <legend>{t("Who said it")}</legend>
      <FindField
        name="claimant"
        label={t("Claimant")}
        hint={t(
          "Who spoke, not who reported it. A newsroom that recalls others’ words speaks itself.",
        )}
        value={draft.claimant}
        chosen={claimantName(register, claimantId(draft.claimant))}
        find={(text) => claimantGroups(register, text)}
        onChange={(claimant) => change({ claimant })}
      />
      {draft.claimant === NOT_LISTED && <NewClaimant form={form} />}
    </fieldset>
  );
}

function NewClaimant({ form: { draft, change } }: PartProps) {
  const sides = useApp((state) => state.register.theatre.sides);
  const own = draft.newClaimant;
  const set = (field: keyof typeof own) => (value: string) =>
    change({ newClaimant: { ...own, [field]: value } }, [`newClaimant.${field}`]);
  return (
    <div className="contribute-further">
      <p className="contribute-hint">
        {t("Becomes a further record, for the editors to look at.")}
      </p>
      <TextField
        name="newClaimant.name"
        label={t("Name")}
        hint={t("In English, as it would stand in a sentence.")}
        value={own.name}
        onChange={set("name")}
      />
      <SelectField
        name="newClaimant.side"
        label={t("Speaks for")}
        none={t("(none chosen)")}
        options={sides.map((side) => ({ value: side.id, label: nameOf(side) }))}
        value={own.side}
        onChange={set("side")}
      />
      <SelectField
        name="newClaimant.rank"
        label={t("As")}
        none={t("(none chosen)")}
        options={RANKS.map((rank) => ({ value: rank, label: rankWords(rank) }))}
        value={own.rank}
        onChange={set("rank")}
      />
      <TextField
        name="newClaimant.note"
        label={t("What a reader must know of them")}
        value={own.note}
        onChange={set("note")}
      />
      <TextField
        name="newClaimant.id"
        label={t("Short name")}
        hint={t("Lower-case letters, digits, hyphens. Made of the name if left empty.")}
        optional
        value={own.id}
        onChange={set("id")}
      />
    </div>
  );
}
