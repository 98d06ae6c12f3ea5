import { BORDER_KINDS, STROKES } from "#domain/stance.ts";
import { ASSERTIONS } from "#domain/statement.ts";
import {
  allOf,
  isDay,
  isLocalText,
  isNumber,
  isObject,
  isOneOf,
  isShownDay,
  isSize,
  isText,
  maybe,
  misfit,
  orNull,
  type Shape,
} from "./fits.ts";

const source: Shape = {
  publisher: isText,
  title: isText,
  url: maybe(isText),
  date: maybe(isText),
  via: maybe(isText),
};

const statement: Shape = {
  id: isText,
  claimant: isText,
  assertion: isOneOf(ASSERTIONS),
  denied: maybe(isOneOf(["encircled", "entered", "advanced"])),
  about: isText,
  on: isDay,
  validFrom: isDay,
  share: maybe(isSize),
  kind: maybe(isOneOf(["legal"])),
  summary: isText,
  sources: [source],
  retracts: maybe(isText),
  reason: maybe(isText),
};

const named: Shape = { id: isText, name: isText, names: maybe(allOf(isText)) };

const bounds = (value: unknown) =>
  Array.isArray(value) && value.length === 4 && value.every(isNumber);

const mapper: Shape = {
  id: isText,
  name: isText,
  note: isText,
  notes: maybe(allOf(isText)),
  source: isText,
  inside: isText,
  outside: orNull(isText),
  first: isShownDay,
  last: isShownDay,
  missing: [isShownDay],
};

const mapped = maybe({ inside: isLocalText, partly: isLocalText, outside: isLocalText });

const stance: Shape = {
  id: isText,
  name: isLocalText,
  meaning: isLocalText,
  // Only the web's are linked (`ui/shared/web-address.ts`), as those of sources.
  basis: [{ text: isLocalText, url: maybe(isText) }],
  borders: [{ kind: isOneOf(BORDER_KINDS), by: maybe(isText), stroke: isOneOf(STROKES) }],
  names: maybe({ party: isText, language: isText, romanisedFrom: maybe(isText) }),
  areas: [
    {
      oblasts: [isText],
      from: maybe(isDay),
      names: maybe(allOf(isText)),
      note: maybe(isLocalText),
      status: isLocalText,
    },
  ],
  mapped,
};

const theatre: Shape = {
  id: isText,
  title: isText,
  titles: maybe(allOf(isText)),
  parties: [named],
  sides: [{ id: isText, name: isText, names: maybe(allOf(isText)), party: orNull(isText) }],
  claimants: [
    {
      id: isText,
      name: isText,
      names: maybe(allOf(isText)),
      side: isText,
      rank: isOneOf(["top", "unit", "official", "observer"]),
      note: isText,
    },
  ],
  mappers: [mapper],
  referenceMapper: isText,
  first: isShownDay,
  last: isShownDay,
  nameLanguages: [
    {
      code: isText,
      name: isText,
      standIn: maybe(isText),
      romanisedFrom: maybe(isOneOf(["uk"])),
    },
  ],
  description: maybe(isText),
  attribution: maybe(isLocalText),
  counted: maybe(isLocalText),
  law: maybe(isLocalText),
  naming: maybe(isLocalText),
  officialList: maybe({ publisher: isText, name: isLocalText }),
  licences: maybe([{ what: isLocalText, terms: isLocalText }]),
  stances: maybe([stance]),
  mapped,
  home: bounds,
  extent: bounds,
};

const event: Shape = {
  id: isText,
  on: isDay,
  title: isText,
  summary: isText,
  kind: isText,
  rank: isNumber,
  places: maybe([isText]),
  sources: [source],
};

const card: Shape = {
  id: isText,
  name: isText,
  kind: isText,
  affiliation: isText,
  method: isText,
  delay: orNull(isText),
  delayDays: maybe([isSize]),
  licence: isText,
  link: orNull(isText),
};

/** A longitude or latitude, as far as the map's arithmetic can go. */
const degrees = orNull((value: unknown) => isNumber(value) && Math.abs(Number(value)) <= 360);

const theatreFile: Shape = {
  theatre,
  oblasts: [isText],
  places: {
    id: [isText],
    names: [[isText]],
    kind: [isNumber],
    oblast: [isNumber],
    country: [isText],
    longitude: [degrees],
    latitude: [degrees],
    population: [orNull(isSize)],
    pointSource: [isText],
  },
  spellings: [row([isText])],
  usedBy: [either(row(allOf(isText)), row(allOf(isText), allOf(allOf(isText))))],
  statements: [row([statement])],
  assessments: allOf([row(isDay, isDay, isNumber)]),
  shares: allOf([row([row(isSize)])]),
  reports: [row(isText, isDay, isText, isText)],
  official: [row(isDay, isDay, isText, isText, isText)],
  events: [event],
  sources: [card],
  mapperFiles: maybe([isText]),
};

/** A number (of a place, or a day), then these. */
function row(...rest: readonly Shape[]): Shape {
  const shapes = [isDay, ...rest];
  return (value) =>
    Array.isArray(value) &&
    value.length === shapes.length &&
    shapes.every((shape, at) => misfit(value[at], shape) === null);
}

function either(one: Shape, other: Shape): Shape {
  return (value) => misfit(value, one) === null || misfit(value, other) === null;
}

/**
 * Throws an error that names the first part of a compiled theatre that is not what it should be,
 * so that no half of it is shown. Its cells are checked apart (`geometry/check-cells.ts`).
 */
export function checkCompiled(value: unknown): void {
  const found = misfit(value, theatreFile);
  if (found !== null) throw new Error(found === "" ? "no theatre" : found);
  if (
    isObject(value) &&
    isObject(value.theatre) &&
    Number(value.theatre.first) > Number(value.theatre.last)
  ) {
    throw new Error("theatre.first");
  }
}
