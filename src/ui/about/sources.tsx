import { useMemo } from "react";
import type { SourceCard } from "#domain/theatre.ts";
import { t } from "#i18n/text.ts";
import { useApp } from "#ui/shared/app-context.tsx";
import { webAddress } from "#ui/shared/web-address.ts";
import { groupSources } from "./source-groups.ts";

/** A card for every publisher, mapper and data set, grouped by kind. Their texts are English. */
export function Sources() {
  const sources = useApp((state) => state.register.sources);
  const groups = useMemo(() => groupSources(sources.values()), [sources]);
  return (
    <>
      <p>
        {t(
          "Everyone cited, with what a reader needs to judge them. Listing a source is no endorsement.",
        )}
      </p>
      {groups.map(({ kind, title, cards }) => (
        <section key={kind}>
          <h4>
            {title} <span className="about-number">{cards.length}</span>
          </h4>
          {cards.map((card) => (
            <Card key={card.id} card={card} />
          ))}
        </section>
      ))}
    </>
  );
}

function Card({ card }: { card: SourceCard }) {
  return (
    <details className="about-card">
      <summary>{card.name}</summary>
      <dl>
        <dt>{t("Affiliation")}</dt>
        <dd lang="en">{card.affiliation}</dd>
        <dt>{t("Method")}</dt>
        <dd lang="en">{card.method}</dd>
        <dt>{t("Delay")}</dt>
        {card.delay === null ? <dd>{t("None known to us")}</dd> : <dd lang="en">{card.delay}</dd>}
        <dt>{t("Licence")}</dt>
        <dd lang="en">{card.licence}</dd>
        {card.link !== null && (
          <>
            <dt>{t("Link")}</dt>
            <dd>
              <a href={webAddress(card.link)} target="_blank" rel="noreferrer">
                {card.link.replace(/^https?:\/\/(www\.)?/, "")}
              </a>
            </dd>
          </>
        )}
      </dl>
    </details>
  );
}
