import { type FormEvent, useId, useState } from "react";
import { t } from "#i18n/text.ts";
import { hostOf } from "./address.ts";
import { pickedFiles } from "./dropped-files.ts";
import { useImporting, useImportState } from "./importing-context.tsx";
import { Wishes } from "./wishes.tsx";

/** The ways in: drop, choose files, choose a folder, open an address. */
export function AddForm() {
  const dragging = useImportState((state) => state.dragging);
  return (
    <section className="mappers-add" aria-label={t("Files or folder")}>
      <div className={dragging ? "mappers-drop mappers-drop-over" : "mappers-drop"}>
        <p>{t("Drop files or a folder here, or anywhere on the map.")}</p>
        <div className="mappers-picks">
          <Picker label={t("Choose files…")} folder={false} />
          <Picker label={t("Choose a folder…")} folder={true} />
        </div>
      </div>
      <Wishes />
      <Address />
    </section>
  );
}

function Picker({ label, folder }: { label: string; folder: boolean }) {
  const importing = useImporting();
  // React knows no `webkitdirectory`; every browser on a desktop does.
  const kind = folder ? { webkitdirectory: "" } : {};
  return (
    <label className="button mappers-pick">
      <input
        {...kind}
        type="file"
        multiple
        className="mappers-file"
        onChange={({ currentTarget }) => {
          const files = pickedFiles(currentTarget.files ?? []);
          // The same files may be chosen again after they were mended.
          currentTarget.value = "";
          importing.importFiles(files);
        }}
      />
      {label}
    </label>
  );
}

function Address() {
  const importing = useImporting();
  const id = useId();
  const [address, setAddress] = useState("");
  const host = hostOf(address);
  const open = (event: FormEvent) => {
    event.preventDefault();
    if (host !== null) importing.importAddress(address.trim());
  };
  return (
    <form className="mappers-address" onSubmit={open}>
      <label htmlFor={id}>{t("Or open an address")}</label>
      <div className="mappers-address-row">
        <input
          id={id}
          type="url"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          placeholder="https://…"
          aria-describedby={`${id}-note`}
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        <button type="submit" className="button" disabled={host === null}>
          {t("Open")}
        </button>
      </div>
      <p id={`${id}-note`} className="mappers-note">
        {host === null
          ? t("Nothing is asked for until you press “{open}”.", { open: t("Open") })
          : t("The site at {host} will see your request; no other site will.", { host })}
      </p>
    </form>
  );
}
