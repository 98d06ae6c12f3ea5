import { FILES } from "../files.ts";
import type { Issue } from "../issue.ts";
import type { RawRecords } from "../parse.ts";
import { eachPlaceRow, eachStatement, lineOf, type Rule } from "./rule.ts";

/** Statements and tables name only places that `places.geojson` holds. */
export const unknownPlace: Rule = ({ records }) => {
  if (!records.readable.has(FILES.places)) return [];
  const known = new Set(records.places.map((place) => place.id));
  const issue = (file: string, record: string, field: string, id: string): Issue => ({
    rule: "unknown-place",
    file,
    record,
    field,
    message: `No place has the id "${id}".`,
    remedy: `Correct the id, or add the place to ${FILES.places}.`,
  });
  return [
    ...records.statementFiles
      .filter(({ value }) => !known.has(value.place))
      .map(({ file, value }) => issue(file, value.place, "place", value.place)),
    ...records.events.flatMap((event) =>
      (event.places ?? [])
        .filter((id) => !known.has(id))
        .map((id) => issue(FILES.events, event.id, "places", id)),
    ),
    ...records.stories.flatMap((story) =>
      story.steps
        .filter(({ place }) => !known.has(place))
        .map(({ place }) => issue(FILES.stories, story.id, "place", place)),
    ),
    ...eachPlaceRow(records)
      .filter((row) => !known.has(row.value.place_id))
      .map((row) => issue(row.file, lineOf(row), "place_id", row.value.place_id)),
  ];
};

/** Every speaker is listed, with the side it speaks for. */
export const unknownClaimant: Rule = ({ records }) => {
  if (!records.readable.has(FILES.theatre)) return [];
  const known = new Set(records.theatre?.claimants.map((claimant) => claimant.id));
  return eachStatement(records)
    .filter(({ value }) => !known.has(value.claimant))
    .map(({ file, value }) => ({
      rule: "unknown-claimant",
      file,
      record: value.id,
      field: "claimant",
      message: `No claimant has the id "${value.claimant}".`,
      remedy: `Correct the id, or add the claimant with its side and rank to ${FILES.theatre}.`,
    }));
};

/** Every party that is spoken about, or that the manifest names, is one of the parties. */
export const unknownParty: Rule = ({ records }) => {
  if (!records.readable.has(FILES.theatre)) return [];
  const known = new Set(records.theatre?.parties.map((party) => party.id));
  const issue = (file: string, record: string, field: string, id: string): Issue => ({
    rule: "unknown-party",
    file,
    record,
    field,
    message: `No party has the code "${id}".`,
    remedy: `Use one of: ${[...known].join(", ")}.`,
  });
  const theatre = records.theatre;
  return [
    ...eachStatement(records)
      .filter(({ value }) => !known.has(value.about))
      .map(({ file, value }) => issue(file, value.id, "about", value.about)),
    ...(theatre?.sides ?? [])
      .filter((side) => side.party !== null && !known.has(side.party))
      .map((side) => issue(FILES.theatre, side.id, "party", String(side.party))),
    ...(theatre?.stances ?? []).flatMap(({ id, names }) =>
      names && !known.has(names.party)
        ? [issue(FILES.theatre, id, "names.party", names.party)]
        : [],
    ),
    ...(theatre?.mappers ?? []).flatMap((mapper) =>
      (["inside", "outside"] as const)
        .flatMap((field) => ({ field, code: mapper[field] }))
        .filter(({ code }) => code !== null && !known.has(code))
        .map(({ field, code }) => issue(FILES.theatre, mapper.id, field, String(code))),
    ),
  ];
};

/** Claimants belong to a side that exists; the reference mapper exists. */
export const unknownSide: Rule = ({ records }) => {
  const theatre = records.theatre;
  if (!theatre) return [];
  const sides = new Set(theatre.sides.map((side) => side.id));
  const issues: Issue[] = theatre.claimants
    .filter((claimant) => !sides.has(claimant.side))
    .map((claimant) => ({
      rule: "unknown-side",
      file: FILES.theatre,
      record: claimant.id,
      field: "side",
      message: `No side has the id "${claimant.side}".`,
      remedy: `Use one of: ${[...sides].join(", ")}.`,
    }));
  if (!theatre.mappers.some((mapper) => mapper.id === theatre.referenceMapper)) {
    issues.push({
      rule: "unknown-side",
      file: FILES.theatre,
      record: theatre.id,
      field: "referenceMapper",
      message: `No mapper has the id "${theatre.referenceMapper}".`,
      remedy: "Name one of the mappers.",
    });
  }
  return issues;
};

/** Every publisher that is cited has a card. */
export const unknownPublisher: Rule = ({ records }) => {
  if (!records.readable.has(FILES.sources)) return [];
  const known = new Set(records.sources.map((source) => source.id));
  return eachCitation(records)
    .filter(({ publisher }) => !known.has(publisher))
    .map(({ file, record, publisher }) => ({
      rule: "unknown-publisher",
      file,
      record,
      field: "publisher",
      message: `No source card has the id "${publisher}".`,
      remedy: `Correct the id, or add a card to ${FILES.sources}.`,
    }));
};

function eachCitation(records: RawRecords) {
  const cited = [
    ...eachStatement(records).map(({ file, value }) => ({ file, value })),
    ...records.events.map((value) => ({ file: FILES.events, value })),
  ];
  return [
    ...cited.flatMap(({ file, value }) =>
      value.sources.map(({ publisher }) => ({ file, record: value.id, publisher })),
    ),
    ...(records.theatre?.mappers ?? []).map((mapper) => ({
      file: FILES.theatre,
      record: mapper.id,
      publisher: mapper.source,
    })),
    ...(records.theatre?.officialList ? [records.theatre] : []).map(({ id, officialList }) => ({
      file: FILES.theatre,
      record: id,
      publisher: officialList?.publisher ?? "",
    })),
  ];
}
