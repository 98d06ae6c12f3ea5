import type { Assessment } from "#domain/assessment.ts";
import { type Day, dayFromNumber, FAR_DAY } from "#domain/day.ts";
import {
  claimantId,
  mapperId,
  type PlaceId,
  partyId,
  placeId,
  publisherId,
  sideId,
  statementId,
  theatreId,
} from "#domain/ids.ts";
import { indexRegister, type Register } from "#domain/register.ts";
import type { Assertion, Statement } from "#domain/statement.ts";

/** A statement in short: who, what, about whom, on which day of the sample (0 to 400). */
export interface Said {
  readonly by: "north" | "south" | "press";
  readonly assertion: Assertion;
  readonly about: "NO" | "SO";
  readonly on: number;
  readonly retracts?: number;
}

export interface SamplePlace {
  readonly name: string;
  readonly said?: readonly Said[];
  readonly mapped?: readonly { readonly status: Assessment["status"]; readonly from: number }[];
}

/** The mapper turns it to North on day 60; nobody speaks of it. */
export const ASH: SamplePlace = {
  name: "Ash",
  mapped: [
    { status: "outside", from: 0 },
    { status: "inside", from: 60 },
  ],
};

/** South's on the map; North says on day 50 that it holds it, South denies it on 55. */
export const CEDAR: SamplePlace = {
  name: "Cedar",
  mapped: [{ status: "outside", from: 0 }],
  said: [
    { by: "north", assertion: "holds", about: "NO", on: 50 },
    { by: "south", assertion: "denies", about: "NO", on: 55 },
  ],
};

const FIRST = 20_000;

/** The sample's day with this number. */
export const at = (number: number): Day => dayFromNumber(FIRST + number);

const idOf = ({ name }: SamplePlace): PlaceId => placeId(name.toLowerCase().replaceAll(" ", "-"));

/** A made-up theatre of two sides, North and South, a newsroom and a mapper. */
export function sampleRegister(places: readonly SamplePlace[]): Register {
  const parties = [
    { id: partyId("NO"), name: "North" },
    { id: partyId("SO"), name: "South" },
  ];
  const sides = [
    { id: sideId("north"), name: "North", party: partyId("NO") },
    { id: sideId("south"), name: "South", party: partyId("SO") },
    { id: sideId("press"), name: "Press", party: null },
  ];
  return indexRegister({
    theatre: {
      id: theatreId("sample"),
      title: "Sample",
      parties,
      sides,
      claimants: sides.map(({ id, name, party }) => ({
        id: claimantId(id),
        name: `${name} speaker`,
        side: id,
        rank: party === null ? ("observer" as const) : ("top" as const),
        note: "",
      })),
      mappers: [
        {
          id: mapperId("mapper"),
          name: "Mapper",
          note: "a small mapper",
          source: publisherId("mapper"),
          inside: partyId("NO"),
          outside: partyId("SO"),
          first: at(0),
          last: at(400),
          missing: [at(10), at(11)],
        },
      ],
      referenceMapper: mapperId("mapper"),
      first: at(0),
      last: at(400),
      home: [0, 0, 1, 1],
      nameLanguages: [
        { code: "en", name: "English" },
        { code: "uk", name: "Українська" },
        { code: "ru", name: "Русский" },
      ],
      extent: [0, 0, 1, 1],
    },
    places: places.map((place) => ({
      id: idOf(place),
      names: { en: place.name, uk: place.name, ru: place.name },
      usedBy: {},
      spellings: [],
      kind: "village",
      oblast: "Mere",
      country: "UA",
      point: null,
      population: null,
      pointSource: "none",
    })),
    statements: new Map(places.map((place) => [idOf(place), statementsOf(place)])),
    assessments: new Map([
      [mapperId("mapper"), new Map(places.map((place) => [idOf(place), assessmentsOf(place)]))],
    ]),
    shares: new Map(),
    reports: new Map(),
    official: new Map(),
    events: [],
    sources: [],
    archives: [],
  });
}

function statementsOf(place: SamplePlace): readonly Statement[] {
  return (place.said ?? []).map(({ by, assertion, about, on, retracts }, number) => ({
    id: statementId(`${idOf(place)}-${number}`),
    claimant: claimantId(by),
    assertion,
    about: partyId(about),
    on: at(on),
    validFrom: at(on),
    summary: "",
    sources: [],
    confidence: "read",
    ...(retracts === undefined ? {} : { retracts: statementId(`${idOf(place)}-${retracts}`) }),
  }));
}

function assessmentsOf({ mapped = [] }: SamplePlace): readonly Assessment[] {
  return mapped.map(({ status, from }, number) => {
    const next = mapped[number + 1];
    return { status, from: at(from), to: next === undefined ? FAR_DAY : at(next.from) };
  });
}
