import { useCallback } from "react";
import { t } from "#i18n/text.ts";
import { droppedFiles } from "./dropped-files.ts";
import { useImporting, useImportState } from "./importing-context.tsx";

/**
 * Takes files and folders dropped anywhere on the page. While they hang over it, a veil says what
 * letting go will do. Text and links that are dragged are left to the browser.
 */
export function DropTarget() {
  const importing = useImporting();
  const dragging = useImportState((state) => state.dragging && !state.open);
  const listen = useCallback(() => {
    const end = new AbortController();
    const on = (type: "dragenter" | "dragover" | "drop", act: Act) =>
      addEventListener(
        type,
        (event) => {
          const { dataTransfer } = event;
          if (dataTransfer?.types.includes("Files")) act(event, dataTransfer);
        },
        { signal: end.signal },
      );
    let timer: ReturnType<typeof setTimeout> | undefined;
    const over: Act = (event, transfer) => {
      event.preventDefault();
      transfer.dropEffect = "copy";
      importing.setDragging(true);
      clearTimeout(timer);
      timer = setTimeout(() => importing.setDragging(false), QUIET_MS);
    };
    on("dragenter", over);
    on("dragover", over);
    const left = ({ relatedTarget }: DragEvent) => {
      // Left for something outside the page, not for another element of it.
      if (relatedTarget === null) importing.setDragging(false);
    };
    addEventListener("dragleave", left, { signal: end.signal });
    on("drop", (event, transfer) => {
      event.preventDefault();
      importing.setDragging(false);
      importing.show();
      // A folder that cannot be listed is as good as empty: the reader is told so.
      droppedFiles(transfer).then(
        (files) => importing.importFiles(files),
        () => importing.importFiles([]),
      );
    });
    return () => {
      end.abort();
      clearTimeout(timer);
    };
  }, [importing]);
  return (
    <div ref={listen} className="mappers-veil" hidden={!dragging}>
      <p>{t("Let go to add these maps. They stay on this device.")}</p>
    </div>
  );
}

/** Browsers tell of a drag many times a second; after this silence it is over, told or not. */
const QUIET_MS = 2000;

type Act = (event: DragEvent, transfer: DataTransfer) => void;
