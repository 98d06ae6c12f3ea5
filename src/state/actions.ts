import { clampDay, type Day } from "#domain/day.ts";
import type { SourceId } from "#domain/holding.ts";
import type { ClaimantId, MapperId, PlaceId, SideId } from "#domain/ids.ts";
import { messageOf } from "#domain/message-of.ts";
import type { NameLanguage } from "#domain/place.ts";
import type { CaseFilter, MatchWith } from "#domain/record-choice.ts";
import type { Clock } from "#domain/slice.ts";
import { stanceOf } from "#domain/stance.ts";
import type { Language } from "#i18n/languages.ts";
import { speak, t } from "#i18n/text.ts";
import { sourceCount } from "./select-disagreement.ts";
import { selectSince } from "./select-since.ts";
import { stepFrom } from "./steps.ts";
import type { AppStore, Screen, Speed, StepMode, ThemeChoice } from "./store.ts";

/** Shows a day, moved into the theatre's range, and stops playback: a hand on the slider leads. */
export function showDay(store: AppStore, day: Day): void {
  const { first, last } = store.getState().register.theatre;
  store.setState({ day: clampDay(day, first, last), playing: false });
}

/** Chooses the other day of a change or comparison, moved into the theatre's range. */
export function showSince(store: AppStore, since: Day): void {
  const { first, last } = store.getState().register.theatre;
  store.setState({ since: clampDay(since, first, last) });
}

/** Shows the day that was the other one, and the other way about. */
export function swapDays(store: AppStore): void {
  const state = store.getState();
  store.setState({ day: selectSince(state), since: state.day, playing: false });
}

/** Chooses by whom the change is told; `null`: all sides together. */
export function setSource(store: AppStore, source: SourceId | null): void {
  store.setState({ source });
}

/** Moves by `count` steps: days with data, or calendar days, as the reader has chosen. */
export function stepBy(store: AppStore, count: number): void {
  const { register, day, stepMode } = store.getState();
  showDay(store, stepFrom(register, day, stepMode, count));
}

/** Starts or stops playback. Starting at the last day begins again at the first. */
export function togglePlay(store: AppStore): void {
  const { playing, day, register } = store.getState();
  if (playing) store.setState({ playing: false });
  else {
    const atEnd = day >= register.theatre.last;
    store.setState({ playing: true, day: atEnd ? register.theatre.first : day });
  }
}

/** Opens a place's card; `null` closes it. An unknown id closes it too. */
export function selectPlace(store: AppStore, place: PlaceId | null): void {
  const known = place !== null && store.getState().register.byPlace.has(place);
  store.setState({ place: known ? place : null });
}

/** Switches a side's claims or a mapper's picture on or off. */
export function toggleLayer(store: AppStore, id: SideId | MapperId): void {
  const hidden = new Set(store.getState().hidden);
  if (!hidden.delete(id)) hidden.add(id);
  store.setState({ hidden });
}

export function showScreen(store: AppStore, screen: Screen): void {
  store.setState({ screen });
}

/** Asks where at least `count` sources say so; `null` asks where they differ. */
export function setAgree(store: AppStore, count: number | null): void {
  const most = sourceCount(store.getState().register);
  store.setState({ agree: count === null ? null : Math.min(Math.max(1, count), most) });
}

export function setClock(store: AppStore, clock: Clock): void {
  store.setState({ clock });
}

export function setCountStale(store: AppStore, countStale: boolean): void {
  store.setState({ countStale });
}

/** Changes the language of the interface once its words are there; a failure is told and changes nothing. */
export async function setLanguage(store: AppStore, language: Language): Promise<void> {
  try {
    await speak(language);
    store.setState({ language });
  } catch (error) {
    const reason = messageOf(error);
    const notice = t("The language could not be fetched ({reason}).", { reason });
    store.setState(({ notices }) => ({ notices: [...notices, notice] }));
  }
}

export function setNames(store: AppStore, names: NameLanguage): void {
  store.setState({ names });
}

/** Presents the theatre in another stance; an unknown one means the first. */
export function setStance(store: AppStore, id: string): void {
  store.setState(({ register }) => ({ stance: stanceOf(register.theatre, id).id }));
}

export function setTheme(store: AppStore, theme: ThemeChoice): void {
  store.setState({ theme });
}

export function setStepMode(store: AppStore, stepMode: StepMode): void {
  store.setState({ stepMode });
}

export function setSpeed(store: AppStore, speed: Speed): void {
  store.setState({ speed });
}

export function dismissNotices(store: AppStore): void {
  store.setState({ notices: [] });
}

/** Lists a side's or claimant's track record (`null`: everybody's), or the cases of one figure. */
export function showCases(
  store: AppStore,
  claimant: SideId | ClaimantId | null,
  cases: CaseFilter = "all",
): void {
  store.setState({ claimant, cases });
}

/** Holds the claims of the track record against something else. */
export function setMatch(store: AppStore, match: MatchWith): void {
  store.setState({ match });
}
