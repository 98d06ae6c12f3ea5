import { useMemo } from "react";
import type { SourceCard } from "#domain/theatre.ts";
import { useApp } from "#ui/shared/app-context.tsx";
import { groupSources } from "./source-groups.ts";

/** A card for every publisher, mapper and data set, grouped by kind. */
export function Sources() {
  const sources = useApp((state) => state.register.sources);
  const groups = useMemo(() => groupSources(sources.values()), [sources]);
  return (
    <>
      <p>
        Everyone cited, with what a reader needs to judge them. Listing a source is no endorsement.
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
        <dt>Affiliation</dt>
        <dd>{card.affiliation}</dd>
        <dt>Method</dt>
        <dd>{card.method}</dd>
        <dt>Delay</dt>
        <dd>{card.delay ?? "None known to us"}</dd>
        <dt>Licence</dt>
        <dd>{card.licence}</dd>
        {card.link !== null && (
          <>
            <dt>Link</dt>
            <dd>
              <a href={card.link} target="_blank" rel="noreferrer">
                {card.link.replace(/^https?:\/\/(www\.)?/, "")}
              </a>
            </dd>
          </>
        )}
      </dl>
    </details>
  );
}
