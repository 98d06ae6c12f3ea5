import { useDeferredValue, useMemo } from "react";
import { FAR_DAY } from "#domain/day.ts";
import { differences } from "#domain/differ.ts";
import type { Dossier, Register } from "#domain/register.ts";
import { languageOfNames, shownName } from "#domain/stance.ts";
import { type Divergence, divergences } from "#domain/told.ts";
import { t } from "#i18n/text.ts";
import { selectPlace } from "#state/actions.ts";
import { type Pane, selectPanes } from "#state/compare.ts";
import { selectNaming } from "#state/select-stance.ts";
import { useApp, useAppStore } from "#ui/shared/app-context.tsx";
import { shortDate } from "#ui/shared/dates.ts";
import { byName, spokenFirst } from "./order.ts";
import { ageWords, sourceName, standWords, toldWords } from "./words.ts";

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
  const names = useApp(selectNaming);
  const found = useMemo(
    () => (left && right ? spokenFirst(differences(left.view, right.view), names) : []),
    [left, right, names],
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
  const language = useApp(selectNaming);
  const { found, alone } = useMemo(() => {
    const sources = panes.flatMap(({ source }) => (source === null ? [] : [source]));
    const [first] = panes;
    const all = first ? divergences(register, first.view, sources) : { found: [], alone: 0 };
    return { ...all, found: byName(all.found, ({ view }) => view.dossier, language) };
  }, [register, panes, language]);
  const names = panes.map(({ source }) => (source === null ? "" : sourceName(register, source)));
  const groups = [
    {
      title: t("In words and maps that count"),
      rows: found.filter(({ old }) => !old),
    },
    {
      title: t("With an old word that the map contradicts"),
      rows: found.filter(({ old }) => old),
    },
  ];
  return (
    <section className="compare-differing">
      <Heading
        count={found.length}
        note={t(
          "Who holds it, in each one’s own telling. Left out: {alone, plural, one {# place} other {# places}} of which only one of them tells.",
          { alone },
        )}
      />
      {groups.map(
        ({ title, rows }) =>
          rows.length > 0 && (
            <Diverging key={title} register={register} title={title} rows={rows} names={names} />
          ),
      )}
    </section>
  );
}

interface DivergingProps {
  readonly register: Register;
  readonly title: string;
  readonly rows: readonly Divergence[];
  /** Of the sources, in the order of what they tell. */
  readonly names: readonly string[];
}

/** Places of which the sources tell different things, with the age of each word. */
function Diverging({ register, title, rows, names }: DivergingProps) {
  return (
    <table>
      <caption>
        {title}: {t("{count, plural, one {# place} other {# places}}", { count: rows.length })}
      </caption>
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
        {rows.slice(0, MOST_ROWS).map(({ view: { dossier }, told, words }) => (
          <tr key={dossier.place.id}>
            <th scope="row">
              <PlaceButton dossier={dossier} />
            </th>
            {told.map((control, at) => {
              const word = words[at] ?? null;
              return (
                <td key={names[at]}>
                  {toldWords(register, control, word)}
                  {word && <small>{ageWords(word)}</small>}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
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
  const names = useApp(selectNaming);
  return (
    <button type="button" onClick={() => selectPlace(store, place.id)}>
      <span lang={languageOfNames(names)}>{shownName(place, names)}</span>
    </button>
  );
}
