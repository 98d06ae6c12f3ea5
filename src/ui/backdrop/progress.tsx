import { list, t } from "#i18n/text.ts";
import type { BackdropProblem } from "#state/backdrop.ts";
import { useBackdrop } from "./backdrop-context.tsx";
import { detailWords } from "./detail-words.ts";
import { problemWords } from "./problem-words.ts";

/** A heading that is the answer to what the reader has just asked for takes the focus. */
const takeFocus = (heading: HTMLElement | null) => heading?.focus();

export function Busy({ at }: { at: string }) {
  const backdrop = useBackdrop();
  return (
    <div className="backdrop-box" role="status">
      <p>{t("Opening {name}…", { name: at })}</p>
      <button type="button" className="button" onClick={() => backdrop.cancel()}>
        {t("Cancel")}
      </button>
    </div>
  );
}

/** Further hosts that a style needs: none of them has been asked. */
export function Asks({ hosts }: { hosts: readonly string[] }) {
  const backdrop = useBackdrop();
  return (
    <section className="backdrop-box" aria-label={t("Further hosts")}>
      <h3 ref={takeFocus} tabIndex={-1}>
        {t("This map needs {count, plural, one {a further host} other {# further hosts}}", {
          count: hosts.length,
        })}
      </h3>
      <ul className="backdrop-hosts">
        {hosts.map((host) => (
          <li key={host}>{host}</li>
        ))}
      </ul>
      <p>
        {t(
          "Not contacted so far. Each would see your connection’s address (IP), which part of the map you look at, how closely and when, and that you do so on {site}: no cookies, no day, no place.",
          { site: location.host },
        )}
      </p>
      <p className="mappers-actions">
        <button type="button" className="button button-main" onClick={() => backdrop.allow()}>
          {t("Allow {hosts}", { hosts: list(hosts) })}
        </button>
        <button type="button" className="button" onClick={() => backdrop.cancel()}>
          {t("Cancel")}
        </button>
      </p>
    </section>
  );
}

/** What went wrong and what helps; the basemap that was there is still there. */
export function Problem({ problem }: { problem: BackdropProblem }) {
  const { what, remedy } = problemWords(problem);
  return (
    <section className="backdrop-box backdrop-problem" aria-label={t("Problem")}>
      <h3 ref={takeFocus} tabIndex={-1}>
        {what}
      </h3>
      <p>{remedy}</p>
      {problem.details.length > 0 && (
        <ul className="backdrop-details">
          {problem.details.slice(0, 30).map((detail) => {
            const known = detailWords(detail);
            return (
              <li key={detail} lang={known === null ? "en" : undefined}>
                {known ?? detail}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
