import { useDeferredValue, useMemo } from "react";
import { FAR_DAY } from "#domain/day.ts";
import { type Difference, differences } from "#domain/differ.ts";
import { nameOf } from "#domain/place.ts";
import type { Dossier, Register } from "#domain/register.ts";
import { type Divergence, divergences } from "#domain/told.ts";
import { t } from "#i18n/text.ts";
import { selectPlace } from "#state/actions.ts";
import { type Pane, selectPanes } from "#state/compare.ts";
import { useApp, useAppStore } from "#ui/shared/app-context.tsx";
import { shortDate } from "#ui/shared/dates.ts";
import { sourceName, standWords, toldWords } from "./words.ts";

/** Longer lists are cut: the table view has every place. */
const MOST_ROWS = 150;

/** The places that differ between the maps, as text: the same that the eye finds. */
export function Differing() {
  const panes = useDeferredValue(useApp(selectPanes));
  const register = useApp((state) => state.register);
  return panes[0]?.source === null ? (
    <DaysDiffer register={register} panes={panes} />
  ) : (
    <SourcesDiffer register={register} panes={panes} />
  );
}

interface DifferProps {
  readonly register: Register;
  readonly panes: readonly Pane[];
}

function DaysDiffer({ register, panes }: DifferProps) {
  const [left, right] = panes;
  const found = useMemo(
    () => (left && right ? spokenFirst(differences(left.view, right.view)) : []),
    [left, right],
  );
  return (
    <section className="compare-differing">
      <Heading
        count={found.length}
        note={t("Their answer is not the same on both days; the age of the words does not count.")}
      />
      <ul className="compare-items">
        {found.slice(0, MOST_ROWS).map((one) => (
          <li key={one.dossier.place.id}>
            <PlaceButton dossier={one.dossier} />
            <dl>
              {[one.left, one.right].map((view, at) => (
                <div key={panes[at]?.day}>
                  <dt>{shortDate(panes[at]?.day ?? FAR_DAY)}</dt>
                  <dd>{standWords(register, view)}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}

function SourcesDiffer({ register, panes }: DifferProps) {
  const { found, alone } = useMemo(() => {
    const sources = panes.flatMap(({ source }) => (source === null ? [] : [source]));
    const [first] = panes;
    return first ? divergences(register, first.view, sources) : { found: [], alone: 0 };
  }, [register, panes]);
  const names = panes.map(({ source }) => (source === null ? "" : sourceName(register, source)));
  return (
    <section className="compare-differing">
      <Heading
        count={found.length}
        note={t(
          "Who holds it, in each one’s own telling. Left out: {alone, plural, one {# place} other {# places}} of which only one of them tells.",
          { alone },
        )}
      />
      <table>
        <thead>
          <tr>
            <th scope="col">{t("Place")}</th>
            {names.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.slice(0, MOST_ROWS).map(({ view: { dossier }, told }: Divergence) => (
            <tr key={dossier.place.id}>
              <th scope="row">
                <PlaceButton dossier={dossier} />
              </th>
              {told.map((control, at) => (
                <td key={names[at]}>{toldWords(register, control)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Places that somebody spoke about before those that only a map changed. */
function spokenFirst(found: readonly Difference[]): readonly Difference[] {
  return [...found].sort((a, b) => b.dossier.words.length - a.dossier.words.length);
}

function Heading({ count, note }: { count: number; note: string }) {
  return (
    <>
      <h2>{t("{count, plural, one {# place differs} other {# places differ}}", { count })}</h2>
      <p className="compare-note">
        {note}
        {count > MOST_ROWS && <> {t("The first {count} are listed.", { count: MOST_ROWS })}</>}
      </p>
    </>
  );
}

function PlaceButton({ dossier: { place } }: { dossier: Dossier }) {
  const store = useAppStore();
  const names = useApp((state) => state.names);
  return (
    <button type="button" onClick={() => selectPlace(store, place.id)}>
      <span lang={names}>{nameOf(place, names)}</span>
    </button>
  );
}
