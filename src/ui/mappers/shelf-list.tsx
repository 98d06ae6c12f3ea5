import type { MapperRecord } from "#domain/shelf.ts";
import { useApp } from "#ui/shared/app-context.tsx";
import { shortDate } from "#ui/shared/dates.ts";
import { useImporting, useImportState } from "./importing-context.tsx";
import { ReportLines } from "./report.tsx";

/** The reader's own mappers: whose they are, under what terms, and what may be done with them. */
export function ShelfList() {
  const shelf = useApp((state) => state.shelf);
  return (
    <section className="mappers-shelf" aria-label="Your mappers">
      {shelf.length > 0 && (
        <>
          <h3>Your mappers</h3>
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
      <p className="mappers-note">{note}</p>
      <dl>
        <dt>Days</dt>
        <dd>
          {shortDate(first)} to {shortDate(last)}
        </dd>
        <dt>By</dt>
        <dd>{source.affiliation}</dd>
        <dt>Terms</dt>
        <dd>{source.licence}</dd>
        {provenance && (
          <>
            <dt>Read</dt>
            <dd>
              on {provenance.read} from {provenance.files} files ({provenance.format})
            </dd>
          </>
        )}
      </dl>
      {provenance && (
        <details className="mappers-more">
          <summary>What the import reported</summary>
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
          Keep on this device
          <small>Stored in this browser, where others who use it can see it.</small>
        </span>
      </label>
      <p className="mappers-actions">
        <button
          type="button"
          className="mappers-button"
          aria-label={`Save ${name} as a file`}
          onClick={() => importing.save(id)}
        >
          Save as file
        </button>
        <button
          type="button"
          className="mappers-button"
          aria-label={`Remove ${name}`}
          onClick={() => importing.remove(id)}
        >
          Remove
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
          <button
            type="button"
            className="mappers-button"
            onClick={() => void importing.forgetAll()}
          >
            Forget everything
          </button>
          <span className="mappers-note">Deletes what is kept on this device, at once.</span>
        </p>
      )}
      <p className="mappers-note" role="status">
        {note}
      </p>
    </>
  );
}
