import { t } from "#i18n/text.ts";
import { useImporting, useImportState } from "./importing-context.tsx";

/** What the reader may say before the files are read. */
export function Wishes() {
  const importing = useImporting();
  const { skipUnreadable, id, name, licence } = useImportState((state) => state.wishes);
  return (
    <>
      <label className="mappers-tick">
        <input
          type="checkbox"
          checked={skipUnreadable}
          onChange={(event) => importing.wish({ skipUnreadable: event.currentTarget.checked })}
        />
        <span>
          {t("Skip files that cannot be read")}
          <small>
            {t(
              "They count as days without a map and are listed. Otherwise one such file stops the import.",
            )}
          </small>
        </span>
      </label>
      <details className="mappers-more">
        <summary>{t("Give it a name of your own")}</summary>
        <div className="mappers-fields">
          <Field
            label={t("Name")}
            value={name}
            onChange={(text) => importing.wish({ name: text })}
          />
          <Field
            label={t("Id (lower-case words joined by hyphens)")}
            value={id}
            onChange={(text) => importing.wish({ id: idOf(text) })}
          />
          <Field
            label={t("Under what terms you may use it")}
            value={licence}
            onChange={(text) => importing.wish({ licence: text })}
          />
        </div>
      </details>
    </>
  );
}

/** Text as an id while it is being typed: a hyphen at its end may still be followed by a word. */
function idOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-/, "");
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

function Field({ label, value, onChange }: FieldProps) {
  return (
    <label className="mappers-field">
      {label}
      <input
        type="text"
        maxLength={200}
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  );
}
