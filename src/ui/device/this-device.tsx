import type { Offline } from "#state/device.ts";
import { useDevice, useDeviceState } from "./device-context.tsx";
import "./device.css";

const OFFLINE_WORDS: Readonly<Record<Offline, string>> = {
  impossible: "This browser cannot keep the app for use without a network.",
  off: "Nothing is kept on this device now, beyond what browsers hold of any page for a while.",
  fetching: "Being fetched…",
  ready: "Kept on this device: the map opens without a network, and can be installed.",
};

/** What is on the device, and the two ways to change that. */
export function ThisDevice() {
  const device = useDevice();
  const offline = useDeviceState((state) => state.offline);
  const note = useDeviceState((state) => state.note);
  return (
    <div className="this-device">
      <p role="status">
        {OFFLINE_WORDS[offline]} {note}
      </p>
      <p>
        <button
          type="button"
          disabled={offline !== "off"}
          onClick={() => void device.keepOffline()}
        >
          Keep for use without a network
        </button>{" "}
        <button type="button" onClick={() => void device.clearAll()}>
          Clear everything now
        </button>
      </p>
      <p>
        Keeping stores the app, the basemap and the data (about 3 MB), nothing of what you look at.
        Clearing removes all of it, mappers that you kept included, and opens the map anew at its
        plain address. Your browser’s history is not ours to clear.
      </p>
    </div>
  );
}
