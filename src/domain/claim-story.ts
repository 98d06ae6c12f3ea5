import { type Assessment, type MapperStatus, type ShareStep, shareAt } from "./assessment.ts";
import type { Day } from "./day.ts";
import type { PartyId } from "./ids.ts";
import { agreesFrom, type Lag, lagsOf, statusOf } from "./lag.ts";
import { controlOf, type Word } from "./position.ts";
import type { Dossier, Register } from "./register.ts";
import { type SideDay, sideDaysOf } from "./side-days.ts";

/** An independent word that says the same counts as an earlier one for so many days before a claim. */
const EARLIER_DAYS = 90;

/**
 * What happened around a claim. `claimed`: the side said it. `earlier`: somebody independent had said
 * it in the 90 days before. `disputed`: first answer of another side that says otherwise. `mapped`:
 * the mapper comes to show it partly or wholly so. `conceded`: another side says the same. `left`:
 * the claimant's own side says otherwise.
 */
export type StoryStep =
  | {
      readonly kind: "claimed" | "earlier" | "disputed" | "conceded" | "left";
      readonly day: Day;
      readonly words: readonly Word[];
    }
  | {
      readonly kind: "mapped";
      readonly day: Day;
      readonly status: MapperStatus;
      /** On the first map that there is: since when before is not known. */
      readonly first: boolean;
      /** The share (0 to 1) measured from that day on, and the one before it with its day. */
      readonly share: number | null;
      readonly before: ShareStep | null;
    };

/** A claim of control and what is on record around it, oldest first. */
export interface ClaimStory {
  readonly lag: Lag;
  readonly steps: readonly StoryStep[];
  /** Whether the mapper shows it as claimed on the day of the claim or later; `null`: no map. */
  readonly mapped: boolean | null;
  /** The day after the one known about from which the mapper shows it as claimed, or `null`. */
  readonly later: Day | null;
}

/** The stories of all claims about a place as known by a day, the newest claim first. */
export function storiesOf(
  register: Register,
  dossier: Dossier,
  knownAt: Day,
): readonly ClaimStory[] {
  const { reference: mapper, theatre } = register;
  const lags = lagsOf({ dossier, parties: theatre.parties, mapper, knownAt });
  return [...lags].reverse().map((lag) => storyOf(register, dossier, lag, knownAt));
}

/**
 * The story to tell first on a day: the claim that began the dispute that stands then and goes back
 * to `disputedSince`, which is the first one made since, or else the last one before; without a
 * dispute the oldest claim that still stands; without that the newest. `stories` are newest first.
 */
export function leadStory(
  stories: readonly ClaimStory[],
  day: Day,
  disputedSince: Day | null,
): ClaimStory | null {
  const made = stories.filter(({ lag }) => lag.claim.on <= day);
  const standing = made.filter(({ lag: { ended } }) => ended === null || ended.on > day).reverse();
  const began =
    disputedSince === null
      ? standing[0]
      : (standing.find(({ lag }) => lag.claim.on >= disputedSince) ?? standing.at(-1));
  return began ?? made[0] ?? stories[0] ?? null;
}

function storyOf(register: Register, dossier: Dossier, lag: Lag, knownAt: Day): ClaimStory {
  const said = dossier.words.filter(
    ({ statement, retractedOn }) =>
      statement.on <= knownAt && (retractedOn === null || retractedOn > knownAt),
  );
  const maps = mapSteps(register, dossier, lag, knownAt);
  const steps: readonly StoryStep[] = [
    ...earlierStep(said, lag),
    ...stepOf("claimed", lag.claim.on, claimWords(said, lag)),
    ...disputedStep(register, dossier, lag, knownAt),
    ...maps,
    ...concededStep(said, lag),
    ...(lag.ended ? stepOf("left", lag.ended.on, lag.ended.words) : []),
  ];
  const wanted = statusFor(register, lag.party);
  return {
    lag,
    steps: [...steps].sort((a, b) => a.day - b.day),
    mapped:
      dossier.assessments.length === 0 || wanted === null
        ? null
        : maps.some((step) => step.kind === "mapped" && step.status === wanted),
    later: laterOf(register, dossier, lag, knownAt),
  };
}

