import { createContext, type ReactNode, use } from "react";
import { useStore } from "zustand";
import type { AppState, AppStore } from "#state/store.ts";

const StoreContext = createContext<AppStore | null>(null);

/** Hands the app's store to everything below. */
export function AppProvider({ store, children }: { store: AppStore; children: ReactNode }) {
  return <StoreContext value={store}>{children}</StoreContext>;
}

/** The store, for calling actions. */
export function useAppStore(): AppStore {
  const store = use(StoreContext);
  if (!store) throw new Error("No store: wrap the app in AppProvider.");
  return store;
}

/** A part of the state. The selector must return the same object while nothing changed. */
export function useApp<T>(selector: (state: AppState) => T): T {
  return useStore(useAppStore(), selector);
}
