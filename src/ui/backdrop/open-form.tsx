import { type FormEvent, useId, useState } from "react";
import { t } from "#i18n/text.ts";
import { hostOf } from "#ui/mappers/address.ts";
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
  const id = useId();
  const [address, setAddress] = useState("");
  const host = hostOf(address);
  const open = (event: FormEvent) => {
    event.preventDefault();
    backdrop.openAddress(address);
  };
  return (
    <section className="backdrop-way">
      <h3>{t("From an address")}</h3>
      <form className="mappers-address" onSubmit={open}>
        <label htmlFor={id}>
          {t("Style, PMTiles, TileJSON, or tiles by {template}", { template: "{z}/{x}/{y}" })}
        </label>
        <div className="mappers-address-row">
          <input
            id={id}
            type="url"
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            placeholder="https://…/style.json"
            aria-describedby={`${id}-note`}
            value={address}
            onChange={(event) => {
              setAddress(event.currentTarget.value);
              // What was said of another address is not said of this one.
              backdrop.forgetProblem();
            }}
          />
          <button
            type="submit"
            className="button"
            disabled={host === null}
            aria-describedby={`${id}-note`}
          >
            {t("Open")}
          </button>
        </div>
        <div id={`${id}-note`}>
          {host === null ? (
            <p className="mappers-note">
              {t("Write a full address, beginning with https:// or http://.")}{" "}
              {t("Nothing is asked for until you press “{open}”.", { open: t("Open") })}
            </p>
          ) : (
            <WhatItSees host={host} />
          )}
        </div>
      </form>
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
