import { isOnRecord } from "#domain/position.ts";
import type { Dossier, Register } from "#domain/register.ts";
import type { Slice } from "#domain/slice.ts";
import { areaOf } from "#domain/stance.ts";
import { sayIn } from "#domain/theatre.ts";
import { language, t } from "#i18n/text.ts";
import { selectStance } from "#state/select-stance.ts";
import { useApp } from "#ui/shared/app-context.tsx";
import { longDate } from "#ui/shared/dates.ts";
import { nameOf } from "#ui/shared/names.ts";
import { stanceName } from "#ui/shared/stance-words.ts";
import { officialOn, officialWords, sayingWords } from "./card-words.ts";
import { PublisherName } from "./source-cards.tsx";

interface LegalRowsProps {
  readonly register: Register;
  readonly dossier: Dossier;
  readonly slice: Slice;
}

/** What law says about the place on the day: official lists and declarations. Decides nothing. */
export function LegalRows({ register, dossier, slice }: LegalRowsProps) {
  const list = register.theatre.officialList;
  const official = officialOn(dossier, slice.validAt);
  const declared = dossier.words.filter(
    (word) =>
      word.statement.kind === "legal" &&
      isOnRecord(word, slice.knownAt) &&
      word.statement.validFrom <= slice.validAt,
  );
  const resolutions = register.events.filter(
    (event) => event.places?.includes(dossier.place.id) && event.on <= slice.validAt,
  );
  const stance = useApp(selectStance);
  const area = areaOf(stance, dossier.place, slice.validAt);
  if (!area && official.length + declared.length + resolutions.length === 0) return null;
  return (
    <section className="place-card-legal">
      <h3>{t("In law")}</h3>
      <ul>
        {area && (
          <li>
            <b>{t("Stance “{stance}”", { stance: stanceName(stance) })}</b>:{" "}
            {sayIn(area.status, language())}
          </li>
        )}
        {official.map((entry) => (
          <li key={`${entry.katottg} ${entry.from} ${entry.status}`}>
            {list && <PublisherName id={list.publisher} name={sayIn(list.name, language())} />}
            {list && ": "}
            {officialWords(entry)}
          </li>
        ))}
        {declared.map(({ statement, claimant }) => (
          <li key={statement.id}>
            <b>{nameOf(claimant)}</b>, {longDate(statement.on)}: {sayingWords(register, statement)}
          </li>
        ))}
        {resolutions.map((event) => (
          <li key={event.id}>
            <b lang="en">{event.title}</b>, {longDate(event.on)}:{" "}
            <span lang="en">{event.summary}</span>
          </li>
        ))}
      </ul>
      <p className="place-card-small">
        {t("Legal status, not a battlefield report. It decides nothing above.")}
      </p>
    </section>
  );
}
