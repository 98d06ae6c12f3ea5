import { t } from "#i18n/text.ts";
import { AddressForm } from "./address-form.tsx";
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
  return (
    <AddressForm
      label={t("Or open an address")}
      placeholder="https://…"
      note={(host) => (
        <p className="mappers-note">
          {host === null
            ? t("Nothing is asked for until you press “{open}”.", { open: t("Open") })
            : t("The site at {host} will see your request; no other site will.", { host })}
        </p>
      )}
      onOpen={(address) => importing.importAddress(address)}
    />
  );
}
