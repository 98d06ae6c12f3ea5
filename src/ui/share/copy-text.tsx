import { useId, useRef, useState } from "react";
import { t } from "#i18n/text.ts";

interface CopyTextProps {
  readonly label: string;
  readonly text: string;
  /** The whole text is shown, in lines. */
  readonly shown?: boolean;
  readonly onCopied?: () => void;
}

/** A text that can be copied: by the button, or selected by hand where the browser refuses. */
export function CopyText({ label, text, shown = false, onCopied }: CopyTextProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [note, setNote] = useState("");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setNote(t("Copied"));
      onCopied?.();
    } catch {
      field.current?.select();
      setNote(t("Selected: copy it with the keys"));
    }
  };
  return (
    <div className="share-copy">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        ref={field}
        readOnly
        rows={shown ? Math.min(8, Math.ceil(text.length / 88) + text.split("\n").length - 1) : 2}
        value={text}
        spellCheck={false}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <button type="button" onClick={() => void copy()}>
        {t("Copy")}
      </button>
      <span role="status">{note}</span>
    </div>
  );
}
