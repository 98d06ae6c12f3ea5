import { statusAt } from "#domain/assessment.ts";
import { isoOf } from "#domain/day.ts";
import { shownName } from "#domain/stance.ts";
import { type PlaceView, positionIn } from "#domain/view.ts";
import { selectNaming } from "#state/select-stance.ts";
import { selectView } from "#state/select-view.ts";
import type { AppState } from "#state/store.ts";

/** What a place's row or feature says: machine-readable names, ids and ISO days. */
export type Facts = Readonly<Record<string, string | number | boolean | null>>;

/** A place with what is shown of it. */
export interface Shown {
  readonly point: readonly [number, number] | null;
  readonly facts: Facts;
}

/** All places with what is shown of them; sides and mappers that are switched off are left out. */
export function shownPlaces(state: AppState): readonly Shown[] {
  const naming = selectNaming(state);
  return selectView(state).places.map((view) => {
    const { place } = view.dossier;
    return {
      point: place.point,
      facts: {
        place_id: place.id,
        ...Object.fromEntries(
          Object.entries(place.names).map(([code, name]) => [`name_${code}`, name]),
        ),
        // The name that the stance puts first, where it has names of its own.
        ...(typeof naming === "string" ? {} : { name_shown: shownName(place, naming) }),
        oblast: place.oblast,
        kind: place.kind,
        day: isoOf(state.day),
        ...standingFacts(state, view),
      },
    };
  });
}

/** Standing, positions of the sides and pictures of the mappers, of those switched on. */
export function standingFacts(state: AppState, view: PlaceView): Facts {
  const { register, hidden, day } = state;
  const sides = register.partySides.filter(({ id }) => !hidden.has(id));
  const mappers = register.theatre.mappers.filter(({ id }) => !hidden.has(id));
  const facts: Record<string, string | number | boolean | null> = { standing: view.standing };
  for (const { id } of sides) {
    const { control, basis, since, stale } = positionIn(view, id);
    facts[`${id}_holder`] = control;
    facts[`${id}_basis`] = basis;
    facts[`${id}_said_on`] = since === null ? null : isoOf(since);
    facts[`${id}_stale`] = stale;
  }
  for (const { id } of mappers) {
    facts[`${id}_maps_it`] = statusAt(view.dossier.mapped.get(id) ?? [], day);
  }
  const decisive = new Set(sides.flatMap(({ id }) => positionIn(view, id).statements));
  facts.sources = view.dossier.words
    .filter(({ statement }) => decisive.has(statement.id))
    .flatMap(({ statement }) => statement.sources.map(({ url, title }) => url ?? title))
    .join(" ");
  return facts;
}
