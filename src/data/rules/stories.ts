import { parseDay } from "#domain/day.ts";
import { FILES, STATEMENTS } from "../files.ts";
import type { Issue } from "../issue.ts";
import type { RawStory } from "../parse.ts";
import { eachStatement, type Rule } from "./rule.ts";

type RawStep = RawStory["steps"][number];

/** A step of a story cites statements that are on record. */
export const unknownStatement: Rule = ({ records }) => {
  if (!records.readable.has(STATEMENTS)) return [];
  const known = new Set(eachStatement(records).map(({ value }) => value.id));
  return records.stories.flatMap((story) =>
    story.steps.flatMap((step, at) =>
      step.statements
        .filter((id) => !known.has(id))
        .map((id) =>
          stepIssue("unknown-statement", story, at, "statements", {
            message: `No statement has the id "${id}".`,
            remedy: "Copy the id from the file of the place in statements/.",
          }),
        ),
    ),
  );
};

/**
 * A step shows a day that the slider reaches, on ground that the map reaches, and cites what was
 * said by then; only the clock of today's knowledge may cite what was said later.
 */
export const storyStep: Rule = ({ records }) => {
  const { theatre } = records;
  if (!theatre) return [];
  const said = new Map(eachStatement(records).map(({ value }) => [value.id, value.on]));
  const last = [...said.values(), ...theatre.mappers.map((mapper) => mapper.last)].sort().at(-1);
  const [west, south, east, north] = theatre.extent;
  return records.stories.flatMap((story) =>
    story.steps.flatMap((step, at): readonly Issue[] => {
      const { longitude, latitude } = step.camera;
      const inside =
        longitude >= west && longitude <= east && latitude >= south && latitude <= north;
      const reached = step.day >= theatre.first && step.day <= (last ?? step.day);
      return [
        ...(reached && parseDay(step.day) !== null
          ? []
          : [
              stepIssue("story-step", story, at, "day", {
                message: `${step.day} is not among the days ${theatre.first} to ${last}.`,
                remedy: "Show a day that the slider reaches.",
              }),
            ]),
        ...(inside
          ? []
          : [
              stepIssue("story-step", story, at, "camera", {
                message: `${latitude}, ${longitude} lies outside the theatre.`,
                remedy: "Copy latitude, longitude and zoom from `at=` in a link to the view.",
              }),
            ]),
        ...tooLate(step, said).map((id) =>
          stepIssue("story-step", story, at, "statements", {
            message: `"${id}" was said after ${step.day}.`,
            remedy: 'Show a later day, or set `clock` to "now" and say so in the text.',
          }),
        ),
      ];
    }),
  );
};

function tooLate(step: RawStep, said: ReadonlyMap<string, string>): readonly string[] {
  return step.clock === "now"
    ? []
    : step.statements.filter((id) => (said.get(id) ?? step.day) > step.day);
}

function stepIssue(
  rule: string,
  story: RawStory,
  at: number,
  field: string,
  { message, remedy }: Pick<Issue, "message" | "remedy">,
): Issue {
  return {
    rule,
    file: FILES.stories,
    record: story.id,
    field: `steps.${at}.${field}`,
    message,
    remedy,
  };
}
