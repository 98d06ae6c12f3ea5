import { FILES } from "../files.ts";
import type { Issue } from "../issue.ts";
import type { RawRecords } from "../parse.ts";
import { unquoted } from "./loaded-words.ts";
import { eachStatement, type Rule } from "./rule.ts";

/** No mark without a source. */
export const missingSource: Rule = ({ records }) =>
  [
    ...eachStatement(records).map(({ file, value }) => ({ file, value })),
    ...records.events.map((value) => ({ file: FILES.events, value })),
  ]
    .filter(({ value }) => value.sources.length === 0)
    .map(({ file, value }) => ({
      rule: "missing-source",
      file,
      record: value.id,
      field: "sources",
      message: "Nobody is cited.",
      remedy: "Add publisher, title, address and date of where it was read.",
    }));

/** A correction names an earlier record of the same file and says why. */
export const retraction: Rule = ({ records }) =>
  records.statementFiles.flatMap(({ file, value }) =>
    value.statements.flatMap((statement): Issue[] => {
      if (statement.retracts === undefined && statement.reason === undefined) return [];
      const target = value.statements.find(({ id }) => id === statement.retracts);
      if (target && target.on <= statement.on && statement.reason !== undefined) return [];
      return [
        {
          rule: "retraction",
          file,
          record: statement.id,
          field: target ? "reason" : "retracts",
          message: target
            ? "A correction needs a reason and a day not before the record it takes back."
            : `No record "${statement.retracts ?? ""}" in this file.`,
          remedy: "Name the record that is taken back and say why in `reason`.",
        },
      ];
    }),
  );

/** Only a denial denies something. */
export const strayDenied: Rule = ({ records }) =>
  eachStatement(records)
    .filter(({ value }) => value.denied !== undefined && value.assertion !== "denies")
    .map(({ file, value }) => ({
      rule: "stray-denied",
      file,
      record: value.id,
      field: "denied",
      message: `"${value.assertion}" denies nothing.`,
      remedy: "Remove `denied`, or set the assertion to `denies`.",
    }));

/** Only a contested word is about a part, and one with a share below 100 is. */
export const strayPart: Rule = ({ records }) =>
  eachStatement(records).flatMap(({ file, value }): Issue[] => {
    const { id, assertion, part, share = 100 } = value;
    const isContested = assertion === "contested";
    if (isContested ? part || share === 100 : !part) return [];
    return [
      {
        rule: "stray-part",
        file,
        record: id,
        field: "part",
        message: isContested
          ? "A share is given, but not whose part it is."
          : `"${assertion}" is not about a part.`,
        remedy: "Set `part` on `contested` words that a party holds a part; remove it elsewhere.",
      },
    ];
  });

/** Words that take a side (`anchors.md` 5C); allowed inside quotation marks. */
const LOADED =
  /\b(terrorists?|regime|rebels?|separatists?|cleans(?:ed|ing)|invaders?|occupiers?)\b/i;

/** Our own sentences stay neutral. */
export const loadedWord: Rule = ({ records }) =>
  ownSentences(records).flatMap(({ file, record, field, text }): Issue[] => {
    const found = LOADED.exec(unquoted(text));
    if (!found) return [];
    return [
      {
        rule: "loaded-word",
        file,
        record,
        field,
        message: `"${found[0]}" takes a side.`,
        remedy: "Say it neutrally, or put the speaker's own word in quotation marks.",
      },
    ];
  });

function ownSentences(records: RawRecords) {
  return [
    ...eachStatement(records).map(({ file, value }) => {
      return { file, record: value.id, field: "summary", text: value.summary };
    }),
    ...records.stories.flatMap(({ id, title, summary, steps }) => [
      { file: FILES.stories, record: id, field: "summary", text: `${title}. ${summary}` },
      ...steps.map((step, at) => {
        const field = `steps.${at}.text`;
        return { file: FILES.stories, record: id, field, text: `${step.title}. ${step.text}` };
      }),
    ]),
  ];
}
