import { type FormEvent, type ReactNode, useId, useState } from "react";
import { t } from "#i18n/text.ts";
import { hostOf } from "./address.ts";

interface AddressFormProps {
  readonly label: string;
  readonly placeholder: string;
  /** What is told of the host that would be asked; `null` while there is none. */
  readonly note: (host: string | null) => ReactNode;
  readonly onOpen: (address: string) => void;
  /** Another address is being written. */
  readonly onChange?: () => void;
}

/** A field for an address and the button that opens it: before that nothing is asked for. */
export function AddressForm({ label, placeholder, note, onOpen, onChange }: AddressFormProps) {
  const id = useId();
  const [address, setAddress] = useState("");
  const host = hostOf(address);
  const open = (event: FormEvent) => {
    event.preventDefault();
    if (host !== null) onOpen(address.trim());
  };
  return (
    <form className="mappers-address" onSubmit={open}>
      <label htmlFor={id}>{label}</label>
      <div className="mappers-address-row">
        <input
          id={id}
          type="url"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          placeholder={placeholder}
          aria-describedby={`${id}-note`}
          value={address}
          onChange={(event) => {
            setAddress(event.currentTarget.value);
            onChange?.();
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
      <div id={`${id}-note`}>{note(host)}</div>
    </form>
  );
}
