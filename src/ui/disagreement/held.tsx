import type { HeldGround, SourceGround } from "#domain/held-ground.ts";
import { useApp } from "#ui/shared/app-context.tsx";
import { rangeWords } from "#ui/shared/km.ts";
import { KmRange } from "#ui/shared/km-range.tsx";
import { partyName } from "#ui/shared/wording.ts";
import { countingRule, placeCount } from "./words.ts";

/** How much ground the named sources give to each party, as ranges. */
export function Held({ held }: { held: readonly HeldGround[] | null }) {
  const register = useApp((state) => state.register);
  if (held === null) return <p className="disagreement-note">Ground is being fetched…</p>;
  const names = held[0]?.sources.map(({ name }) => name) ?? [];
  return (
    <section aria-labelledby="disagreement-held">
      <h3 id="disagreement-held" className="disagreement-heading">
        Ground by source
      </h3>
      <p className="disagreement-note">Between {new Intl.ListFormat("en-GB").format(names)}:</p>
      <dl className="disagreement-held">
        {held.map(({ party, range, sources }) => (
          <div key={party}>
            <dt>Held by {partyName(register, party)}</dt>
            <dd>
              <KmRange range={range} rule={<Sources sources={sources} />} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Sources({ sources }: { sources: readonly SourceGround[] }) {
  const register = useApp((state) => state.register);
  const mapper = register.reference?.name ?? "the map";
  return (
    <>
      <ul className="disagreement-sources">
        {sources.map((source) => (
          <li key={source.id}>
            <b>{source.name}</b> {source.kind === "side" ? "says or implies" : "maps"}{" "}
            {rangeWords(source)}
            <small>
              {source.kind === "side"
                ? `${placeCount(source.judged)} in its own words; ${mapper}’s map stands in for the rest`
                : `${placeCount(source.judged)} mapped`}
            </small>
          </li>
        ))}
      </ul>
      <p>
        Each source: from the ground it gives to the party, to that and the ground it calls fought
        over or maps as partly occupied. Old words that {mapper}’s map contradicts do not count.
      </p>
      {countingRule(register).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  );
}
