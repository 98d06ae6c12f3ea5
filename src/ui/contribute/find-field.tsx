import { useState } from "react";
import { t } from "#i18n/text.ts";
import { fold } from "#ui/search/place-text.ts";
import { Field, type Option } from "./fields.tsx";

/** Options under a heading; "" : none. */
export interface Group {
  readonly heading: string;
  readonly options: readonly Option[];
}

interface FindFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What fits a search text. */
  readonly find: (text: string) => readonly Group[];
  /** Name of what is chosen: it stays in the list whatever is searched for. */
  readonly chosen: string;
}

/** Rows of the list that are in sight. */
const ROWS = 6;

/** A choice from a long list: a native list box under a field that narrows it. */
export function FindField(props: FindFieldProps) {
  const { name, label, hint, value, onChange, find, chosen } = props;
  const [text, setText] = useState("");
  const groups = find(text);
  const listed = groups.some(({ options }) => options.some((option) => option.value === value));
  return (
    <Field name={name} label={label} {...(hint ? { hint } : {})}>
      {(control) => (
        <div className="contribute-find">
          <input
            type="search"
            aria-label={t("Narrow the list: {label}", { label })}
            placeholder={t("Narrow the list…")}
            autoComplete="off"
            spellCheck={false}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
          <select
            {...control}
            size={ROWS}
            value={value}
            onChange={({ currentTarget }) => onChange(currentTarget.value)}
          >
            {(value === "" || !listed) && (
              <option value={value}>{value === "" ? t("(none chosen)") : chosen}</option>
            )}
            {groups.map(({ heading, options }) =>
              heading === "" ? (
                <Options key="" options={options} />
              ) : (
                <optgroup key={heading} label={heading}>
                  <Options options={options} />
                </optgroup>
              ),
            )}
          </select>
        </div>
      )}
    </Field>
  );
}

function Options({ options }: { options: readonly Option[] }) {
  return options.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}

/** Keeps of some groups what has the text in its name or id, in any spelling of letters. */
export function narrowed(groups: readonly Group[], text: string): readonly Group[] {
  const wanted = fold(text);
  if (wanted === "") return groups;
  return groups
    .map(({ heading, options }) => ({
      heading,
      options: options.filter(({ value, label }) => fold(`${label} ${value}`).includes(wanted)),
    }))
    .filter(({ options }) => options.length > 0);
}