function laterOf(
  { reference, theatre }: Register,
  dossier: Dossier,
  { claim, party }: Lag,
  knownAt: Day,
): Day | null {
  const from = reference === null ? null : agreesFrom(reference, dossier, party, claim.on);
  return from !== null && from > knownAt && from <= theatre.last ? from : null;
}

function stepOf(
  kind: "claimed" | "earlier" | "disputed" | "conceded" | "left",
  day: Day,
  words: readonly Word[],
): readonly StoryStep[] {
  return words.length === 0 ? [] : [{ kind, day, words }];
}

/** The claim's own words: one for each speaker. */
function claimWords(said: readonly Word[], { claim, claimants }: Lag): readonly Word[] {
  return claimants.flatMap(
    (id) =>
      said.find(
        ({ statement, claimant }) =>
          claimant.id === id &&
          statement.on === claim.on &&
          statement.assertion === "holds" &&
          statement.about === claim.about,
      ) ?? [],
  );
}

function earlierStep(said: readonly Word[], { claim }: Lag): readonly StoryStep[] {
  const word = said.find(
    ({ statement, claimant }) =>
      claimant.rank === "observer" &&
      statement.kind !== "legal" &&
      statement.assertion === "holds" &&
      statement.about === claim.about &&
      statement.on < claim.on &&
      statement.on >= claim.on - EARLIER_DAYS,
  );
  return word ? stepOf("earlier", word.statement.on, [word]) : [];
}

/** The first day, from the claim's on, on which another side's words do not come to that party. */
function disputedStep(
  { theatre }: Register,
  { words }: Dossier,
  { claim, side }: Lag,
  knownAt: Day,
): readonly StoryStep[] {
  const days = sideDaysOf(words, theatre.parties, knownAt);
  const day = days.find(
    (one) => one.side !== side && one.on >= claim.on && isAgainst(one, claim.about),
  );
  if (day === undefined) return [];
  const deciding = day.words.filter(
    ({ statement }) => controlOf(statement, theatre.parties) === day.control,
  );
  return stepOf("disputed", day.on, deciding.slice(0, 1));
}

/** Whether a side's word of a day excludes the party: it names another, or says "not that one". */
function isAgainst({ control, words }: SideDay, party: PartyId): boolean {
  if (control !== "none") return control !== party;
  return words.some(({ statement }) => statement.about === party);
}

function concededStep(said: readonly Word[], { conceded }: Lag): readonly StoryStep[] {
  const word = said.find(({ statement }) => statement.id === conceded?.id);
  return word ? stepOf("conceded", word.statement.on, [word]) : [];
}

function statusFor({ reference }: Register, party: PartyId): MapperStatus | null {
  return reference === null ? null : statusOf(reference, party);
}

/**
 * The days from which the mapper shows it partly so, and wholly so, around the claim or later. Partly
 * after wholly so is a step away from the claim, and left out.
 */
function mapSteps(
  register: Register,
  dossier: Dossier,
  { claim, party }: Lag,
  knownAt: Day,
): readonly StoryStep[] {
  const mapper = register.reference;
  const wanted = statusFor(register, party);
  if (mapper === null || wanted === null) return [];
  const { assessments } = dossier;
  const agreed = agreesFrom(mapper, dossier, party, claim.on);
  const whole = assessments.find(({ from }) => from === agreed);
  const partly = assessments.find(
    ({ status, to }, at) =>
      status === "partly" &&
      assessments[at - 1]?.status !== wanted &&
      (whole ? to === whole.from : to > claim.on),
  );
  return [partly, whole].flatMap((interval): readonly StoryStep[] => {
    if (interval === undefined || interval.from > knownAt) return [];
    return [mapStep(dossier, interval)];
  });
}

function mapStep({ assessments, shares }: Dossier, interval: Assessment): StoryStep {
  const { status, from } = interval;
  const before = shares.findLast((step) => step.day < from) ?? null;
  const first = interval === assessments[0];
  return { kind: "mapped", day: from, status, first, share: shareAt(shares, from), before };
}
