import type { MapperRecord } from "#domain/shelf.ts";
import { t } from "#i18n/text.ts";
import { useApp } from "#ui/shared/app-context.tsx";
import { shortDate } from "#ui/shared/dates.ts";
import { useImporting, useImportState } from "./importing-context.tsx";
import { ReportLines } from "./report.tsx";

/** The reader's own mappers: whose they are, under what terms, and what may be done with them. */
export function ShelfList() {
  const shelf = useApp((state) => state.shelf);
  return (
    <section className="mappers-shelf" aria-label={t("Your mappers")}>
      {shelf.length > 0 && (
        <>
          <h3>{t("Your mappers")}</h3>
          <ul>
            {shelf.map((record) => (
              <ShelfItem key={record.mapper.id} record={record} />
            ))}
          </ul>
        </>
      )}
      <Forget />
    </section>
  );
}

function ShelfItem({ record: { mapper, source } }: { record: MapperRecord }) {
  const importing = useImporting();
  const { id, name, first, last, note } = mapper;
  const kept = useImportState((state) => state.kept.has(id));
  const provenance = importing.provenanceOf(id);
  return (
    <li>
      <h4>{name}</h4>
      <p className="mappers-note" lang="en">
        {note}
      </p>
      <dl>
        <dt>{t("Days")}</dt>
        <dd>{t("{first} to {last}", { first: shortDate(first), last: shortDate(last) })}</dd>
        <dt>{t("By")}</dt>
        <dd lang="en">{source.affiliation}</dd>
        <dt>{t("Terms")}</dt>
        <dd lang="en">{source.licence}</dd>
        {provenance && (
          <>
            <dt>{t("Read")}</dt>
            <dd>
              {t("on {day} from {files, plural, one {# file} other {# files}} ({format})", {
                day: provenance.read,
                files: provenance.files,
                format: provenance.format,
              })}
            </dd>
          </>
        )}
      </dl>
      {provenance && (
        <details className="mappers-more">
          <summary>{t("What the import reported")}</summary>
          <ReportLines lines={provenance.report} />
        </details>
      )}
      <label className="mappers-tick">
        <input
          type="checkbox"
          checked={kept}
          onChange={(event) => void importing.keep(id, event.currentTarget.checked)}
        />
        <span>
          {t("Keep on this device")}
          <small>{t("Stored in this browser, where others who use it can see it.")}</small>
        </span>
      </label>
      <p className="mappers-actions">
        <button
          type="button"
          className="button"
          aria-label={t("Save {name} as a file", { name })}
          onClick={() => importing.save(id)}
        >
          {t("Save as file")}
        </button>
        <button
          type="button"
          className="button"
          aria-label={t("Remove {name}", { name })}
          onClick={() => importing.remove(id)}
        >
          {t("Remove")}
        </button>
      </p>
    </li>
  );
}

function Forget() {
  const importing = useImporting();
  const anythingKept = useImportState((state) => state.anythingKept);
  const note = useImportState((state) => state.keepNote);
  return (
    <>
      {anythingKept && (
        <p className="mappers-actions">
          <button type="button" className="button" onClick={() => void importing.forgetAll()}>
            {t("Forget everything")}
          </button>
          <span className="mappers-note">{t("Deletes what is kept on this device, at once.")}</span>
        </p>
      )}
      <p className="mappers-note" role="status">
        {note}
      </p>
    </>
  );
}
