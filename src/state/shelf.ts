import { clampDay } from "#domain/day.ts";
import type { MapperId } from "#domain/ids.ts";
import { indexRegister } from "#domain/register.ts";
import { type MapperRecord, withMappers } from "#domain/shelf.ts";
import type { AppState, AppStore } from "./store.ts";

/**
 * Adds mappers to those shown; one with the id of a mapper on the shelf takes its place. All or
 * nothing: throws, and changes nothing, if one cannot be added (see `withMappers`).
 */
export function putMappers(store: AppStore, records: readonly MapperRecord[]): void {
  const ids = new Set(records.map(({ mapper }) => mapper.id));
  const kept = store.getState().shelf.filter(({ mapper }) => !ids.has(mapper.id));
  index(store, [...kept, ...records], store.getState().register.theatre.referenceMapper);
}

/** Takes a mapper off the shelf; the register's own reference stands in if it was the reference. */
export function removeMapper(store: AppStore, id: MapperId): void {
  const { shelf, base, register } = store.getState();
  const { referenceMapper } = register.theatre;
  const reference = referenceMapper === id ? base.theatre.referenceMapper : referenceMapper;
  index(
    store,
    shelf.filter(({ mapper }) => mapper.id !== id),
    reference,
  );
}

/** Chooses whose picture stands in where a side is silent, and rings the places. */
export function setReference(store: AppStore, id: MapperId): void {
  index(store, store.getState().shelf, id);
}

/** Puts back a shelf and a reference as they were: undo. */
export function restoreShelf(
  store: AppStore,
  shelf: readonly MapperRecord[],
  reference: MapperId,
): void {
  index(store, shelf, reference);
}

/** The register of a shelf and a reference: the one place where `register` changes. */
export function shelfState(
  base: AppState["base"],
  shelf: readonly MapperRecord[],
  reference: MapperId = base.theatre.referenceMapper,
): Pick<AppState, "base" | "shelf" | "register"> {
  return { base, shelf, register: indexRegister(withMappers(base, shelf, reference)) };
}

function index(store: AppStore, shelf: readonly MapperRecord[], reference: MapperId): void {
  const { base, day, since, source, hidden } = store.getState();
  const next = shelfState(base, shelf, reference);
  const { first, last, mappers, sides } = next.register.theatre;
  const known = new Set<string>([...mappers, ...sides].map(({ id }) => id));
  store.setState({
    ...next,
    day: clampDay(day, first, last),
    since: since === null ? null : clampDay(since, first, last),
    source: source !== null && known.has(source) ? source : null,
    hidden: new Set([...hidden].filter((id) => known.has(id))),
    playing: false,
  });
}
