import { t } from "#i18n/text.ts";
import { useImporting, useImportState } from "./importing-context.tsx";
import { progressWords } from "./progress-words.ts";

const takeFocus = (button: HTMLButtonElement | null) => button?.focus();

/** How far the import is, seen and heard, and the way to stop it. */
export function ImportProgress() {
  const importing = useImporting();
  const progress = useImportState((state) => state.progress);
  const spoken = useImportState((state) => state.spoken);
  if (!progress) return null;
  const { done, total, file } = progress;
  return (
    <section className="mappers-progress" aria-label={t("Import under way")}>
      <p className="mappers-progress-words" aria-hidden="true">
        {progressWords(progress)}
      </p>
      <progress
        aria-label={t("Import")}
        // Without a value the bar tells that it is not known how much is left.
        {...(total > 1 ? { value: done, max: total } : {})}
      />
      <p className="mappers-progress-file" aria-hidden="true">
        {file}
      </p>
      <p className="unseen" role="status">
        {spoken && progressWords(spoken)}
      </p>
      <button
        type="button"
        className="button"
        ref={takeFocus}
        aria-disabled={progress.stage === "add"}
        onClick={() => importing.cancel()}
      >
        {t("Cancel")}
      </button>
    </section>
  );
}
