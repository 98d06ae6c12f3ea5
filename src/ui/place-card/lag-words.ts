import type { Day } from "#domain/day.ts";
import type { Lag } from "#domain/lag.ts";
import type { Dossier, Register } from "#domain/register.ts";
import type { Mapper } from "#domain/theatre.ts";
import { days, shortDate } from "#ui/shared/dates.ts";
import { mapperWords, partyName, sideName } from "#ui/shared/wording.ts";

/** "69 days later", "8 days before", "the same day". */
export function distanceWords(from: Day, to: Day): string {
  if (to === from) return "the same day";
  return to > from ? `${days(to - from)} later` : `${days(from - to)} before`;
}

/** "Russia said on 1 Dec 2025 that it held the place" and who came to say or show the same. */
export interface LagWords {
  readonly claim: string;
  readonly mapped: string | null;
  readonly conceded: string;
}

/** Tells a lag in neutral words. `mapped` is `null` where no mapper covers the place. */
export function lagWords(
  register: Register,
  dossier: Dossier,
  mapper: Mapper | null,
  lag: Lag,
): LagWords {
  const speaker = sideName(register, lag.side);
  const party = partyName(register, lag.party);
  const holder = party === speaker ? "it" : party;
  return {
    claim: `${speaker} said on ${shortDate(lag.claim.on)} that ${holder} held the place.`,
    mapped: mapper ? mappedWords(dossier, mapper, lag) : null,
    conceded: concededWords(register, lag),
  };
}

function mappedWords(
  dossier: Dossier,
  mapper: Mapper,
  { party, mapped, claim }: Lag,
): string | null {
  const first = dossier.assessments[0];
  if (first === undefined) return null;
  const status = mapperWords(party === mapper.inside ? "inside" : "outside");
  if (mapped === null) return `${mapper.name} had not mapped it ${status} so far.`;
  if (mapped === first.from) {
    return `${mapper.name} mapped it ${status} on the first map we have, ${shortDate(mapped)}.`;
  }
  const verb = mapped < claim.on ? "had mapped" : "mapped";
  return `${mapper.name} ${verb} it ${status} on ${shortDate(mapped)}: ${distanceWords(claim.on, mapped)}.`;
}

function concededWords(register: Register, { conceded, claim, side }: Lag): string {
  if (conceded === null) {
    const others = register.theatre.sides.filter(({ id, party }) => party !== null && id !== side);
    const [only] = others;
    const who = others.length === 1 && only ? only.name : "No other side";
    return others.length === 1
      ? `${who} had not said so on record.`
      : `${who} had said so on record.`;
  }
  const claimant = register.claimants.get(conceded.claimant);
  const who = claimant ? sideName(register, claimant.side) : conceded.claimant;
  const distance = distanceWords(claim.on, conceded.on);
  return `${who} said so on ${shortDate(conceded.on)}: ${distance}.`;
}
