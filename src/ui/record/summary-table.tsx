import { type ReactNode, useId } from "react";
import { halfMatched } from "#domain/matched-curve.ts";
import type { CaseFilter } from "#domain/record-choice.ts";
import type { Register } from "#domain/register.ts";
import { FEWEST, isTold, type RecordGroup, type Share, SPANS } from "#domain/track-record.ts";
import { t } from "#i18n/text.ts";
import { showCases } from "#state/actions.ts";
import { useApp, useAppStore } from "#ui/shared/app-context.tsx";
import { figure, shareText, speakerName, tooFew } from "./record-words.ts";

/** The id of what lists the cases: a press on a figure leads there. */
export const CASES_ID = "record-cases";

/** What each side's and claimant's claims add up to. Every figure opens the list of its cases. */
export function SummaryTable({ groups }: { groups: readonly RecordGroup[] }) {
  const register = useApp((state) => state.register);
  const id = useId();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take the keys
    <section className="table-view-region" aria-labelledby={id} tabIndex={0}>
      <table className="record-summary">
        <caption id={id}>{t("Claims of control by who made them")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("Who claimed")}</th>
            <th scope="col">{t("Claims")}</th>
            <th scope="col">{t("Of these count")}</th>
            <th scope="col">{t("Matched")}</th>
            {SPANS.map((days) => (
              <th key={days} scope="col">
                {t("Within {days, plural, one {# day} other {# days}}", { days })}
              </th>
            ))}
            <th scope="col">{t("Not matched so far")}</th>
            <th scope="col">{t("Later reversed")}</th>
            <th scope="col">{t("Median lag of matched (middle half)")}</th>
            <th scope="col">{t("Half of all matched after")}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <Row key={`${group.side} ${group.claimant}`} register={register} group={group} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ register, group }: { register: Register; group: RecordGroup }) {
  const { side, claimant, outcomes, counted } = group;
  const party = register.theatre.sides.find((one) => one.id === side)?.party;
  const cell = (filter: CaseFilter) => ({ group, filter });
  return (
    <tr className={`party-${party} ${claimant === null ? "record-side" : ""}`}>
      <th scope="row">{speakerName(register, claimant ?? side)}</th>
      <Count {...cell("all")} count={group.cases.length} />
      <Count {...cell("counted")} count={counted} />
      <Count {...cell("matched")} count={outcomes.matched} />
      {counted < FEWEST ? <TooFew group={group} /> : <Shares group={group} />}
    </tr>
  );
}

/** One cell in place of all figures that would be of too few cases. */
function TooFew({ group }: { group: RecordGroup }) {
  const { counted } = group;
  return counted === 0 ? (
    <td className="record-few" colSpan={SPANS.length + 4}>
      {t("no claim counts: all are left out, see below")}
    </td>
  ) : (
    <Figure group={group} filter="counted" text={tooFew(counted)} span={SPANS.length + 4} />
  );
}

function Shares({ group }: { group: RecordGroup }) {
  const { outcomes, within, unmatched, reversed, lags } = group;
  const cell = (filter: CaseFilter) => ({ group, filter });
  return (
    <>
      {SPANS.map((days) => (
        <ShareCell
          key={days}
          {...cell(days === 7 ? "7" : days === 30 ? "30" : "90")}
          share={within[days]}
        />
      ))}
      <ShareCell {...cell("unmatched")} share={unmatched} />
      <ShareCell {...cell("reversed")} share={reversed} />
      <Figure
        {...cell("matched")}
        text={lags ? t("{figure} days", { figure: figure(lags.median) }) : tooFew(outcomes.matched)}
      >
        {lags && t("{least} to {most}", { least: figure(lags.lower), most: figure(lags.upper) })}
      </Figure>
      <Figure {...cell("counted")} text={halfText(group)} />
    </>
  );
}

function halfText({ cases, counted }: RecordGroup): string {
  if (counted < FEWEST) return tooFew(counted);
  const half = halfMatched(cases);
  return half === null ? t("not so far") : t("{figure} days", { figure: figure(half) });
}

interface CellProps {
  readonly group: RecordGroup;
  readonly filter: CaseFilter;
}

function Count({ count, ...cell }: CellProps & { count: number }) {
  return count === 0 ? (
    <td className="table-view-figure">0</td>
  ) : (
    <Figure {...cell} text={String(count)} />
  );
}

/** A share with what it is a share of; in words where it is of too few. */
function ShareCell({ share, ...cell }: CellProps & { share: Share }) {
  if (share.n === 0) return <td className="table-view-figure">—</td>;
  return (
    <Figure {...cell} text={shareText(share)}>
      {isTold(share) && t("{count} of {total}", { count: share.count, total: share.n })}
    </Figure>
  );
}

interface FigureProps extends CellProps {
  readonly text: string;
  readonly children?: ReactNode;
  readonly span?: number;
}

function Figure({ group, filter, text, children, span }: FigureProps) {
  const store = useAppStore();
  const open = () => {
    showCases(store, group.claimant ?? group.side, filter);
    document.getElementById(CASES_ID)?.focus();
  };
  if (text === "—") return <td className="table-view-figure">—</td>;
  return (
    <td className={span ? "record-few" : "table-view-figure"} colSpan={span}>
      <button type="button" className="text-button record-figure" onClick={open}>
        {text}
      </button>
      {children && <small>{children}</small>}
    </td>
  );
}
