import type { StoreApi } from "zustand/vanilla";
import { messageOf } from "#domain/message-of.ts";
import { t } from "#i18n/text.ts";
import { createDeviceState, type Device, type DeviceState } from "#state/device.ts";

/**
 * The browser's side of what is kept on the device. A service worker is registered only when the
 * reader asks for it: whoever does not has no trace of the app beyond the browser's own cache.
 */
export class BrowserDevice implements Device {
  readonly state: StoreApi<DeviceState>;
  private update: (() => Promise<void>) | null = null;

  constructor() {
    this.state = createDeviceState("serviceWorker" in navigator ? "off" : "impossible");
  }

  /** Goes on with what the reader asked for on an earlier visit. */
  async resume(): Promise<void> {
    if (this.state.getState().offline === "impossible") return;
    const known = await navigator.serviceWorker.getRegistration();
    if (known) await this.register(known.active ? "ready" : "fetching");
  }

  async keepOffline(): Promise<void> {
    await this.register("fetching");
  }

  async takeNewer(): Promise<void> {
    await this.update?.();
  }

  async clearAll(): Promise<void> {
    try {
      await removeEverything();
    } catch (error) {
      const reason = messageOf(error);
      this.state.setState({ note: t("Not everything could be removed: {reason}", { reason }) });
      return;
    }
    // Without the hash: the address would name the day and place that were being read.
    history.replaceState(null, "", location.pathname + location.search);
    location.reload();
  }

  private async register(offline: DeviceState["offline"]): Promise<void> {
    this.state.setState({ offline, note: "" });
    const { registerSW } = await import("virtual:pwa-register");
    this.update = registerSW({
      // All is there, but a reload is answered only once the worker is at work.
      onOfflineReady: async () => {
        await navigator.serviceWorker.ready;
        this.state.setState({ offline: "ready" });
      },
      onNeedRefresh: () => this.state.setState({ newer: true }),
      onRegisterError: (error: unknown) =>
        this.state.setState({
          offline: "off",
          note: t("The browser did not keep it: {reason}", { reason: messageOf(error) }),
        }),
    });
  }
}

/** Service workers, caches, databases and both storages of this origin and folder. */
async function removeEverything(): Promise<void> {
  localStorage.clear();
  sessionStorage.clear();
  const workers = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  await Promise.all(workers.map((worker) => worker.unregister()));
  const names = await caches.keys();
  await Promise.all(names.map((name) => caches.delete(name)));
  const databases = await indexedDB.databases();
  for (const { name } of databases) if (name) await removeDatabase(name);
}

function removeDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.addEventListener("success", () => resolve());
    request.addEventListener("error", () => reject(request.error ?? new Error(name)));
    request.addEventListener("blocked", () =>
      reject(new Error(t("another window of the app is open: close it and try again."))),
    );
  });
}
