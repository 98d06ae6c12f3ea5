import type { ClaimStory, StoryStep } from "#domain/claim-story.ts";
import type { Day } from "#domain/day.ts";
import type { Word } from "#domain/position.ts";
import type { Register } from "#domain/register.ts";
import { days } from "#ui/shared/dates.ts";
import { mapperWords, partyName, sideName } from "#ui/shared/wording.ts";
import { sayingWords } from "./card-words.ts";

const list = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** "69 days later", "8 days before", "the same day". */
export function distanceWords(from: Day, to: Day): string {
  if (to === from) return "the same day";
  return to > from ? `${days(to - from)} later` : `${days(from - to)} before`;
}

/** "Russia says it holds it", as a heading. */
export function storyTitle(register: Register, { lag }: ClaimStory): string {
  const [side, party] = [sideName(register, lag.side), partyName(register, lag.party)];
  return `${side} says ${side === party ? "it" : party} holds it`;
}

/** What a step of the story is, in words: who says or shows what. */
export function stepWords(register: Register, step: StoryStep): string {
  if (step.kind === "mapped") {
    const mapper = register.reference?.name ?? "The mapper";
    const first = step.first ? " on the first map we have" : "";
    return `${mapper} maps it ${mapperWords(step.status)}${first}`;
  }
  const [word] = step.words;
  if (word === undefined) return "";
  const who = list.format(step.words.map(({ claimant }) => claimant.name));
  return `${who} ${saysWords(register, word, step.words.length > 1)}`;
}

/** "says Russia holds it"; of several speakers "say Russia holds it". */
function saysWords(register: Register, { statement }: Word, several: boolean): string {
  const words = sayingWords(register, statement);
  return several ? words.replace(/^says /, "say ").replace(/^denies /, "deny ") : words;
}

const ROLES: Readonly<Record<StoryStep["kind"], string>> = {
  claimed: "claimed",
  earlier: "said before",
  disputed: "disputed",
  mapped: "mapped",
  conceded: "said by the other side",
  left: "own side says otherwise",
};

/** What the step is to the claim, before its words: "claimed", "disputed, 1 day later". */
export function stepRole(register: Register, { lag }: ClaimStory, step: StoryStep): string {
  if (step.kind === "claimed") return "first said";
  const { claim } = lag;
  if (step.kind === "mapped" && step.first) return "mapped";
  const role =
    step.kind === "left" ? `${sideName(register, lag.side)} says otherwise` : ROLES[step.kind];
  return `${role}, ${distanceWords(claim.on, step.day)}`;
}

/** What has not happened so far, as one sentence; `null` where all has. */
export function missingWords(register: Register, story: ClaimStory): string | null {
  const { lag, mapped, steps } = story;
  const { reference: mapper, theatre } = register;
  const has = (kind: StoryStep["kind"]) => steps.some((step) => step.kind === kind);
  const others = theatre.sides.filter(({ id, party }) => party !== null && id !== lag.side);
  const [only] = others;
  const other = others.length === 1 && only ? only.name : "no other side";
  const parts: string[] = [];
  if (!has("disputed") && !has("conceded")) {
    parts.push(
      others.length === 1
        ? `${other} has not answered on record`
        : "no other side has answered on record",
    );
  } else if (!has("conceded")) {
    parts.push(
      others.length === 1 ? `${other} has not said the same` : "no other side has said the same",
    );
  }
  if (mapper && mapped === false) {
    const status = mapperWords(lag.party === mapper.inside ? "inside" : "outside");
    parts.push(`${mapper.name} has not mapped it ${status} since the claim`);
  }
  return parts.length === 0 ? null : `So far: ${list.format(parts)}.`;
}
