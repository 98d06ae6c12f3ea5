import { useMemo } from "react";
import type { Holding } from "#domain/holding.ts";
import { hasMapFor, sourceId, sourcesOf } from "#domain/holding.ts";
import type { Register } from "#domain/register.ts";
import { rich, t } from "#i18n/text.ts";
import { type Change, changeBetween } from "#state/select-change.ts";
import { areaRange, areaWords, signedArea } from "#ui/shared/area-words.ts";
import { partyName } from "#ui/shared/wording.ts";
import { bySource, holdingWords, ownWords, sourceName } from "./change-words.ts";
import { flowRows, type NetRow, netRange, netRows } from "./figures.ts";
import { HoldingSwatch } from "./swatch.tsx";

interface FiguresProps {
  readonly register: Register;
  readonly change: Change;
  readonly areas: readonly number[];
}

/** What each holding gained and lost by the source chosen: places and km². */
export function ChangeFigures({ register, change, areas }: FiguresProps) {
  const { source } = change;
  const rows = flowRows(register, change, areas);
  return (
    <table className="change-figures">
      <caption>
        {t("Gained and lost {source}", { source: bySource(register, source) })}
        <small>{t("km² by settlement, and places")}</small>
      </caption>
      <thead className="change-figures-head">
        <tr>
          <th scope="col">{t("Who holds it")}</th>
          <th scope="col">{t("Gained")}</th>
          <th scope="col">{t("Lost")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ holding, flow }) => (
          <tr key={holding}>
            <th scope="row">
              <span className="change-held">
                <HoldingSwatch register={register} holding={holding} />
                <HoldingName register={register} change={change} holding={holding} />
              </span>
            </th>
            <FlowCell
              area={flow.gained}
              words={ownWords(source, flow.gainedPlaces, flow.gainedOwn)}
            />
            <FlowCell area={flow.lost} words={ownWords(source, flow.lostPlaces, flow.lostOwn)} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function HoldingName({
  register,
  change,
  holding,
}: {
  register: Register;
  change: Change;
  holding: Holding;
}) {
  const words = holdingWords(register, change.source, holding);
  return <span>{words.charAt(0).toUpperCase() + words.slice(1)}</span>;
}

function FlowCell({ area, words }: { area: number; words: string | null }) {
  if (words === null) return <td className="change-nothing">{t("none")}</td>;
  return (
    <td>
      {areaWords(area)}
      <small>{words}</small>
    </td>
  );
}

/** What a mapper's own outlines gained and lost, where its archive is shown; nothing otherwise. */
export function OutlineFigures({ register, change, areas }: FiguresProps) {
  const row = netRows(register, change, areas).find(({ rule }) => rule === "outlines");
  if (!row) return null;
  return (
    <p className={`change-range party-${row.party}`}>
      {rich(
        "<b>In its own outlines</b>, counted exactly: {party} gained {gained}, lost {lost} {source}.",
        {
          party: partyName(register, row.party),
          gained: areaWords(row.gained),
          lost: areaWords(row.lost),
          source: bySource(register, change.source),
          b: (parts) => <b key="b">{parts}</b>,
        },
      )}
    </p>
  );
}

/** The net gain of each party by every source, and the interval that they span. */
export function EverySource({ register, change, areas }: FiguresProps) {
  const { viewBefore, viewAfter } = change;
  const rows = useMemo(
    () =>
      sourcesOf(register)
        .filter((source) => source.of !== "sides" && isMapped(source, change))
        .flatMap((source) =>
          netRows(register, changeBetween(register, viewBefore, viewAfter, source), areas),
        ),
    [register, change, viewBefore, viewAfter, areas],
  );
  return (
    <section>
      <h3>{t("Net, over every source")}</h3>
      {register.theatre.parties.map(({ id }) => {
        const range = netRange(rows, id);
        return (
          range && (
            <p key={id} className={`change-range party-${id}`}>
              <b>{partyName(register, id)}</b> {rangeWords(range)}{" "}
              <small>
                {t("between {count, plural, one {one source} other {# counts}}", {
                  count: rows.filter(({ party }) => party === id).length,
                })}
              </small>
            </p>
          )
        );
      })}
      <details>
        <summary>{t("By source")}</summary>
        <table className="change-figures">
          <caption className="unseen">{t("Net gain by source")}</caption>
          <thead className="change-figures-head">
            <tr>
              <th scope="col">{t("Source")}</th>
              <th scope="col">{t("Party")}</th>
              <th scope="col">{t("Net")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${sourceId(row.source)} ${row.rule} ${row.party}`}>
                <th scope="row">
                  {sourceName(register, row.source)}
                  {row.rule === "outlines" && <small>{t("its own outlines")}</small>}
                </th>
                <td>{partyName(register, row.party)}</td>
                <td>
                  {signedArea(row.gained - row.lost)}
                  <small>
                    +{areaWords(row.gained)} −{areaWords(row.lost)}
                  </small>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

function isMapped(source: NetRow["source"], { from, to }: Change): boolean {
  return source.of !== "mapper" || (hasMapFor(source.mapper, from) && hasMapFor(source.mapper, to));
}

function rangeWords({ least, most }: { least: number; most: number }): string {
  const [low, high] = [signedArea(least), signedArea(most)];
  if (low === high) return low;
  if (least >= 0) return t("+{range}", { range: areaRange(least, most) });
  return t("{first} to {last}", { first: low, last: high });
}
