// First, so that panels may say otherwise.
import "#ui/shared/parts.css";
import { createRoot } from "react-dom/client";
import { loadAreas, loadCells } from "#data/load.ts";
import type { OpenMapper } from "#data/mapper-file.ts";
import { loadStories } from "#data/stories.ts";
import { messageOf } from "#domain/message-of.ts";
import type { Register } from "#domain/register.ts";
import { LANGUAGES } from "#i18n/languages.ts";
import { speak, t } from "#i18n/text.ts";
import { isTiledMap } from "#map/tiled-map.ts";
import { isOutdated, outdatedWords } from "#state/edition.ts";
import { EMBEDDED, embedIn } from "#state/embed.ts";
import { createImportState } from "#state/importing.ts";
import { startPlayback } from "#state/playback.ts";
import { putMappers } from "#state/shelf.ts";
import { type AppState, type AppStore, createAppStore } from "#state/store.ts";
import { putStories } from "#state/tour.ts";
import { languageIn, readHash } from "#state/url.ts";
import { App } from "./app.tsx";
import { BrowserBackdrop } from "./backdrop/browser-backdrop.ts";
import { contributingLater } from "./contributing/contributing.ts";
import { BrowserDevice } from "./device/device.ts";
import { distancesLater } from "./distances-later.ts";
import { Failure, FailureGuard } from "./failure.tsx";
import { AREAS, at, CELLS, FILES, loadAll, loadFonts, readJson, STORIES } from "./files.ts";
import { BrowserImporting } from "./importing/importing.ts";
import { openKept } from "./importing/keeping.ts";
import { startShelf } from "./importing/put-back.ts";
import { mapPictures, type PicturePorts } from "./map-pictures.ts";
import { keepPageInStep } from "./page-in-step.ts";
import { panelInsets } from "./panel-insets.ts";
import { type MapGround, mapTheme, outlinesOf } from "./register-map.tsx";
import "#ui/shared/fonts.css";
import "#ui/shared/tokens.css";
import "#ui/shared/party.css";
import "./top-bar.css";
import "./app.css";
import "./panes.css";
import "./low.css";

/** In somebody else's page the app keeps and reads nothing on the device. */
const embed = embedIn(location.search);
const NOTHING_KEPT = { opens: [], notices: [], anythingKept: false } as const;

const root = createRoot(element("app"));
const browserLanguage = preferred(LANGUAGES);
/** Once this is done, everything is said in the reader's language. */
const spoken = speak(languageIn(location.hash) ?? browserLanguage);
try {
  await start();
} catch (error) {
  await Promise.allSettled([spoken]);
  // A map with parts missing would be a false picture: say what happened instead.
  root.render(<Failure message={messageOf(error)} />);
}

async function start(): Promise<void> {
  const [{ loaded, mappers, cells }, basemap, kept] = await Promise.all([
    loadAll(),
    readJson(at(THEATRE.basemap)),
    // It tells what cannot be opened.
    spoken.then(() => (embed === null ? openKept() : NOTHING_KEPT)),
    loadFonts(),
  ]);
  const { register } = loaded;
  const brought = new Set(kept.opens.map(({ record }) => record.mapper.id));
  const compiled = mappers.filter(({ record }) => !brought.has(record.mapper.id));
  const shelf = startShelf(register, [...compiled, ...kept.opens]);
  const asked = readHash(location.hash, shelf.state.register);
  const store = createAppStore(register, {
    browserLanguage,
    browserNames: preferredNames(register),
    ...shelf.state,
    day: shelf.state.register.theatre.last,
    ...asked,
    welcome: embed === null && location.hash.length < 2,
    ...(embed === null ? {} : EMBEDDED),
    edition: { page: location.origin + location.pathname, data: DATA_HASH },
    notices: [...(asked.notices ?? []), ...kept.notices, ...shelf.notices],
  });
  const opens = new Map(shelf.opens.map((open) => [open.record.mapper.id, open]));
  const ground: MapGround = { cells, opens };
  // The cells that come with the register are joined for the mappers compiled with it; tiles are not.
  const separateCells = once(async () => {
    if (isTiledMap(cells)) return;
    ground.cells = await loadCells(at(CELLS), register.dossiers.length);
  });
  if (kept.opens.length > 0) await separateCells();
  const importing = new BrowserImporting({
    store,
    state: createImportState({ kept: brought, anythingKept: kept.anythingKept }),
    basemap,
    opens,
    bring: async (added) => {
      await separateCells();
      putMappers(store, recordsOf(added));
    },
  });
  if (isOutdated(store.getState())) notify(store, outdatedWords(store.getState()));
  const device = openDevice();
  const backdrop = backdropOf(store);
  const settled = settling();
  const onSettled = restFetcher(store, embed === null ? backdrop : null, settled.now);
  fetchStoriesOnceOpened(store, asked.day === undefined);
  keepPageInStep(store);
  startPlayback(store, { after, settled: settled.next });
  root.render(
    <FailureGuard>
      <App
        store={store}
        importing={importing}
        device={device}
        contributing={contributingOf(store)}
        backdrop={backdrop}
        distances={distancesLater(() => ({ ...ground, outlines: outlinesOf(ground) }))}
        pictures={picturesOf(store, ground, basemap)}
        embed={embed}
        ground={ground}
        basemap={basemap}
        onSettled={onSettled}
      />
    </FailureGuard>,
  );
}

