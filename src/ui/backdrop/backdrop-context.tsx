import { createContext, type ReactNode, use } from "react";
import { useStore } from "zustand";
import type { Backdrop, BackdropState } from "#state/backdrop.ts";

const BackdropContext = createContext<Backdrop | null>(null);

interface BackdropProviderProps {
  readonly backdrop: Backdrop;
  readonly children: ReactNode;
}

/** Hands the port for a detailed basemap to everything below. */
export function BackdropProvider({ backdrop, children }: BackdropProviderProps) {
  return <BackdropContext value={backdrop}>{children}</BackdropContext>;
}

/** The port, for asking things of it. */
export function useBackdrop(): Backdrop {
  const backdrop = use(BackdropContext);
  if (!backdrop) throw new Error("No port: wrap the panels in BackdropProvider.");
  return backdrop;
}

/** A part of its state. The selector must return the same while nothing changed. */
export function useBackdropState<T>(selector: (state: BackdropState) => T): T {
  return useStore(useBackdrop().state, selector);
}
