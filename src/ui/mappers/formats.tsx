import { t } from "#i18n/text.ts";
import { formats } from "./format-list.ts";

/** What is understood, a line each. */
export function Formats() {
  return (
    <details className="mappers-more mappers-formats">
      <summary>{t("Files that are understood")}</summary>
      <dl>
        {formats().map(({ name, holds }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{holds}</dd>
          </div>
        ))}
      </dl>
      <p className="mappers-note">
        {t(
          "Also packed, as .gz, .zip or .kmz. One format at a time. Marks of units, positions and free text about people are left out of every import.",
        )}
      </p>
    </details>
  );
}
