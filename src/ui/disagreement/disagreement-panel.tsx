import { useDeferredValue, useId, useMemo, useState } from "react";
import { heldGround } from "#domain/held-ground.ts";

import { partsOf } from "#domain/parts.ts";

import { t } from "#i18n/text.ts";

import { setAgree } from "#state/actions.ts";
import { selectFindings, selectMappers, selectSources } from "#state/select-disagreement.ts";
import { selectView } from "#state/select-view.ts";
import { useApp, useAppStore } from "#ui/shared/app-context.tsx";
import { longDate } from "#ui/shared/dates.ts";
import { Agree } from "./agree.tsx";
import { Held } from "./held.tsx";
import { Parts } from "./parts.tsx";
import { PlaceList } from "./place-list.tsx";
import { countingRule } from "./words.ts";
import "./disagreement.css";

/** How many sources must say so, until the reader says otherwise. */
const ASKED = 2;
const ROOMY = "(min-width: 761px)";

/** Where the sources differ on the day shown, how much ground that is, which places, since when. */
export function DisagreementPanel() {
  const [open] = useState(() => window.matchMedia(ROOMY).matches);
  const day = useApp((state) => state.day);
  const agree = useApp((state) => state.agree);
  return (
    <details className="fold disagreement" open={open}>
      <summary className="fold-title">
        <h2>{agree === null ? t("Where they differ") : t("Where enough agree")}</h2>
        <small className="disagreement-day">{longDate(day)}</small>
      </summary>
      <Question />
      <Answer />
    </details>
  );
}

/** What is drawn: where they differ, or where at least so many say so. */
function Question() {
  const store = useAppStore();
  const group = useId();
  const agree = useApp((state) => state.agree);
  const all = useApp(selectSources).length;
  const count = Math.min(agree ?? ASKED, Math.max(1, all));
  const option = (text: string, chosen: boolean, choose: () => void) => (
    <label>
      <input type="radio" name={group} checked={chosen} onChange={choose} />
      <span>{text}</span>
    </label>
  );
  return (
    <fieldset className="disagreement-question">
      <legend>{t("Draw")}</legend>
      {option(t("where they differ"), agree === null, () => setAgree(store, null))}
      {option(t("what at least {count} of {all} sources say", { count, all }), agree !== null, () =>
        setAgree(store, ASKED),
      )}
    </fieldset>
  );
}

function Answer() {
  // Moving the date comes first; lists and figures follow when there is time.
  const view = useDeferredValue(useApp(selectView));
  const findings = useDeferredValue(useApp(selectFindings));
  const agree = useApp((state) => state.agree);
  const areas = useApp((state) => state.areas);
  const register = useApp((state) => state.register);
  const mappers = useApp(selectMappers);
  const parties = useMemo(() => register.theatre.parties.map(({ id }) => id), [register]);
  const parts = useMemo(() => partsOf(findings, areas ?? [], parties), [findings, areas, parties]);
  const held = useMemo(
    () => areas && parties.map((party) => heldGround(register, view, mappers, areas, party)),
    [register, view, mappers, areas, parties],
  );
  if (agree !== null) return <Agree view={view} asked={agree} />;
  return (
    <>
      <Parts parts={parts} measured={areas !== null} />
      <PlaceList view={view} findings={findings} />
      <Held held={held} />
      <details className="disagreement-rule">
        <summary>{t("How ground is counted")}</summary>
        {countingRule(register).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </details>
    </>
  );
}
