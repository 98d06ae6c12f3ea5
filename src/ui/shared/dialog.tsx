import { type ReactNode, Suspense, useId, useState } from "react";
import { t } from "#i18n/text.ts";
import "./dialog.css";

interface DialogProps {
  readonly title: string;
  readonly className: string;
  /** Asked before the reader's own closing (button, Escape): false keeps it open. */
  readonly mayClose?: (() => boolean) | undefined;
  /** It was closed: it is to be rendered no longer. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A panel over the map, open for as long as it is rendered: title, way to close, and content, which
 * may still be on its way. The browser keeps the focus inside and then gives it back.
 */
export function Dialog({ title, className, mayClose, onClose, children }: DialogProps) {
  const id = useId();
  const stays = () => mayClose?.() === false;
  return (
    <dialog
      ref={openModal}
      className={`dialog ${className}`}
      aria-labelledby={id}
      onCancel={(event) => {
        // Choosing a file inside can be cancelled too.
        if (event.target !== event.currentTarget) return;
        // Closed by us, at once: the browser tells of its own closing later, and a press on the
        // button in between would be lost.
        event.preventDefault();
        if (!stays()) onClose();
      }}
      onClose={onClose}
    >
      <div className="dialog-head">
        <h2 id={id}>{title}</h2>
        <button
          type="button"
          className="button"
          onClick={() => {
            if (!stays()) onClose();
          }}
        >
          {t("Close")}
        </button>
      </div>
      <Suspense fallback={<p className="dialog-wait">{t("Loading…")}</p>}>{children}</Suspense>
    </dialog>
  );
}

function openModal(dialog: HTMLDialogElement): () => void {
  dialog.showModal();
  // Taken away while open: only closing gives the focus back.
  return () => dialog.close();
}

interface ButtonProps extends Omit<DialogProps, "className" | "onClose" | "mayClose"> {
  /** On the button. */
  readonly label: string;
  /** Of the button, and of the dialog. */
  readonly classNames: readonly [button: string, dialog: string];
}

/** A button and the dialog that it opens. */
export function DialogButton({ label, title, classNames, children }: ButtonProps) {
  const [open, setOpen] = useState(false);
  const [button, dialog] = classNames;
  return (
    <>
      <button type="button" className={button} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {label}
      </button>
      {open && (
        <Dialog title={title} className={dialog} onClose={() => setOpen(false)}>
          {children}
        </Dialog>
      )}
    </>
  );
}