const recordsOf = (opens: readonly OpenMapper[]) => opens.map(({ record }) => record);

/** The port for a detailed basemap; words for what goes wrong are fetched when it does. */
function backdropOf(store: AppStore): BrowserBackdrop {
  return new BrowserBackdrop({
    store,
    storage: () => localStorage,
    notify: async (problem) => {
      const { problemWords } = await import("#ui/backdrop/problem-words.ts");
      notify(store, `${problemWords(problem).what}.`);
    },
  });
}

/** What no first screen needs comes once the map has come to rest; nobody waits for a provider. */
function restFetcher(
  store: AppStore,
  backdrop: BrowserBackdrop | null,
  settled: () => void,
): () => void {
  const fetchAreas = areasFetcher(store, store.getState().register.dossiers.length);
  return () => {
    settled();
    fetchAreas();
    void backdrop?.resume();
  };
}

/** Fetches the areas of so many places when first called; a failure is told. */
function areasFetcher(store: AppStore, places: number): () => void {
  const fetchAreas = once(async () => {
    store.setState({ areas: await loadAreas(at(AREAS), places) });
  });
  return () => {
    fetchAreas().catch((error: unknown) => {
      const reason = messageOf(error);
      notify(store, t("The areas of the places are not there ({reason}).", { reason }));
    });
  };
}

/** What is kept on the device, as it was left; in somebody else’s page nothing is. */
function openDevice(): BrowserDevice {
  const device = new BrowserDevice();
  if (embed === null) void device.resume();
  return device;
}

/** The forms for contributing: not offered in somebody else’s page. */
function contributingOf(store: AppStore) {
  const files = at(FILES);
  return embed === null ? contributingLater({ store, repository: REPOSITORY, files }) : null;
}

/** Pictures of the map, for files. */
function picturesOf(store: AppStore, ground: MapGround, basemap: PicturePorts["basemap"]) {
  return mapPictures({
    store,
    ground: () => ({ cells: ground.cells, outlines: outlinesOf(ground) }),
    basemap,
    insets: panelInsets,
    theme: () => mapTheme(store),
  });
}

/** Does something the first time it is asked; a failure is tried again the next time. */
function once(run: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null;
  return () => {
    done ??= run().catch((error: unknown) => {
      done = null;
      throw error;
    });
    return done;
  };
}

/** Fetches the stories when the tour is first opened. `bareLink`: the link names no day of its own. */
function fetchStoriesOnceOpened(store: AppStore, bareLink: boolean): void {
  const fetchStories = once(async () => putStories(store, await loadStories(STORIES), bareLink));
  const look = ({ tour, stories }: AppState) => {
    if (tour === null || stories !== null) return;
    fetchStories().catch((error: unknown) => {
      store.setState({ tour: null });
      notify(store, messageOf(error));
    });
  };
  store.subscribe((state, before) => {
    if (state.tour !== before.tour) look(state);
  });
  look(store.getState());
}

/** Tells the reader once. */
function notify(store: AppStore, text: string): void {
  store.setState(({ notices }) => (notices.includes(text) ? {} : { notices: [...notices, text] }));
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element "${id}".`);
  return found;
}

/** The first of the browser's languages if it is one of these, else English. */
function preferred<T extends string>(known: readonly ("en" | T)[]): "en" | T {
  const [first = ""] = navigator.languages;
  return known.find((language) => language === first.slice(0, 2)) ?? "en";
}

/** The first of the browser's languages in which places are named, else the theatre's default. */
function preferredNames({ theatre }: Register): string {
  const [first = ""] = navigator.languages;
  const codes = theatre.nameLanguages.map(({ code }) => code);
  return codes.find((code) => code === first.slice(0, 2)) ?? codes[0] ?? "";
}

/** Runs something later; returns a way to call it off. */
function after(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}

/** Hands out promises of the next time the map comes to rest; at the latest after a second. */
function settling() {
  let waiting: (() => void)[] = [];
  const now = () => {
    const done = waiting;
    waiting = [];
    for (const resolve of done) resolve();
  };
  const next = () =>
    new Promise<void>((resolve) => {
      waiting.push(resolve);
      setTimeout(resolve, 1000);
    });
  return { now, next };
}
