import { parseDay } from "#domain/day.ts";
import { partyId } from "#domain/ids.ts";
import type { MappedWords, Stance, StanceArea } from "#domain/stance.ts";
import type { LocalText } from "#domain/theatre.ts";
import type { RawTheatre } from "./parse.ts";
import { withoutUndefined } from "./without-undefined.ts";

type RawStance = NonNullable<RawTheatre["stances"]>[number];
type RawArea = NonNullable<RawStance["areas"]>[number];

/** A checked stance of the manifest in the domain's types. */
export function toStance(raw: RawStance): Stance {
  const { id, name, meaning, basis = [], borders = [], names, areas = [], mapped } = raw;
  return {
    id,
    name: local(name),
    meaning: local(meaning),
    basis: basis.map(({ text, url }) => withoutUndefined({ text: local(text), url })),
    borders: borders.map((rule) => withoutUndefined(rule)),
    areas: areas.map(toArea),
    ...(names && { names: withoutUndefined({ ...names, party: partyId(names.party) }) }),
    ...(mapped && { mapped: toMapped(mapped) }),
  };
}

/** Checked words for a mapper's picture. */
export function toMapped({
  inside,
  partly,
  outside,
}: NonNullable<RawStance["mapped"]>): MappedWords {
  return { inside: local(inside), partly: local(partly), outside: local(outside) };
}

function toArea({ oblasts, from, names, note, status }: RawArea): StanceArea {
  const day = from === undefined ? null : parseDay(from);
  return {
    oblasts,
    status: local(status),
    ...(day !== null && { from: day }),
    ...(names && { names }),
    ...(note !== undefined && { note: local(note) }),
  };
}

function local(text: RawStance["name"]): LocalText {
  return typeof text === "string" ? text : withoutUndefined(text);
}
