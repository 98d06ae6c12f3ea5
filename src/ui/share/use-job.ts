import { useState } from "react";
import { messageOf } from "#domain/message-of.ts";
import { t } from "#i18n/text.ts";

/** Something that takes its time; only one at once. */
export interface Job {
  /** What is going on or went wrong, in words; empty while nothing is. */
  readonly note: string;
  readonly busy: boolean;
  readonly run: (work: (tell: (note: string) => void) => Promise<void>) => void;
}

/** Runs work, tells how it goes, and what went wrong. */
export function useJob(): Job {
  const [busy, setBusy] = useState(false);
  const [note, setNote] = useState("");
  const run: Job["run"] = (work) => {
    setBusy(true);
    setNote(t("Working…"));
    work(setNote)
      .then(() => setNote(t("Saved")))
      .catch((error: unknown) => {
        const reason = messageOf(error);
        setNote(t("That did not work: {reason}", { reason }));
      })
      .finally(() => setBusy(false));
  };
  return { note, busy, run };
}
