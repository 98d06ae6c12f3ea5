import { FORMATS } from "./format-list.ts";

/** What is understood, a line each. */
export function Formats() {
  return (
    <details className="mappers-more mappers-formats">
      <summary>Files that are understood</summary>
      <dl>
        {FORMATS.map(({ name, holds }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{holds}</dd>
          </div>
        ))}
      </dl>
      <p className="mappers-note">
        Also packed, as .gz, .zip or .kmz. One format at a time. Marks of units, positions and free
        text about people are left out of every import.
      </p>
    </details>
  );
}
