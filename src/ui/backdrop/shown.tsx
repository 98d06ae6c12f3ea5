import type { ReactNode } from "react";
import { list, t } from "#i18n/text.ts";
import type { ShownBackdrop } from "#state/backdrop.ts";
import { useBackdrop, useBackdropState } from "./backdrop-context.tsx";

const takeFocus = (heading: HTMLElement | null) => heading?.focus();

/** The basemap that is on: whose it is, what of it is drawn, and the way back. */
export function Shown({ shown }: { shown: ShownBackdrop }) {
  const backdrop = useBackdrop();
  const { name, hosts, credit, leftOut, hasBorders, borders } = shown;
  return (
    <section className="backdrop-box" aria-label={t("Basemap that is on")}>
      <h3 ref={takeFocus} tabIndex={-1}>
        {t("On: {name}", { name })}
      </h3>
      <p>
        {hosts.length > 0
          ? t("Asked: {hosts}.", { hosts: list(hosts) })
          : t("It is read from your file; no host is asked.")}{" "}
        {credit === ""
          ? t("It names nobody to credit: ask its provider before publishing it.")
          : t("Credit: {credit}", { credit })}
      </p>
      {hasBorders && (
        <Tick checked={borders} onChange={backdrop.setBorders}>
          {t("Show the provider’s own borders")}
          <small>{t("They may contradict the borders drawn here, which stay.")}</small>
        </Tick>
      )}
      {hosts.length > 0 && <Remember host={list(hosts)} />}
      {leftOut.length > 0 && (
        <details className="mappers-more">
          <summary>
            {t("Not drawn: {count, plural, one {# kind of thing} other {# kinds of things}}", {
              count: leftOut.length,
            })}
          </summary>
          <ul className="backdrop-details" lang="en">
            {leftOut.slice(0, 60).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
      <p className="mappers-actions">
        <button
          type="button"
          className="button button-main"
          onClick={({ currentTarget }) => {
            // The button goes away: the ways in are what comes next.
            currentTarget.closest("dialog")?.querySelector<HTMLElement>("[type=file]")?.focus();
            backdrop.off();
          }}
        >
          {t("Back to the built-in basemap")}
        </button>
      </p>
    </section>
  );
}

function Remember({ host }: { host: string }) {
  const backdrop = useBackdrop();
  const remembered = useBackdropState((state) => state.remembered);
  const refused = useBackdropState((state) => state.refused);
  return (
    <Tick checked={remembered} onChange={backdrop.remember}>
      {t("Remember on this device")}
      <small>
        {refused
          ? t("This browser does not keep it.")
          : t(
              "Keeps the address, with any key in it, and asks {host} again whenever the map opens. “{clear}” under “About” removes it.",
              { host, clear: t("Clear everything now") },
            )}
      </small>
    </Tick>
  );
}

interface TickProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
}

function Tick({ checked, onChange, children }: TickProps) {
  return (
    <label className="mappers-tick">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
