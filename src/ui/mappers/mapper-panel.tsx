import "./mapper-panel.css";
import { t } from "#i18n/text.ts";
import { AddForm } from "./add-form.tsx";
import { Formats } from "./formats.tsx";
import { ImportProgress } from "./import-progress.tsx";
import { useImportState } from "./importing-context.tsx";
import { Report } from "./report.tsx";
import { ShelfList } from "./shelf-list.tsx";

/** What the dialog holds: the way in, how it goes, how it ended, and what is there. */
export function MapperPanel() {
  const busy = useImportState((state) => state.progress !== null);
  const ended = useImportState((state) => state.outcome !== null);
  return (
    <div className="mappers-body">
      <p className="mappers-lead">
        {t(
          "Show other mappers’ control maps beside the register. You load them for yourself: they stay in this window and are sent to nobody. Most may not be passed on: ask the publisher before publishing anything made with them.",
        )}
      </p>
      {busy && <ImportProgress />}
      {ended && <Report />}
      {!busy && <AddForm />}
      <ShelfList />
      <Formats />
    </div>
  );
}
