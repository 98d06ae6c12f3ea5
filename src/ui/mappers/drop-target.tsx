import { useCallback } from "react";
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
    const on = (type: "dragenter" | "dragover" | "dragleave" | "drop", act: Act) =>
      addEventListener(
        type,
        (event) => {
          const { dataTransfer } = event;
          if (dataTransfer?.types.includes("Files")) act(event, dataTransfer);
        },
        { signal: end.signal },
      );
    const over: Act = (event, transfer) => {
      event.preventDefault();
      transfer.dropEffect = "copy";
      importing.setDragging(true);
    };
    on("dragenter", over);
    on("dragover", over);
    on("dragleave", (event) => {
      // Left for something outside the page, not for another element of it.
      if (event.relatedTarget === null) importing.setDragging(false);
    });
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
    return () => end.abort();
  }, [importing]);
  return (
    <div ref={listen} className="mappers-veil" hidden={!dragging}>
      <p>Let go to add these maps. They stay on this device.</p>
    </div>
  );
}

type Act = (event: DragEvent, transfer: DataTransfer) => void;
