import { type Day, isoOf, parseDay } from "#domain/day.ts";
import type { PlaceId } from "#domain/ids.ts";
import type { Word } from "#domain/position.ts";
import type { Register } from "#domain/register.ts";
import type { SourceRef } from "#domain/statement.ts";
import { rich, t } from "#i18n/text.ts";
import { ReportButton } from "#ui/contribute/contribute-buttons.tsx";
import { shortDate } from "#ui/shared/dates.ts";
import { nameOf } from "#ui/shared/names.ts";
import { sayingWords } from "./card-words.ts";
import { OutsideLink } from "./outside-link.tsx";
import { PublisherName } from "./source-cards.tsx";
import { sourceDate, statementNotes } from "./statements.ts";

interface StatementItemProps {
  readonly register: Register;
  readonly place: PlaceId;
  readonly word: Word;
  readonly onShowDay: (day: Day) => void;
}

/** One statement: who said what and when, the doubts about it, and every source. */
export function StatementItem({ register, place, word, onShowDay }: StatementItemProps) {
  const { statement, claimant, retractedOn } = word;
  const party = register.theatre.sides.find(({ id }) => id === claimant.side)?.party;
  const notes = statementNotes(statement);
  return (
    <li
      className={`place-statement place-card-rule party-${party ?? "none"}`}
      data-statement={statement.id}
      tabIndex={-1}
    >
      <p className="place-statement-head">
        <b>{nameOf(claimant)}</b> {sayingWords(register, statement)}
      </p>
      <DayLine register={register} day={statement.on} onShowDay={onShowDay} />
      {statement.retracts && (
        <p className="place-statement-notes">
          {rich("Our correction: {reason}", {
            reason: (
              <span key="reason" lang="en">
                {statement.reason}
              </span>
            ),
          })}
        </p>
      )}
      {retractedOn !== null && (
        <p className="place-statement-notes">
          {t("Taken back by our correction of {day}", { day: shortDate(retractedOn) })}
        </p>
      )}
      <p className="place-statement-summary" lang="en">
        {statement.summary}
      </p>
      {notes.length > 0 && <p className="place-statement-notes">{notes.join(" · ")}</p>}
      <ul className="place-statement-sources">
        {statement.sources.map((source) => (
          <li key={`${source.publisher} ${source.title} ${source.url ?? ""}`}>
            <SourceLine source={source} />
          </li>
        ))}
      </ul>
      <p>
        <ReportButton
          subject={{ kind: "statement", place, statement: statement.id }}
          about={t("statement of {day}, {claimant}", {
            claimant: nameOf(claimant),
            day: shortDate(statement.on),
          })}
        />
      </p>
    </li>
  );
}

/** The day on which it was said, with the way there where the slider reaches it. */
export function DayLine({
  register,
  day,
  onShowDay,
}: Omit<StatementItemProps, "word" | "place"> & { day: Day }) {
  const { first, last } = register.theatre;
  return (
    <p className="place-statement-day">
      <time dateTime={isoOf(day)}>{shortDate(day)}</time>
      {first <= day && day <= last && (
        <button type="button" onClick={() => onShowDay(day)}>
          {t("Show this day")}
          <span className="unseen">, {shortDate(day)}</span>
        </button>
      )}
    </p>
  );
}

/** What the register writes as the title of a page that could not be found again. */
const NOT_RECALLED = "(title not recalled)";

function SourceLine({ source }: { source: SourceRef }) {
  const { publisher, title, url, date, via } = source;
  return (
    <>
      <PublisherName id={publisher} /> ·{" "}
      {title === NOT_RECALLED ? (
        t("page not found again")
      ) : url === undefined ? (
        <cite lang="en">{title}</cite>
      ) : (
        <OutsideLink href={url}>
          <span lang="en">{title}</span>
        </OutsideLink>
      )}
      {date !== undefined && ` · ${sourceDate(date, parseDay)}`}
      {via !== undefined && (
        <>
          {" · "}
          {rich("via {via}", {
            via: (
              <span key="via" lang="en">
                {via}
              </span>
            ),
          })}
        </>
      )}
    </>
  );
}
