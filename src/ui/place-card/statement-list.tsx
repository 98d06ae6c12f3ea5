import { memo } from "react";
import type { Day } from "#domain/day.ts";
import type { PlaceId } from "#domain/ids.ts";
import type { Register } from "#domain/register.ts";
import { t } from "#i18n/text.ts";
import { ReportItem } from "./report-item.tsx";
import { StatementItem } from "./statement-item.tsx";
import type { Item } from "./statements.ts";
import "./statements.css";

interface StatementListProps {
  readonly register: Register;
  readonly place: PlaceId;
  /** Newest first. */
  readonly items: readonly Item[];
  /** How many of them were said after the day shown. */
  readonly later: number;
  readonly onShowDay: (day: Day) => void;
}

/**
 * Everything on record, newest first; what was said after the day shown is folded away. Rebuilt
 * only when the number of later statements changes, not with every day.
 */
export const StatementList = memo(function StatementList(props: StatementListProps) {
  const { items, later } = props;
  return (
    <section className="place-card-statements">
      <h3>
        {items.length - later === 0
          ? t("No statement on record by this day")
          : t("Statements, newest first")}
      </h3>
      {later > 0 && (
        <details className="place-statements-later">
          <summary>
            {t("{count, plural, one {# statement} other {# statements}} made after this day", {
              count: later,
            })}
          </summary>
          <Items {...props} items={items.slice(0, later)} />
        </details>
      )}
      <Items {...props} items={items.slice(later)} />
    </section>
  );
});

function Items({ register, place, items, onShowDay }: Omit<StatementListProps, "later">) {
  return (
    <ol className="place-statements">
      {items.map((item) =>
        item.kind === "word" ? (
          <StatementItem
            key={item.id}
            register={register}
            place={place}
            word={item.word}
            onShowDay={onShowDay}
          />
        ) : (
          <ReportItem key={item.id} register={register} item={item} onShowDay={onShowDay} />
        ),
      )}
    </ol>
  );
}
