import { DISPUTE_ID } from "#domain/stance.ts";
import { FILES } from "../files.ts";
import type { Issue } from "../issue.ts";
import type { RawRecords, RawTheatre } from "../parse.ts";
import { loadedIn } from "./loaded-words.ts";
import type { Rule } from "./rule.ts";

type RawStance = NonNullable<RawTheatre["stances"]>[number];
type Problem = Pick<Issue, "field" | "message" | "remedy">;

/** The first stance shows the dispute; all of them name what the theatre knows. */
export const stance: Rule = ({ records }) => {
  const stances = records.theatre?.stances ?? [];
  return stances.flatMap((one, at) =>
    [
      ...(at === 0 ? firstProblems(one) : []),
      ...languageProblems(one, records.theatre),
      ...areaProblems(one, records),
      ...wordProblems(one),
    ].map((problem) => ({ rule: "stance", file: FILES.theatre, record: one.id, ...problem })),
  );
};

/** Readers begin with a stance that takes nobody's part. */
function firstProblems({ id, names, mapped, areas }: RawStance): readonly Problem[] {
  const remedy = `List a stance "${DISPUTE_ID}" first, which names and words leave as they are.`;
  const part = names || mapped || areas?.some((area) => area.names || area.note);
  return [
    ...(id === DISPUTE_ID
      ? []
      : [{ field: "id", message: `The first stance is "${id}", not "${DISPUTE_ID}".`, remedy }]),
    ...(part ? [{ field: "names", message: "The default takes a side's words.", remedy }] : []),
  ];
}

function languageProblems(
  { names, areas = [] }: RawStance,
  theatre: RawTheatre | null,
): readonly Problem[] {
  const codes = theatre?.nameLanguages.map(({ code }) => code) ?? [];
  const used = [
    ...(names ? [["names.language", names.language] as const] : []),
    ...areas.flatMap((area) =>
      Object.keys(area.names ?? {}).map((code) => ["areas.names", code] as const),
    ),
  ];
  const romanised = names?.romanisedFrom;
  return [
    ...used
      .filter(([, code]) => !codes.includes(code))
      .map(([field, code]) => ({
        field,
        message: `Places have no names in "${code}" here.`,
        remedy: `Use one of: ${codes.join(", ")}.`,
      })),
    ...(romanised === undefined || romanised === names?.language
      ? []
      : [
          {
            field: "names.romanisedFrom",
            message: `The names are in "${names?.language}", not in "${romanised}".`,
            remedy: "Romanise from the language in which the party names places, or leave it out.",
          },
        ]),
  ];
}

function areaProblems({ areas = [] }: RawStance, records: RawRecords): readonly Problem[] {
  if (!records.readable.has(FILES.places)) return [];
  const known = new Set(records.places.map(({ properties }) => properties.oblast));
  return areas
    .flatMap(({ oblasts }) => oblasts)
    .filter((oblast) => !known.has(oblast))
    .map((oblast) => ({
      field: "areas.oblasts",
      message: `No place lies in "${oblast}".`,
      remedy: `Write the first-level unit as \`oblast\` in ${FILES.places} does.`,
    }));
}

function wordProblems({ name, meaning, areas = [], mapped }: RawStance): readonly Problem[] {
  const said = [
    ["name", name],
    ["meaning", meaning],
    ...areas.flatMap(({ note = "", status }) => [
      ["areas.note", note] as const,
      ["areas.status", status] as const,
    ]),
    ...Object.values(mapped ?? {}).map((words) => ["mapped", words] as const),
  ] as const;
  return said.flatMap(([field, text]) => {
    const words = typeof text === "string" ? text : Object.values(text).join(" ");
    const found = loadedIn(words);
    if (found === null) return [];
    return [
      {
        field,
        message: `"${found}" makes a claim a fact.`,
        remedy: "A stance says whose law it is by, in plain words.",
      },
    ];
  });
}
