import { useMemo } from "react";
import { isoOf } from "#domain/day.ts";
import type { StatementId } from "#domain/ids.ts";
import type { Word } from "#domain/position.ts";
import type { Register } from "#domain/register.ts";
import type { SourceRef } from "#domain/statement.ts";
import { t } from "#i18n/text.ts";
import { sayingWords } from "#ui/place-card/card-words.ts";
import { OutsideLink } from "#ui/place-card/outside-link.tsx";
import { useApp } from "#ui/shared/app-context.tsx";
import { shortDate } from "#ui/shared/dates.ts";
import { claimantName } from "#ui/shared/wording.ts";
import "#ui/place-card/place-card.css";

/** The statements with these ids, in this order; those that the register lacks are left out. */
export function wordsWith(register: Register, ids: readonly StatementId[]): readonly Word[] {
  const wanted = new Set(ids);
  const found = new Map<StatementId, Word>();
  for (const { words } of register.dossiers) {
    for (const word of words) if (wanted.has(word.statement.id)) found.set(word.statement.id, word);
  }
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** Who said what a step tells, on which day, and where that was published. */
export function StepSources({ ids }: { ids: readonly StatementId[] }) {
  const register = useApp((state) => state.register);
  const words = useMemo(() => wordsWith(register, ids), [register, ids]);
  return (
    <>
      <h3>{t("Said and published")}</h3>
      <ul className="tour-sources">
        {words.map((word) => (
          <Source key={word.statement.id} register={register} word={word} />
        ))}
      </ul>
    </>
  );
}

function Source({ register, word }: { register: Register; word: Word }) {
  const { statement, claimant } = word;
  const party = register.theatre.sides.find(({ id }) => id === claimant.side)?.party ?? "none";
  return (
    <li className={`place-card-rule party-${party}`}>
      <b>{claimantName(register, claimant.id)}</b>{" "}
      <time dateTime={isoOf(statement.on)}>{shortDate(statement.on)}</time>:{" "}
      {sayingWords(register, statement)}.{" "}
      {statement.sources.map((source) => (
        <Publisher
          key={`${source.publisher} ${source.title}`}
          register={register}
          source={source}
        />
      ))}
    </li>
  );
}

function Publisher({ register, source }: { register: Register; source: SourceRef }) {
  const name = register.sources.get(source.publisher)?.name ?? source.publisher;
  return (
    <span className="tour-publisher">
      {source.url === undefined ? name : <OutsideLink href={source.url}>{name}</OutsideLink>}
    </span>
  );
}
