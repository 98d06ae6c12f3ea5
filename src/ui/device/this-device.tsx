import { t } from "#i18n/text.ts";
import type { Offline } from "#state/device.ts";
import { useDevice, useDeviceState } from "./device-context.tsx";
import "./device.css";

const offlineWords = (): Readonly<Record<Offline, string>> => ({
  impossible: t("This browser cannot keep the app for use without a network."),
  off: t("Nothing is kept on this device now, beyond what browsers hold of any page for a while."),
  fetching: t("Being fetched…"),
  ready: t("Kept on this device: the map opens without a network, and can be installed."),
});

/** What is on the device, and the two ways to change that. */
export function ThisDevice() {
  const device = useDevice();
  const offline = useDeviceState((state) => state.offline);
  const note = useDeviceState((state) => state.note);
  return (
    <div className="this-device">
      <p role="status">
        {offlineWords()[offline]} {note}
      </p>
      <p>
        <button
          type="button"
          disabled={offline !== "off"}
          onClick={() => void device.keepOffline()}
        >
          {t("Keep for use without a network")}
        </button>{" "}
        <button type="button" onClick={() => void device.clearAll()}>
          {t("Clear everything now")}
        </button>
      </p>
      <p>
        {t(
          "Keeping stores the app, the basemap and the data (about 3 MB), nothing of what you look at. Clearing removes all of it, mappers that you kept included, and opens the map anew at its plain address. Your browser’s history is not ours to clear.",
        )}
      </p>
    </div>
  );
}
