import { agreedGround } from "#domain/agreed-ground.ts";
import type { NamedSource } from "#domain/agreement.ts";
import { STALE_AFTER_DAYS } from "#domain/position.ts";

import type { View } from "#domain/view.ts";
import { t } from "#i18n/text.ts";
import { setAgree, toggleLayer } from "#state/actions.ts";
import { selectSources } from "#state/select-disagreement.ts";
import { LensSwatch } from "#ui/legend/lens-swatches.tsx";
import { useApp, useAppStore } from "#ui/shared/app-context.tsx";
import { KmRange } from "#ui/shared/km-range.tsx";
import { mappedWords } from "#ui/shared/mapped-words.ts";
import { partyName, sideName } from "#ui/shared/wording.ts";
import { agreeSentence } from "./agree-words.ts";
import { heldBy, placeCount, withCountingRule } from "./words.ts";
import "./agree.css";

/** "Held where at least k of these n say so": the number, the names, and what comes of it. */
export function Agree({ view, asked }: { view: View; asked: number }) {
  const register = useApp((state) => state.register);
  const areas = useApp((state) => state.areas);
  const sources = useApp(selectSources);
  const count = Math.min(asked, Math.max(1, sources.length));
  const results = agreedGround(register, view, sources, count, areas ?? []);
  return (
    <section aria-labelledby="disagreement-agree">
      <h3 id="disagreement-agree" className="disagreement-heading">
        {t("At least {count} of {all}", { count, all: sources.length })}
      </h3>
      <Stepper count={count} most={sources.length} />
      <Names sources={sources} />
      <p className="disagreement-note">{t("Switched off here is switched off on the map too.")}</p>
      <p className="disagreement-note" role="status">
        {agreeSentence(register, sources, count)}
      </p>
      <ul className="disagreement-parts">
        {results.map(({ party, places, range }) => (
          <li key={party}>
            <LensSwatch meaning="held" party={party} />
            <div>
              <p className="disagreement-part">
                <b>{heldBy(register, party)}</b>{" "}
                <span className="disagreement-count">{placeCount(places)}</span>
              </p>
              <KmRange
                range={areas === null ? null : range}
                rule={withCountingRule(
                  register,
                  t(
                    "From the ground that none of these sources speaks of otherwise, to all that at least {count} of them give to {party}.",
                    { count, party: partyName(register, party) },
                  ),
                )}
              />
            </div>
          </li>
        ))}
      </ul>
      <ul className="disagreement-key">
        <li>
          <LensSwatch meaning="disputed" /> {t("at least {count} name each of two", { count })}
        </li>
        <li>
          <LensSwatch meaning="contested" />{" "}
          {t("at least {count} say fought over or map it {how}", {
            count,
            how: mappedWords(register, "partly"),
          })}
        </li>
        <li>
          <LensSwatch meaning="none" /> {t("fewer than {count} say anything alike", { count })}
        </li>
      </ul>
    </section>
  );
}

function Stepper({ count, most }: { count: number; most: number }) {
  const store = useAppStore();
  return (
    <fieldset className="disagreement-stepper">
      <legend className="unseen">{t("How many sources must say so")}</legend>
      <button
        type="button"
        aria-label={t("One source fewer")}
        disabled={count <= 1}
        onClick={() => setAgree(store, count - 1)}
      >
        −
      </button>
      <output>{t("{count} of {all}", { count, all: most })}</output>
      <button
        type="button"
        aria-label={t("One source more")}
        disabled={count >= most}
        onClick={() => setAgree(store, count + 1)}
      >
        +
      </button>
    </fieldset>
  );
}

/** Everyone who could be asked; those switched off here are off in the legend too. */
function Names({ sources }: { sources: readonly NamedSource[] }) {
  const store = useAppStore();
  const hidden = useApp((state) => state.hidden);
  const register = useApp((state) => state.register);
  const asked = new Set(sources.map(({ id }) => id as string));
  const { partySides, theatre } = register;
  const all = [
    ...partySides.map(({ id }) => ({ id, name: sideName(register, id) })),
    ...theatre.mappers,
  ];
  return (
    <ul className="disagreement-names" aria-label={t("Sources asked")}>
      {all.map(({ id, name }) => (
        <li key={id}>
          <label>
            <input
              type="checkbox"
              checked={!hidden.has(id)}
              onChange={() => toggleLayer(store, id)}
            />
            <span>
              {name}
              {!hidden.has(id) && !asked.has(id) && (
                <small>
                  {t("no map of the last {days, plural, one {# day} other {# days}}: not counted", {
                    days: STALE_AFTER_DAYS,
                  })}
                </small>
              )}
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
}
