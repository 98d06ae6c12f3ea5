import { createContext, type ReactNode, use } from "react";
import { useStore } from "zustand";
import type { Importing, ImportState } from "#state/importing.ts";

const ImportingContext = createContext<Importing | null>(null);

interface ImportingProviderProps {
  readonly importing: Importing;
  readonly children: ReactNode;
}

/** Hands the port for bringing mappers to everything below. */
export function ImportingProvider({ importing, children }: ImportingProviderProps) {
  return <ImportingContext value={importing}>{children}</ImportingContext>;
}

/** The port, for asking things of it. */
export function useImporting(): Importing {
  const importing = use(ImportingContext);
  if (!importing) throw new Error("No port: wrap the panels in ImportingProvider.");
  return importing;
}

/** A part of the state of importing. The selector must return the same while nothing changed. */
export function useImportState<T>(selector: (state: ImportState) => T): T {
  return useStore(useImporting().state, selector);
}
