import { type Pane, selectPanes } from "#state/compare.ts";
import { selectDiffering } from "#state/select-disagreement.ts";
import { selectFaint } from "#state/select-faint.ts";
import { selectLens } from "#state/select-lens.ts";
import { selectStance } from "#state/select-stance.ts";
import { selectView } from "#state/select-view.ts";
import type { AppState, AppStore } from "#state/store.ts";
import type { MapTarget } from "./painter.ts";
import type { MapTheme } from "./palette.ts";
import type { MapController } from "./start-map.ts";

/** What the map is to show in this state and theme. */
export function targetOf(state: AppState, theme: MapTheme): MapTarget {
  const pane = state.screen === "compare" ? selectPanes(state).at(-1) : undefined;
  if (pane) return paneTarget(state, theme, pane);
  return targetWith(state, theme, { view: selectView(state), hidden: state.hidden });
}

/** What one of several maps is to show; names on lines are left to maps that are alone or two. */
export function paneTarget(state: AppState, theme: MapTheme, pane: Pane): MapTarget {
  const few = selectPanes(state).length <= 2;
  return { ...targetWith(state, theme, pane), plain: !few };
}

function targetWith(
  state: AppState,
  theme: MapTheme,
  { view, hidden }: Pick<MapTarget, "view" | "hidden">,
): MapTarget {
  const chosen = state.place === null ? undefined : state.register.byPlace.get(state.place);
  return {
    view,
    lens: selectLens(state),
    differing: selectDiffering(state),
    faint: selectFaint(state),
    hidden,
    backdrop: state.backdrop,
    plain: false,
    names: state.names,
    stance: selectStance(state),
    language: state.language,
    theme,
    chosen: chosen?.index ?? null,
  };
}

/** Screens with several maps or none have the claims as their picture. */
export function withMap(state: AppState): AppState {
  const hasOne = state.screen === "disagreement" || state.screen === "change";
  return { ...state, place: null, screen: hasOne ? state.screen : "map" };
}

/** The reader's theme, as the map needs it, and a way to hear of changes. */
export interface ThemeSource {
  readonly current: () => MapTheme;
  readonly onChange: (listener: () => void) => () => void;
}

/**
 * Keeps the map in step with the store: one value set per change, coalesced by the map. A chosen
 * place is brought into view, beside its card. Returns a way to end it.
 */
export function connectMap(store: AppStore, map: MapController, theme: ThemeSource): () => void {
  const update = () => map.show(targetOf(store.getState(), theme.current()));
  let frame = 0;
  // Once its card is on the page, which covers a part of the map: of a phone's, most.
  const revealChosen = () => {
    const { place, register } = store.getState();
    const index = place === null ? undefined : register.byPlace.get(place)?.index;
    if (index !== undefined) map.reveal(index);
  };
  const ends = [
    store.subscribe((state, before) => {
      update();
      if (state.flight !== null && state.flight !== before.flight) return map.fly(state.flight);
      if (state.place === before.place || state.place === null) return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(revealChosen);
    }),
    () => cancelAnimationFrame(frame),
    theme.onChange(update),
  ];
  update();
  return () => {
    for (const end of ends) end();
  };
}

/** Keeps one of several maps in step with the store; its camera follows the others. */
export function connectPane(
  store: AppStore,
  map: MapController,
  theme: ThemeSource,
  at: number,
): () => void {
  const update = () => {
    const state = store.getState();
    const pane = selectPanes(state)[at];
    if (pane) map.show(paneTarget(state, theme.current(), pane));
  };
  const ends = [store.subscribe(update), theme.onChange(update)];
  update();
  return () => {
    for (const end of ends) end();
  };
}
