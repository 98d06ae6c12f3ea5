import { createRoot } from "react-dom/client";
import { type LoadedTheatre, loadAreas, loadCells, loadMappers, loadTheatre } from "#data/load.ts";
import { loadStories } from "#data/stories.ts";
import type { Register } from "#domain/register.ts";
import { areTiled } from "#geometry/settlement-cells.ts";
import { LANGUAGES } from "#i18n/languages.ts";
import { speak, t } from "#i18n/text.ts";
import { isTiledMap, type MapCells } from "#map/tiled-map.ts";
import { isOutdated, outdatedWords } from "#state/edition.ts";
import { EMBEDDED, embedIn } from "#state/embed.ts";
import { createImportState } from "#state/importing.ts";
import { putMappers } from "#state/shelf.ts";
import { type AppState, type AppStore, createAppStore } from "#state/store.ts";
import { putStories } from "#state/tour.ts";
import { languageIn, readHash, startLink } from "#state/url.ts";
import { App, type MapGround, mapTheme, outlinesOf } from "./app.tsx";
import { BrowserDevice } from "./device/device.ts";
import { distancesLater } from "./distances-later.ts";
import { BrowserImporting } from "./importing/importing.ts";
import { openKept } from "./importing/keeping.ts";
import { startShelf } from "./importing/put-back.ts";
import { mapPictures, type PicturePorts } from "./map-pictures.ts";
import { panelInsets } from "./panel-insets.ts";
import "#ui/shared/fonts.css";
import "#ui/shared/tokens.css";
import "#ui/shared/party.css";
import "./top-bar.css";
import "./app.css";
import "./panes.css";
import "./low.css";
import { startPlayback } from "#state/playback.ts";
import { inLanguage } from "#ui/shared/names.ts";
import { writePartyColours } from "#ui/shared/party-colours.ts";
import { onThemeChange, writeTone } from "#ui/shared/theme.ts";

const FOLDER = "theatre/";
const DATA = `${FOLDER}${THEATRE.id}.json`;
const CELLS = `${FOLDER}${THEATRE.id}-cells.json`;
const AREAS = `${FOLDER}${THEATRE.id}-areas.json`;
const STORIES = `${FOLDER}${THEATRE.id}-stories.json`;

/** Address of a data file, with the version of its content. */
const at = (path: string) => {
  const version = FILE_VERSIONS[path];
  return version === undefined ? path : `${path}?v=${version}`;
};

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
  root.render(<Failure message={error instanceof Error ? error.message : String(error)} />);
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
    if (!isTiledMap(cells)) ground.cells = await loadCells(at(CELLS));
  });
  if (kept.opens.length > 0) await separateCells();
  const importing = new BrowserImporting({
    store,
    state: createImportState({ kept: brought, anythingKept: kept.anythingKept }),
    basemap,
    opens,
    bring: async (added) => {
      await separateCells();
      putMappers(
        store,
        added.map(({ record }) => record),
      );
    },
  });
  if (isOutdated(store.getState())) notify(store, outdatedWords(store.getState()));
  const device = new BrowserDevice();
  if (embed === null) void device.resume();
  const settled = settling();
  const fetchAreas = areasFetcher(store, register.dossiers.length);
  fetchStoriesOnceOpened(store, asked.day === undefined);
  keepPageInStep(store);
  startPlayback(store, { after, settled: settled.next });
  root.render(
    <App
      store={store}
      importing={importing}
      device={device}
      distances={distancesLater(() => ({ ...ground, outlines: outlinesOf(ground) }))}
      pictures={picturesOf(store, ground, basemap)}
      embed={embed}
      ground={ground}
      basemap={basemap}
      onSettled={() => {
        settled.now();
        // No first screen needs them, so that they come once the map has come to rest.
        fetchAreas();
      }}
    />,
  );
}

/** Fetches the areas of so many places when first called; a failure is told. */
function areasFetcher(store: AppStore, places: number): () => void {
  const fetchAreas = once(async () => {
    store.setState({ areas: await loadAreas(at(AREAS), places) });
  });
  return () => {
    fetchAreas().catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      notify(store, t("The areas of the places are not there ({reason}).", { reason }));
    });
  };
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

/** Colours, language, title and address of the page follow the state. */
function keepPageInStep(store: AppStore): void {
  writePartyColours(store.getState().register.theatre, document);
  writeTone(store, document.documentElement);
  onThemeChange(store, () => writeTone(store, document.documentElement));
  writeLanguage(store);
  store.subscribe(() => writeLanguage(store));
  startLink(store, { replace: (hash) => history.replaceState(null, "", hash) });
  // Another link opened in a running app means all of it: camera, layers, what it leaves out.
  addEventListener("hashchange", () => location.reload());
}

/** The theatre and the mappers compiled with it. */
async function loadAll() {
  const loaded = await loadTheatre(at(DATA));
  const mappers = await loadMappers(loaded.mapperFiles.map((file) => at(`${FOLDER}${file}`)));
  return { loaded, mappers, cells: await openCells(loaded) };
}

/** The cells as the map draws them. */
async function openCells({ cells, register }: LoadedTheatre): Promise<MapCells> {
  if (!areTiled(cells)) return cells;
  const { openTiles } = await import("#map/tiled.ts");
  const address = new URL(`${FOLDER}${cells.tiles}`, location.href).href;
  return openTiles(address, cells, register.theatre.extent);
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
      notify(store, String(error));
    });
  };
  store.subscribe((state, before) => {
    if (state.tour !== before.tour) look(state);
  });
  look(store.getState());
}

/** The page says which language it speaks. */
function writeLanguage(store: AppStore): void {
  document.documentElement.lang = store.getState().language;
  const { title, titles } = store.getState().register.theatre;
  document.title = `Claimline: ${t("who says they hold what, and since when")} (${inLanguage(title, titles)})`;
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

async function readJson(url: string) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`A file could not be read (${response.status} ${url}).`);
  return response.json();
}

/** The map draws labels with these faces as soon as it starts, so they must be there by then. */
async function loadFonts(): Promise<void> {
  const faces = ["16px ClaimlineSans", "600 16px ClaimlineSans"];
  await Promise.allSettled(faces.map((face) => document.fonts.load(face, "Aя")));
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

function Failure({ message }: { message: string }) {
  return (
    <div className="failure" role="alert">
      <h1>{t("The map cannot be shown")}</h1>
      <p lang="en">{message}</p>
      <p>{t("Nothing is drawn, because a part of the picture would be a false one.")}</p>
      <button type="button" onClick={() => location.reload()}>
        {t("Try again")}
      </button>
    </div>
  );
}
