import { useCallback, useState } from "react";
import { flushSync } from "react-dom";
import { t } from "#i18n/text.ts";
import { useAppStore } from "#ui/shared/app-context.tsx";
import { type Caveats, caveatLines, caveatsOf } from "#ui/shared/caveats.ts";
import "./print.css";

/** What stands under a printed card: made when the page is printed, and on paper only. */
export function PrintNotes() {
  const store = useAppStore();
  const [caveats, setCaveats] = useState<Caveats | null>(null);
  const start = useCallback(() => {
    const make = () => flushSync(() => setCaveats(caveatsOf(store.getState())));
    window.addEventListener("beforeprint", make);
    return () => window.removeEventListener("beforeprint", make);
  }, [store]);
  return (
    <section className="print-notes" ref={start}>
      {caveats && (
        <>
          <h2>{t("Printed from Claimline")}</h2>
          {caveatLines(caveats).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </>
      )}
    </section>
  );
}
