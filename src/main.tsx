import { createRoot } from "react-dom/client";
import { loadMappers, loadTheatre } from "#data/load.ts";
import type { OpenMapper } from "#data/mapper-file.ts";
import { NAME_LANGUAGES } from "#domain/place.ts";
import { shelfState } from "#state/shelf.ts";
import { createAppStore } from "#state/store.ts";
import { readHash, startLink } from "#state/url.ts";
import { App, type MapGround } from "./app.tsx";
import "#ui/shared/fonts.css";
import "#ui/shared/tokens.css";
import "#ui/shared/party.css";
import "./app.css";
import type { NameLanguage } from "#domain/place.ts";
import { startPlayback } from "#state/playback.ts";
import { onThemeChange, writeTone } from "#ui/shared/theme.ts";

const FOLDER = "theatre/";
const DATA = `${FOLDER}ukraine.json`;
const BASEMAP = "basemap/ukraine.topo.json";

const root = createRoot(element("app"));
try {
  await start();
} catch (error) {
  // A map with parts missing would be a false picture: say what happened instead.
  root.render(<Failure message={error instanceof Error ? error.message : String(error)} />);
}

async function start(): Promise<void> {
  const [{ loaded, mappers }, basemap] = await Promise.all([
    loadAll(),
    readJson(BASEMAP),
    loadFonts(),
  ]);
  const shelf = shelfState(
    loaded.register.input,
    mappers.map(({ record }) => record),
  );
  const ground: MapGround = { cells: loaded.cells, outlines: new Map() };
  keepOutlines(ground, mappers);
  const store = createAppStore(loaded.register, {
    ...shelf,
    day: shelf.register.theatre.last,
    browserNames: browserNames(),
    ...readHash(location.hash, shelf.register),
  });
  const settled = settling();
  writeTone(store, document.documentElement);
  onThemeChange(store, () => writeTone(store, document.documentElement));
  startLink(store, { replace: (hash) => history.replaceState(null, "", hash) });
  // Another link opened in a running app means all of it: camera, layers, what it leaves out.
  addEventListener("hashchange", () => location.reload());
  startPlayback(store, {
    after: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    settled: settled.next,
  });
  root.render(<App store={store} ground={ground} basemap={basemap} onSettled={settled.now} />);
}

/** The theatre and the mappers compiled with it. */
async function loadAll() {
  const loaded = await loadTheatre(DATA);
  const mappers = await loadMappers(loaded.mapperFiles.map((file) => `${FOLDER}${file}`));
  return { loaded, mappers };
}

/** What the map draws of mappers goes to it directly: geometry never enters the store. */
function keepOutlines(ground: MapGround, mappers: readonly OpenMapper[]): void {
  for (const { record, topology } of mappers) {
    if (topology) ground.outlines.set(record.mapper.id, topology);
  }
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

function browserNames(): NameLanguage {
  const wanted = navigator.languages.map((language) => language.slice(0, 2));
  return NAME_LANGUAGES.find((language) => language === wanted[0]) ?? "en";
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
      <h1>The map cannot be shown</h1>
      <p>{message}</p>
      <p>Nothing is drawn, because a part of the picture would be a false one.</p>
      <button type="button" onClick={() => location.reload()}>
        Try again
      </button>
    </div>
  );
}
