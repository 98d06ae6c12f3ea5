import type { MatchWith } from "#domain/record-choice.ts";
import type { Register } from "#domain/register.ts";
import { FEWEST } from "#domain/track-record.ts";
import { OutsideLink } from "#ui/place-card/outside-link.tsx";
import { shortDate } from "#ui/shared/dates.ts";

interface RulesProps {
  readonly register: Register;
  readonly match: MatchWith;
}

/** What is counted, how, against whom, and why a match is not the truth. */
export function Rules({ register, match }: RulesProps) {
  const mapper = register.reference;
  return (
    <section className="record-rules" aria-labelledby="record-rules">
      <h3 id="record-rules">How this is counted</h3>
      <ul>
        <li>
          <b>A claim</b> is a side’s word that a party holds a place. Said again it is the same
          claim, dated by its first day, until the side says something else. A denial is no claim.
          Claims said by several speakers on the first day count for each of them, once for the
          side.
        </li>
        <li>
          <b>Matched</b>: {matchedRule(match, mapper?.name ?? "the mapper")} The lag is the number
          of days from the claim to that day; negative where the other spoke first. Negative lags
          count with their sign.
        </li>
        {match !== "concession" && mapper && (
          <li>
            <b>Left out</b> of all figures but the count: claims that {mapper.name}’s first map (
            {shortDate(mapper.first)}) showed already, without a break until the claim, because how
            long before is not known; and claims with no map to hold them against: outside its area
            (as in Russia), a whole region, or made before its first map.
          </li>
        )}
        <li>
          <b>Reversed</b>: the claimant’s own side later names the other party
          {match !== "concession" && ", or the mapper, having agreed, later shows the opposite"}.
          Places change hands: a reversal says nothing about the day of the claim.
        </li>
        <li>
          <b>Within 7, 30, 90 days</b>: shares of the claims that could be watched for as long.{" "}
          <b>Half of all matched after</b> counts claims not matched so far too (Kaplan-Meier).
          Median and middle half (quartiles, R’s type 7) are of matched claims only, so they look
          shorter than waiting feels. Fewer than {FEWEST} cases are listed, never summed up.
        </li>
      </ul>
      <h3>What a match is worth</h3>
      <p>{circularity(register, match)}</p>
      {mapper && match !== "concession" && <MapperSource register={register} />}
    </section>
  );
}

function matchedRule(match: MatchWith, mapper: string): string {
  const map = `${mapper}’s map shows the place as the claim says`;
  const word = "the other side itself names that party (“lost”, “withdrew”)";
  const when = "on the day of the claim or later, while the claim stands.";
  if (match === "mapper") return `${map}, ${when} It may have shown so before.`;
  if (match === "concession") return `${word}, before or after, while the claim stands.`;
  return `${map}, or ${word}, whichever comes first.`;
}

function circularity(register: Register, match: MatchWith): string {
  const mapper = register.reference;
  const card = mapper === null ? undefined : register.sources.get(mapper.source);
  const map = mapper
    ? `${mapper.name} is no neutral measure: ${lower(card?.affiliation ?? mapper.note)} Like every mapper it also reads what both sides say, and it publishes late (${lower(card?.delay ?? "delay not known")}). `
    : "";
  const word =
    "A side seldom says that it has lost a place, so that silence of the other side is no denial. ";
  return `A match is agreement, not truth. ${match === "concession" ? "" : map}${match === "mapper" ? "" : word}Being matched later does not make a claim true on its day, and a claim not matched so far may still be.`;
}

function lower(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`.replace(
    /\.?$/,
    text.endsWith(".") ? "." : "",
  );
}

function MapperSource({ register }: { register: Register }) {
  const card = register.reference ? register.sources.get(register.reference.source) : undefined;
  if (!card) return null;
  return (
    <p>
      Source of the map:{" "}
      {card.link ? <OutsideLink href={card.link}>{card.name}</OutsideLink> : card.name}.{" "}
      {card.method} Terms: {card.licence}. Places are measured in its outlines by us. The sources of
      each claim stand in the card of its place and in the file.
    </p>
  );
}
