import { lazy, Suspense } from "react";
import { useStore } from "zustand";
import type { Contributing } from "#state/contributing.ts";
import { useContributing } from "./contributing-context.tsx";

const FormDialog = lazy(async () => ({ default: (await import("./form-dialog.tsx")).FormDialog }));

/** The form that is open, if any. It is fetched when first opened. */
export function ContributeDialog() {
  const contributing = useContributing();
  return contributing ? <OpenForm contributing={contributing} /> : null;
}

function OpenForm({ contributing }: { contributing: Contributing }) {
  const open = useStore(contributing.state, (state) => state.open);
  if (open === null) return null;
  return (
    <Suspense fallback={null}>
      <FormDialog contributing={contributing} open={open} />
    </Suspense>
  );
}
