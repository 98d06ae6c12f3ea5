import { emptyStatement } from "#domain/draft.ts";
import { type PlaceId, placeId } from "#domain/ids.ts";
import { nameOf as placeName } from "#domain/place.ts";
import { t } from "#i18n/text.ts";
import type { Contributing } from "#state/contributing.ts";
import { useApp } from "#ui/shared/app-context.tsx";
import { ClaimantFields } from "./claimant-fields.tsx";
import { DraftFormFrame } from "./draft-form-frame.tsx";
import { FindField } from "./find-field.tsx";
import { placeGroups } from "./groups.ts";
import { SourceFields } from "./source-fields.tsx";
import { SureFields } from "./sure-fields.tsx";
import { type PartProps, useDraft } from "./use-draft.ts";
import { DayFields, WordFields } from "./word-fields.tsx";

interface StatementFormProps {
  readonly contributing: Contributing;
  /** `null`: to be chosen in the form. */
  readonly place: PlaceId | null;
  readonly onUnsaved: (unsaved: boolean) => void;
}

/** The form for a statement: every field of the register's records, checked by its own rules. */
export function StatementForm({ contributing, place, onUnsaved }: StatementFormProps) {
  const form = useDraft(emptyStatement(place ?? ""), contributing.checkStatement, onUnsaved);
  return (
    <DraftFormFrame
      form={form}
      contributing={contributing}
      onTaken={() => onUnsaved(false)}
      lead={t(
        "What somebody said about who holds a place: the form checks it by the register’s own rules and makes a file of it that can be put in place. It sends nothing.",
      )}
    >
      {place === null ? <PlaceField form={form} /> : <Place id={place} />}
      <ClaimantFields form={form} />
      <WordFields form={form} />
      <DayFields form={form} />
      <SourceFields form={form} />
      <SureFields form={form} />
    </DraftFormFrame>
  );
}

function usePlaceName(id: string): string {
  const dossier = useApp((state) => state.register.byPlace.get(placeId(id)));
  const names = useApp((state) => state.names);
  return dossier ? placeName(dossier.place, names) : id;
}

function Place({ id }: { id: PlaceId }) {
  return <p className="contribute-subject">{t("About {place}", { place: usePlaceName(id) })}</p>;
}

function PlaceField({ form: { draft, change } }: PartProps) {
  const register = useApp((state) => state.register);
  const names = useApp((state) => state.names);
  return (
    <FindField
      name="place"
      label={t("Place")}
      hint={t("Type a part of its name, in any spelling, then choose it in the list.")}
      value={draft.place}
      chosen={usePlaceName(draft.place)}
      find={(text) => placeGroups(register, names, text)}
      onChange={(place) => change({ place, retracts: "" })}
    />
  );
}
