import type { Assessment } from "#domain/assessment.ts";
import { dayFromNumber, FAR_DAY } from "#domain/day.ts";
import { mapperId, type PlaceId, partyId, publisherId } from "#domain/ids.ts";
import { indexRegister, type Register } from "#domain/register.ts";
import { withMappers } from "#domain/shelf.ts";
import type { SourceCard } from "#domain/theatre.ts";
import { at } from "../ui/table/sample-register.ts";

/** What a further mapper of the sample shows: a status from a day of the sample on. */
export interface Mapped {
  readonly status: Assessment["status"];
  readonly from: number;
}

/** The sample's register with another mapper, whose last map is of day `last`. */
export function withSecondMapper(
  register: Register,
  mapped: readonly (readonly Mapped[])[],
  { id = "second", last = 400, card = {} as Partial<SourceCard> } = {},
): Register {
  const assessments = new Map<PlaceId, readonly Assessment[]>(
    mapped.flatMap((own, index) => {
      const place = register.dossiers[index]?.place.id;
      return place === undefined || own.length === 0 ? [] : [[place, intervalsOf(own)] as const];
    }),
  );
  const source = publisherId(id);
  const record = {
    mapper: {
      id: mapperId(id),
      name: id,
      note: "",
      source,
      inside: partyId("NO"),
      outside: partyId("SO"),
      first: at(0),
      last: at(last),
      missing: [],
    },
    source: {
      id: source,
      name: id,
      kind: "mapper",
      affiliation: "",
      method: "",
      delay: null,
      licence: "",
      link: null,
      ...card,
    },
    assessments,
    shares: new Map(),
    archive: null,
  };
  return indexRegister(withMappers(register.input, [record]));
}

function intervalsOf(own: readonly Mapped[]): readonly Assessment[] {
  return own.map(({ status, from }, number) => {
    const next = own[number + 1];
    const to = next === undefined ? FAR_DAY : dayFromNumber(at(next.from));
    return { status, from: at(from), to };
  });
}
