import { APP_DEFECTS, emptyReport, REPORT_KINDS, type ReportSubject } from "#domain/draft.ts";
import { t } from "#i18n/text.ts";
import type { Contributing } from "#state/contributing.ts";
import { useApp } from "#ui/shared/app-context.tsx";
import { DraftFormFrame } from "./draft-form-frame.tsx";
import { SelectField, TextField } from "./fields.tsx";
import { useDraft } from "./use-draft.ts";
import { reportKindWords, subjectWords } from "./words.ts";

interface ReportFormProps {
  readonly contributing: Contributing;
  readonly subject: ReportSubject;
  readonly onUnsaved: (unsaved: boolean) => void;
}

/** The form for reporting an error: what is wrong, what it should be, and a source that shows it. */
export function ReportForm({ contributing, subject, onUnsaved }: ReportFormProps) {
  const form = useDraft(emptyReport(subject), contributing.checkReport, onUnsaved);
  const { draft, change } = form;
  const about = useApp((state) => subjectWords(state.register, state.names, subject));
  const isDefect = APP_DEFECTS.some((kind) => kind === draft.kind);
  return (
    <DraftFormFrame
      form={form}
      contributing={contributing}
      onTaken={() => onUnsaved(false)}
      lead={t(
        "The form makes a text of what you write, with the record as it stands and a link to this view. It sends nothing and does not ask who you are.",
      )}
    >
      <p className="contribute-subject">{about}</p>
      <SelectField
        name="kind"
        label={t("What is wrong")}
        none={t("(none chosen)")}
        options={REPORT_KINDS.map((value) => ({ value, label: reportKindWords(value) }))}
        value={draft.kind}
        onChange={(kind) => change({ kind }, ["kind", "right", "url"])}
      />
      <TextField
        name="wrong"
        label={t("In your own words")}
        lines={3}
        value={draft.wrong}
        onChange={(wrong) => change({ wrong })}
      />
      <TextField
        name="right"
        label={t("What it should be")}
        lines={2}
        optional={isDefect}
        value={draft.right}
        onChange={(right) => change({ right })}
      />
      <TextField
        name="url"
        label={t("Address of a source that shows it")}
        type="url"
        optional={isDefect}
        value={draft.url}
        onChange={(url) => change({ url })}
      />
    </DraftFormFrame>
  );
}
