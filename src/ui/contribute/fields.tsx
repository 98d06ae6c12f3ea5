import { type ReactNode, useId } from "react";
import { t } from "#i18n/text.ts";
import type { Problem } from "#state/contributing.ts";
import { useField } from "./form-context.tsx";
import { problemWords } from "./problem-words.ts";

interface FieldProps {
  /** As problems name it: `sources.0.url`. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
}

/** What is wrong with a field, under it. */
export function Problems({ id, problems }: { id: string; problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <ul className="contribute-problems" id={`${id}-problem`}>
      {problems.map((problem) => {
        const { words, english } = problemWords(problem);
        return (
          <li key={`${problem.rule} ${problem.message}`}>
            {words} {english !== "" && <small lang="en">{english}</small>}
          </li>
        );
      })}
    </ul>
  );
}

function Label({ label, optional = false }: Pick<FieldProps, "label" | "optional">) {
  return (
    <>
      {label}
      {optional && <span className="contribute-optional"> {t("(optional)")}</span>}
    </>
  );
}

/** Label, hint, control and what is wrong with it. */
export function Field({
  name,
  label,
  hint,
  optional = false,
  children,
}: FieldProps & {
  readonly children: (control: {
    id: string;
    "aria-describedby": string | undefined;
    "aria-invalid": boolean;
    "aria-required": boolean;
  }) => ReactNode;
}) {
  const { id, problems, described } = useField(name);
  return (
    <div className="contribute-field">
      <label htmlFor={id}>
        <Label label={label} optional={optional} />
      </label>
      {hint && (
        <p className="contribute-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({
        id,
        "aria-describedby": described(hint) || undefined,
        "aria-invalid": problems.length > 0,
        "aria-required": !optional,
      })}
      <Problems id={id} problems={problems} />
    </div>
  );
}

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: "text" | "url" | "date";
  readonly inputMode?: "decimal";
  /** More than one: a field of so many lines. */
  readonly lines?: number;
}

/** A field for text, an address or a day. */
export function TextField({
  value,
  onChange,
  type,
  inputMode,
  lines = 1,
  ...field
}: TextFieldProps) {
  return (
    <Field {...field}>
      {(control) =>
        lines > 1 ? (
          <textarea
            {...control}
            rows={lines}
            autoComplete="off"
            value={value}
            onChange={({ currentTarget }) => onChange(currentTarget.value)}
          />
        ) : (
          <input
            {...control}
            type={type ?? "text"}
            inputMode={inputMode}
            spellCheck={type === "url" ? false : undefined}
            autoComplete="off"
            value={value}
            onChange={({ currentTarget }) => onChange(currentTarget.value)}
          />
        )
      }
    </Field>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface SelectFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly Option[];
  /** Words of the choice of none. */
  readonly none: string;
}

/** A choice from a short list. */
export function SelectField({ value, onChange, options, none, ...field }: SelectFieldProps) {
  return (
    <Field {...field}>
      {(control) => (
        <select
          {...control}
          value={value}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        >
          <option value="">{none}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface TickFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

/** Yes or no. */
export function TickField({ name, label, value, onChange }: TickFieldProps) {
  const { id, problems, described } = useField(name);
  return (
    <div className="contribute-field">
      <label className="contribute-tick">
        <input
          id={id}
          type="checkbox"
          checked={value}
          aria-invalid={problems.length > 0}
          aria-describedby={described(undefined) || undefined}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      <Problems id={id} problems={problems} />
    </div>
  );
}

interface ChoiceFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly (Option & { readonly meaning?: string })[];
}

/** A choice whose options are all in sight, each with what it means. */
export function ChoiceField({ name, label, hint, value, onChange, options }: ChoiceFieldProps) {
  const { id, problems, described } = useField(name);
  const group = useId();
  return (
    <fieldset className="contribute-choice" aria-describedby={described(hint) || undefined}>
      <legend>{label}</legend>
      {hint && (
        <p className="contribute-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {options.map((option, at) => (
        <label key={option.value} className="contribute-tick">
          <input
            id={at === 0 ? id : undefined}
            type="radio"
            required
            name={group}
            value={option.value}
            checked={value === option.value}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label}
            {option.meaning && <small>{option.meaning}</small>}
          </span>
        </label>
      ))}
      <Problems id={id} problems={problems} />
    </fieldset>
  );
}
