import { createStore, type StoreApi } from "zustand/vanilla";

/**
 * What the app leaves on the reader's device, as the panels see it: nothing unless asked. The
 * browser's side of it is behind this port (`src/device/`).
 */

/** Whether the app can be used without a network. */
export type Offline = "impossible" | "off" | "fetching" | "ready";

export interface DeviceState {
  readonly offline: Offline;
  /** A newer version is there and waits for the reader's word. */
  readonly newer: boolean;
  /** Why something did not work, or what it did; empty otherwise. */
  readonly note: string;
}

/** What the panels may ask for. Nothing is kept on the device unless one of these is called. */
export interface Device {
  readonly state: StoreApi<DeviceState>;
  /** Keeps app, basemap and data on the device, so that they open without a network. */
  readonly keepOffline: () => Promise<void>;
  /** Takes the newer version and starts anew. */
  readonly takeNewer: () => Promise<void>;
  /** Removes everything of ours from the device, kept mappers too, and starts anew. */
  readonly clearAll: () => Promise<void>;
}

export function createDeviceState(offline: Offline): StoreApi<DeviceState> {
  return createStore<DeviceState>(() => ({ offline, newer: false, note: "" }));
}
