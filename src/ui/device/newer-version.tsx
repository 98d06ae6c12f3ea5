import { t } from "#i18n/text.ts";
import { useDevice, useDeviceState } from "./device-context.tsx";
import "./device.css";

/** Offers a newer version; nothing changes under the reader's hands before that. */
export function NewerVersion() {
  const device = useDevice();
  const newer = useDeviceState((state) => state.newer);
  return (
    <div className="newer-version" role="status">
      {newer && (
        <p>
          {t("A newer version is ready.")}{" "}
          <button type="button" onClick={() => void device.takeNewer()}>
            {t("Load it")}
          </button>
        </p>
      )}
    </div>
  );
}
