import { type ReactNode, useMemo, useState } from "react";
import { type Digest, digestOf, isEmpty, type PlaceDigest } from "#domain/digest.ts";
import type { Register } from "#domain/register.ts";
import type { SourceRef, Statement } from "#domain/statement.ts";
import { rich, t } from "#i18n/text.ts";
import type { Change } from "#state/select-change.ts";
import { longDate, shortDate } from "#ui/shared/dates.ts";
import { oblastName } from "#ui/shared/oblasts.ts";
import { PlaceButton } from "#ui/shared/place-button.tsx";
import { webAddress } from "#ui/shared/web-address.ts";
import { claimantName } from "#ui/shared/wording.ts";
import { disputeSentence, mapSentence, positionSentence, reportSentence } from "./digest-words.ts";
import { Visit } from "./visit.tsx";

/** Places put on the page at once. */
const PAGE = 15;

/** What changed between the two days in words, by place, with every source; built when opened. */
export function DigestView({ register, change }: { register: Register; change: Change }) {
  const [open, setOpen] = useState(false);
  return (
    <details
      className="change-digest"
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{t("What changed, in words")}</summary>
      {open && <Opened register={register} change={change} />}
    </details>
  );
}

function Opened({ register, change: { viewBefore, viewAfter } }: Parameters<typeof DigestView>[0]) {
  const digest = useMemo(
    () => digestOf(register, viewBefore, viewAfter),
    [register, viewBefore, viewAfter],
  );
  return (
    <>
      <Visit />
      <p>
        {rich(
          "After {from}, by {to}. Claims are told as claims; also as a <a>feed by day</a> (JSON Feed).",
          {
            from: longDate(digest.from),
            to: longDate(digest.to),
            a: (parts) => (
              <a key="a" href="theatre/feed.json">
                {parts}
              </a>
            ),
          },
        )}
      </p>
      {isEmpty(digest) ? (
        <p>{t("Nothing on record.")}</p>
      ) : (
        <Places register={register} digest={digest} />
      )}
    </>
  );
}

function Places({ register, digest }: { register: Register; digest: Digest }) {
  const [most, setMost] = useState(PAGE);
  const rest = digest.places.length - most;
  return (
    <>
      {digest.places.slice(0, most).map((place) => (
        <Place key={place.dossier.place.id} register={register} digest={place} />
      ))}
      {rest > 0 && (
        <button type="button" className="change-more" onClick={() => setMost(most + PAGE)}>
          {t("Show more of {count, plural, one {# place} other {# places}}", {
            count: digest.places.length,
          })}
        </button>
      )}
      {digest.maps.map((map) => (
        <details key={`${map.mapper.id} ${map.from} ${map.to}`} className="change-maps">
          <summary>{mapSentence(register, map)}</summary>
          <p>
            {map.dossiers.map(({ place }) => (
              <span key={place.id}>
                <PlaceButton place={place} />{" "}
              </span>
            ))}
          </p>
        </details>
      ))}
    </>
  );
}

function Place({ register, digest }: { register: Register; digest: PlaceDigest }) {
  const { place } = digest.dossier;
  const dispute = disputeSentence(digest);
  return (
    <section className="change-told">
      <h4>
        <PlaceButton place={place} /> <small>{oblastName(place.oblast)}</small>
      </h4>
      <ul>
        {digest.words.map(({ statement, claimant }) => (
          <li key={statement.id}>
            <Said statement={statement} />
            <small>
              {claimantName(register, claimant.id)}, {shortDate(statement.on)}.{" "}
              {statement.sources.map((source) => (
                <Source key={`${source.publisher} ${source.url}`} register={register} {...source} />
              ))}
            </small>
          </li>
        ))}
        {digest.positions.map((position) => (
          <li key={`position ${position.after.side}`}>{positionSentence(register, position)}</li>
        ))}
        {dispute !== null && <li className="change-disputed">{dispute}</li>}
        {digest.reports.map((report) => (
          <li key={`${report.mapper} ${report.entry} ${report.reported}`}>
            {reportSentence(register, report)} <small>{shortDate(report.day)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was said: the record's own sentence, or what a correction takes back and why; both English. */
function Said({ statement: { retracts, reason, summary } }: { statement: Statement }) {
  const en = (parts: ReactNode) => (
    <span key="en" lang="en">
      {parts}
    </span>
  );
  if (retracts === undefined) return en(summary);
  return rich("Correction: the record {record} was taken back. <en>{reason}</en>", {
    record: retracts,
    reason: reason ?? summary,
    en,
  });
}

function Source({ register, publisher, url, title }: SourceRef & { register: Register }) {
  const name = register.sources.get(publisher)?.name ?? publisher;
  if (url === undefined)
    return <span>{t("{publisher}: page not found again.", { publisher: name })} </span>;
  return (
    <>
      <a href={webAddress(url)} target="_blank" rel="noreferrer" lang="en" title={title}>
        {name}
      </a>{" "}
    </>
  );
}
