import type { ClaimStory, StoryStep } from "#domain/claim-story.ts";
import type { Day } from "#domain/day.ts";
import type { Word } from "#domain/position.ts";
import type { Register } from "#domain/register.ts";
import { list, t } from "#i18n/text.ts";
import { shortDate } from "#ui/shared/dates.ts";
import { mappedWords } from "#ui/shared/mapped-words.ts";
import { nameOf } from "#ui/shared/names.ts";
import { sidesWord } from "#ui/shared/sides-word.ts";
import { partyName, sideName } from "#ui/shared/wording.ts";
import { sayingWords } from "./card-words.ts";

/** "69 days later", "8 days before", "the same day". */
export function distanceWords(from: Day, to: Day): string {
  if (to < from) {
    return t("{days, plural, one {# day before} other {# days before}}", { days: from - to });
  }
  return t("{days, plural, =0 {the same day} one {# day later} other {# days later}}", {
    days: to - from,
  });
}

/** "Russia says it holds it", as a heading. */
export function storyTitle(register: Register, { lag }: ClaimStory): string {
  const [side, party] = [sideName(register, lag.side), partyName(register, lag.party)];
  return side === party
    ? t("{side} says it holds it", { side })
    : t("{side} says {party} holds it", { side, party });
}

type MapStep = Extract<StoryStep, { readonly kind: "mapped" }>;

/** What a step of the story is, in words: who says or shows what. */
export function stepWords(register: Register, step: StoryStep): string {
  if (step.kind === "mapped") {
    const { reference } = register;
    const mapper = reference?.name ?? t("The mapper");
    const values = { mapper, how: mappedWords(register, step.status, reference) };
    if (step.first) return t("{mapper} maps it {how} on the first map we have", values);
    return [t("{mapper} maps it {how}", values), ...measureWords(register, step)].join(": ");
  }
  const [word] = step.words;
  if (word === undefined) return "";
  const who = list(step.words.map(({ claimant }) => nameOf(claimant)));
  return `${who} ${saysWords(register, word, step.words.length > 1)}`;
}

/**
 * That our thresholds make it so, with the shares on both sides of them: "by our measure, over 90 %
 * of its surroundings are mapped as occupied (95 %; 89 % since 4 Feb 2026)".
 */
function measureWords(register: Register, { status, share, before }: MapStep): readonly string[] {
  if (status === "partly" || share === null || before === null) return [];
  return [
    t(
      "by our measure, {status, select, inside {over 90 %} other {under 10 %}} of its surroundings are mapped {how} ({percent} %; {earlier} % since {day})",
      {
        status,
        how: mappedWords(register, "inside", register.reference),
        percent: Math.round(share * 100),
        earlier: Math.round(before.share * 100),
        day: shortDate(before.day),
      },
    ),
  ];
}

/** "DeepState maps it as occupied", of a day after the one that the story is told on. */
export function laterWords(register: Register, { lag }: ClaimStory): string {
  const inside = lag.party === register.reference?.inside;
  return t("{mapper} maps it {how}", {
    mapper: register.reference?.name ?? t("The mapper"),
    how: mappedWords(register, inside ? "inside" : "outside", register.reference),
  });
}

/** "says Russia holds it"; of several speakers "say Russia holds it". */
function saysWords(register: Register, { statement }: Word, several: boolean): string {
  const party = partyName(register, statement.about);
  if (several && statement.denied === undefined && statement.kind !== "legal") {
    switch (statement.assertion) {
      case "holds":
        return t("say {party} holds it", { party });
      case "lost":
        return t("say {party} has lost it", { party });
      case "withdrew":
        return t("say {party} has withdrawn", { party });
      case "denies":
        return t("deny that {party} holds it", { party });
      case "contested":
        return t("say it is fought over");
      default:
    }
  }
  return sayingWords(register, statement);
}

/** What the step is to the claim, before its words: "claimed", "disputed, 1 day later". */
export function stepRole(register: Register, { lag }: ClaimStory, step: StoryStep): string {
  if (step.kind === "claimed") return t("first said");
  const { claim } = lag;
  if (step.kind === "mapped" && step.first) return t("mapped");
  const when = distanceWords(claim.on, step.day);
  const roles: Readonly<Record<typeof step.kind, string>> = {
    earlier: t("said before, {when}", { when }),
    disputed: t("disputed, {when}", { when }),
    mapped: t("mapped, {when}", { when }),
    conceded: t("said by {sides, select, two {the other side} other {another side}}, {when}", {
      when,
      sides: sidesWord(register),
    }),
    left: t("{side} says otherwise, {when}", { side: sideName(register, lag.side), when }),
  };
  return roles[step.kind];
}

/** What has not happened so far, as one sentence; `null` where all has. */
export function missingWords(register: Register, story: ClaimStory): string | null {
  const { lag, mapped } = story;
  const { reference: mapper } = register;
  const parts = [...missingAnswer(register, story)];
  if (mapper && mapped === false) {
    const status = lag.party === mapper.inside ? "inside" : "outside";
    const how = mappedWords(register, status, mapper);
    parts.push(t("{mapper} has not mapped it {how} since the claim", { mapper: mapper.name, how }));
  }
  return parts.length === 0 ? null : t("So far: {missing}.", { missing: list(parts) });
}

/** That the other side has not answered, or not said the same; nothing where it has. */
function missingAnswer(register: Register, { lag, steps }: ClaimStory): readonly string[] {
  const has = (kind: StoryStep["kind"]) => steps.some((step) => step.kind === kind);
  if (has("conceded")) return [];
  const others = register.partySides.filter(({ id }) => id !== lag.side);
  const [only] = others;
  if (others.length !== 1 || only === undefined) {
    return has("disputed")
      ? [t("no other side has said the same")]
      : [t("no other side has answered on record")];
  }
  const side = sideName(register, only.id);
  return has("disputed")
    ? [t("{side} has not said the same", { side })]
    : [t("{side} has not answered on record", { side })];
}
