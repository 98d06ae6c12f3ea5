import type { Day } from "#domain/day.ts";
import type { Register } from "#domain/register.ts";
import { t } from "#i18n/text.ts";
import { reportWords } from "./card-words.ts";
import { PublisherName } from "./source-cards.tsx";
import { DayLine } from "./statement-item.tsx";
import type { Item } from "./statements.ts";

interface ReportItemProps {
  readonly register: Register;
  readonly item: Extract<Item, { kind: "report" }>;
  readonly onShowDay: (day: Day) => void;
}

/** A mapper's own dated report that a place changed hands. */
export function ReportItem({ register, item, onShowDay }: ReportItemProps) {
  const { mapper, report } = item;
  return (
    <li className="place-statement place-card-rule place-statement-report">
      <p className="place-statement-head">
        <b>{mapper.name}</b> {reportWords(report)}
      </p>
      <DayLine register={register} day={report.day} onShowDay={onShowDay} />
      <ul className="place-statement-sources">
        <li>
          <PublisherName id={mapper.source} /> ·{" "}
          {t("change log, entry {entry}", { entry: report.entry })}
        </li>
      </ul>
    </li>
  );
}
