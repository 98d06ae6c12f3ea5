import type { FormEvent, ReactNode } from "react";
import { t } from "#i18n/text.ts";
import type { Contributing, Problem } from "#state/contributing.ts";
import { fieldLabel, fieldPlace } from "./field-labels.ts";
import { FormProvider, fieldId } from "./form-context.tsx";
import { problemWords } from "./problem-words.ts";
import { ReadyPart } from "./ready-part.tsx";
import { takeFocus } from "./take-focus.ts";
import type { DraftForm } from "./use-draft.ts";

interface DraftFormFrameProps {
  readonly form: Omit<DraftForm<unknown>, "draft" | "change">;
  readonly contributing: Contributing;
  readonly lead: string;
  /** The contribution was saved, copied or opened elsewhere. */
  readonly onTaken: () => void;
  readonly children: ReactNode;
}

/** What both forms have in common: the check, what it found, and what came out. */
export function DraftFormFrame(props: DraftFormFrameProps) {
  const { form, contributing, lead, onTaken, children } = props;
  const { id, outcome, failure, checking, checks, check } = form;
  const problems = outcome?.problems ?? [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!checking) check();
  };
  return (
    <div className="contribute-body">
      <p className="contribute-lead">{lead}</p>
      <FormProvider value={{ id, problems }}>
        <form noValidate autoComplete="off" onSubmit={submit}>
          {problems.length > 0 && <Summary key={checks} form={id} problems={problems} />}
          {children}
          <p className="contribute-buttons">
            <button type="submit" className="button button-main" aria-disabled={checking}>
              {t("Check it")}
            </button>
            <span role="status">{checking ? t("Checking against the whole register…") : ""}</span>
          </p>
          {failure !== "" && (
            <p className="contribute-failure" role="alert">
              {t("It could not be checked: {reason}", { reason: failure })}
            </p>
          )}
        </form>
      </FormProvider>
      {outcome?.ready && (
        <ReadyPart
          key={checks}
          ready={outcome.ready}
          warnings={outcome.warnings}
          contributing={contributing}
          onTaken={onTaken}
        />
      )}
    </div>
  );
}

/** All that is wrong, each with the way to its field; it takes the focus. */
function Summary({ form, problems }: { form: string; problems: readonly Problem[] }) {
  const inOrder = problems.toSorted((a, b) => fieldPlace(a.field) - fieldPlace(b.field));
  return (
    <section
      className="contribute-summary"
      tabIndex={-1}
      ref={takeFocus}
      aria-labelledby={`${form}-to-mend`}
    >
      <h3 id={`${form}-to-mend`}>
        {t("{count, plural, one {# thing} other {# things}} to mend", { count: problems.length })}
      </h3>
      <ul>
        {inOrder.map((problem) => (
          <li key={`${problem.field} ${problem.rule} ${problem.message}`}>
            <button type="button" onClick={() => goTo(fieldId(form, problem.field))}>
              {fieldLabel(problem.field)}
            </button>
            {": "}
            {problemWords(problem).words}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Puts the focus on a field, in sight. */
function goTo(id: string): void {
  const field = document.getElementById(id);
  field?.focus();
  field?.scrollIntoView({ block: "center" });
}
