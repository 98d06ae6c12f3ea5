import { t } from "#i18n/text.ts";
import { AddressForm } from "#ui/mappers/address-form.tsx";
import { useBackdrop } from "./backdrop-context.tsx";

/** The ways in: a file of the reader's, or an address. */
export function OpenForm() {
  return (
    <>
      <FromFile />
      <FromAddress />
    </>
  );
}

function FromFile() {
  const backdrop = useBackdrop();
  return (
    <section className="backdrop-way">
      <h3>{t("From a file")}</h3>
      <label className="button mappers-pick">
        <input
          type="file"
          accept=".json,.pmtiles,application/json"
          className="mappers-file"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) backdrop.openFile(file);
            // The same file may be chosen again after it was mended.
            currentTarget.value = "";
          }}
        />
        {t("Choose a file…")}
      </label>
      <p className="mappers-note">
        {t(
          "PMTiles: read where it lies, nothing leaves this device. A style (.json) names hosts of its own: you are asked before any is contacted.",
        )}
      </p>
    </section>
  );
}

function FromAddress() {
  const backdrop = useBackdrop();
  return (
    <section className="backdrop-way">
      <h3>{t("From an address")}</h3>
      <AddressForm
        label={t("Style, PMTiles, TileJSON, or tiles by {template}", { template: "{z}/{x}/{y}" })}
        placeholder="https://…/style.json"
        note={(host) =>
          host === null ? (
            <p className="mappers-note">
              {t("Write a full address, beginning with https:// or http://.")}{" "}
              {t("Nothing is asked for until you press “{open}”.", { open: t("Open") })}
            </p>
          ) : (
            <WhatItSees host={host} />
          )
        }
        onOpen={(address) => backdrop.openAddress(address)}
        // What was said of another address is not said of this one.
        onChange={() => backdrop.forgetProblem()}
      />
    </section>
  );
}

/** Told before anything is asked. */
function WhatItSees({ host }: { host: string }) {
  return (
    <div className="backdrop-sees">
      <p>{t("What {host} will see, for as long as this basemap is on:", { host })}</p>
      <ul>
        <li>{t("the address of your connection (IP) and what your browser says of itself")}</li>
        <li>{t("which part of the map you look at, how closely, and when")}</li>
        <li>{t("that you do so on {site}", { site: location.host })}</li>
      </ul>
      <p>
        {t(
          "It may keep that. It is sent no cookies, no address of this page, and nothing of the day, places or sources that you look at. No other host is asked without your word.",
        )}
      </p>
    </div>
  );
}
