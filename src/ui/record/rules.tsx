import type { ReactNode } from "react";
import type { MatchWith } from "#domain/record-choice.ts";
import type { Register } from "#domain/register.ts";
import type { SourceCard } from "#domain/theatre.ts";
import { FEWEST } from "#domain/track-record.ts";
import { rich, t } from "#i18n/text.ts";
import { OutsideLink } from "#ui/place-card/outside-link.tsx";
import { shortDate } from "#ui/shared/dates.ts";

interface RulesProps {
  readonly register: Register;
  readonly match: MatchWith;
}

const b = (words: ReactNode) => <b key="b">{words}</b>;

/** What is counted, how, against whom, and why a match is not the truth. */
export function Rules({ register, match }: RulesProps) {
  const mapper = register.reference;
  const mapped = match === "concession" ? null : mapper;
  return (
    <section className="record-rules" aria-labelledby="record-rules">
      <h3 id="record-rules">{t("How this is counted")}</h3>
      <ul>
        <li>
          {rich(
            "<b>A claim</b> is a side’s word that a party holds a place. Said again it is the same claim, dated by its first day, until the side says something else. A denial is no claim. Claims said by several speakers on the first day count for each of them, once for the side.",
            { b },
          )}
        </li>
        <li>
          {rich(
            "<b>Matched</b>: {rule} The lag is the number of days from the claim to that day; negative where others spoke first. Negative lags count with their sign.",
            { b, rule: matchedRule(match, mapper?.name ?? t("the mapper")) },
          )}
        </li>
        {mapped && (
          <li>
            {rich(
              "<b>Left out</b> of all figures but the count: claims that {mapper}’s first map ({day}) showed already, without a break until the claim, because how long before is not known; and claims with no map to hold them against: outside its area, a whole region, or made before its first map.",
              { b, mapper: mapped.name, day: shortDate(mapped.first) },
            )}
          </li>
        )}
        <li>
          {rich(
            "<b>Reversed</b>: the claimant’s own side later names somebody else{map, select, yes {, or the mapper, having agreed, later shows the opposite} other {}}. Places change hands: a reversal says nothing about the day of the claim.",
            { b, map: match === "concession" ? "no" : "yes" },
          )}
        </li>
        <li>
          {rich(
            "<b>Within 7, 30, 90 days</b>: shares of the claims that could be watched for as long. <i>Half of all matched after</i> counts claims not matched so far too (Kaplan-Meier). Median and middle half (quartiles, R’s type 7) are of matched claims only: they tell nothing of those still unmatched. Fewer than {fewest} cases are listed, never summed up.",
            { b, i: (words: ReactNode) => <b key="half">{words}</b>, fewest: FEWEST },
          )}
        </li>
      </ul>
      <h3>{t("What a match is worth")}</h3>
      <Worth register={register} match={match} />
      {mapped && <MapperSource register={register} />}
    </section>
  );
}

function matchedRule(match: MatchWith, mapper: string): string {
  if (match === "mapper") {
    return t(
      "{mapper}’s map shows the place as the claim says, on the day of the claim or later, while the claim stands. It may have shown so before.",
      { mapper },
    );
  }
  if (match === "concession") {
    return t(
      "another side itself names that party (“lost”, “withdrew”), before or after, while the claim stands.",
    );
  }
  return t(
    "{mapper}’s map shows the place as the claim says, or another side itself names that party (“lost”, “withdrew”), whichever comes first.",
    { mapper },
  );
}

function Worth({ register, match }: RulesProps) {
  const { reference: mapper, sources } = register;
  return (
    <p>
      {t("A match is agreement, not truth.")}{" "}
      {mapper && match !== "concession" && (
        <MapperWorth name={mapper.name} note={mapper.note} card={sources.get(mapper.source)} />
      )}
      {match !== "mapper" &&
        `${t("A side seldom says that it has lost a place: silence is no denial.")} `}
      {t(
        "Being matched later does not make a claim true on its day, and a claim not matched so far may still be.",
      )}
    </p>
  );
}

interface MapperWorthProps {
  readonly name: string;
  readonly note: string;
  readonly card: SourceCard | undefined;
}

/** Who the mapper is, in the words of its card. */
function MapperWorth({ name, note, card }: MapperWorthProps) {
  const quoted = (text: string) => (
    <span key="words" lang="en">
      {sentence(text)}
    </span>
  );
  return (
    <>
      {rich("{mapper} is no neutral measure. Who it is: “{words}”", {
        mapper: name,
        words: quoted(card?.affiliation ?? note),
      })}{" "}
      {t(
        "Like every mapper it also reads what the sides say, so that its agreement is not independent of the words held against it.",
      )}{" "}
      {card?.delay && <>{rich("How late it is: “{words}”", { words: quoted(card.delay) })} </>}
    </>
  );
}

function sentence(text: string): string {
  return text.endsWith(".") ? text : `${text}.`;
}

function MapperSource({ register }: { register: Register }) {
  const card = register.reference ? register.sources.get(register.reference.source) : undefined;
  if (!card) return null;
  const english = (key: string, text: string) => (
    <span key={key} lang="en">
      {text}
    </span>
  );
  return (
    <p>
      {rich(
        "Source of the map: {source}. {method} Terms: {terms}. Places are measured in its outlines by us. The sources of each claim stand in the card of its place and in the file.",
        {
          source: card.link ? (
            <OutsideLink key="source" href={card.link}>
              {card.name}
            </OutsideLink>
          ) : (
            <span key="source">{card.name}</span>
          ),
          method: english("method", card.method),
          terms: english("terms", card.licence),
        },
      )}
    </p>
  );
}
