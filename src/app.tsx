import { lazy, type ReactNode, Suspense, useState } from "react";
import type { OpenMapper } from "#data/mapper-file.ts";
import type { MapperId } from "#domain/ids.ts";
import type { Register } from "#domain/register.ts";
import type { CellTopology } from "#geometry/topology.ts";
import { t } from "#i18n/text.ts";
import { connectMap, targetOf } from "#map/connect.ts";
import { keepInStep } from "#map/in-step.ts";
import { MapView } from "#map/map-view.tsx";
import type { MapTheme } from "#map/palette.ts";
import type { MapController, MapOptions } from "#map/start-map.ts";
import { selectPlace } from "#state/actions.ts";
import type { Backdrop } from "#state/backdrop.ts";
import { selectPanes } from "#state/compare.ts";
import type { Contributing } from "#state/contributing.ts";
import type { Device } from "#state/device.ts";
import type { Distances } from "#state/distances.ts";
import type { Importing } from "#state/importing.ts";
import type { MapPictures } from "#state/map-pictures.ts";
import type { AppState, AppStore, Screen as ScreenName } from "#state/store.ts";
import { BackdropProvider } from "#ui/backdrop/backdrop-context.tsx";
import { BackdropDialog } from "#ui/backdrop/backdrop-dialog.tsx";
import { ContributeDialog } from "#ui/contribute/contribute-dialog.tsx";
import { ContributingProvider } from "#ui/contribute/contributing-context.tsx";
import { DeviceProvider } from "#ui/device/device-context.tsx";
import { NewerVersion } from "#ui/device/newer-version.tsx";
import { Legend } from "#ui/legend/legend.tsx";
import { DropTarget } from "#ui/mappers/drop-target.tsx";
import { ImportingProvider } from "#ui/mappers/importing-context.tsx";
import { MapperDialog } from "#ui/mappers/mapper-dialog.tsx";
import { DistancesProvider } from "#ui/place-card/distance/distances-context.tsx";
import { PicturesProvider } from "#ui/share/pictures-context.tsx";
import { PrintNotes } from "#ui/share/print-notes.tsx";
import { AppProvider, useApp } from "#ui/shared/app-context.tsx";
import { Notices } from "#ui/shared/notices.tsx";
import { colorsAreForced, onThemeChange, toneOf } from "#ui/shared/theme.ts";
import { hintWords } from "#ui/shared/wording.ts";
import { StanceNotice } from "#ui/stance/stance-notice.tsx";
import { Timeline } from "#ui/timeline/timeline.tsx";
import { lineName, mapWords } from "./map-words.ts";
import { panelInsets } from "./panel-insets.ts";
import { TopBar } from "./top-bar.tsx";

/** Fetched when first needed, or once the map has come to rest: neither is on the first screen. */
const loadCard = () => import("#ui/place-card/place-card.tsx");
const loadTable = () => import("#ui/table/table-view.tsx");
const ChangePanel = lazy(async () => ({
  default: (await import("#ui/change/change-panel.tsx")).ChangePanel,
}));
const AreasPage = lazy(async () => ({
  default: (await import("#ui/areas/areas-page.tsx")).AreasPage,
}));
const DisagreementPanel = lazy(async () => ({
  default: (await import("#ui/disagreement/disagreement-panel.tsx")).DisagreementPanel,
}));
const CompareMaps = lazy(async () => ({
  default: (await import("./compare-maps.tsx")).CompareMaps,
}));
const LastCaption = lazy(async () => ({
  default: (await import("#ui/compare/caption.tsx")).LastCaption,
}));
const ComparePanel = lazy(async () => ({
  default: (await import("#ui/compare/compare-panel.tsx")).ComparePanel,
}));
const Tour = lazy(async () => ({ default: (await import("#ui/tour/tour.tsx")).Tour }));
const Welcome = lazy(async () => ({ default: (await import("#ui/tour/welcome.tsx")).Welcome }));
const PlaceCard = lazy(async () => ({ default: (await loadCard()).PlaceCard }));
const TableView = lazy(async () => ({ default: (await loadTable()).TableView }));

const EmbedFrame = lazy(async () => ({
  default: (await import("#ui/embed/embed-frame.tsx")).EmbedFrame,
}));
const RecordPage = lazy(async () => ({
  default: (await import("#ui/record/record-page.tsx")).RecordPage,
}));

/** The geometry that a map is started with; it grows when the reader brings a mapper along. */
export interface MapGround {
  cells: MapOptions["cells"];
  /** Every mapper on the shelf, opened. */
  readonly opens: ReadonlyMap<MapperId, Pick<OpenMapper, "topology">>;
}

export function outlinesOf({ opens }: MapGround): MapOptions["outlines"] {
  const outlines = new Map<MapperId, CellTopology>();
  for (const [id, { topology }] of opens) if (topology) outlines.set(id, topology);
  return outlines;
}

/** What the shell is given from outside: the data of the map and a way to report its state. */
export interface AppProps {
  readonly store: AppStore;
  readonly importing: Importing;
  readonly device: Device;
  /** `null`: not offered. */
  readonly contributing: Contributing | null;
  readonly backdrop: Backdrop;
  readonly distances: Distances;
  readonly pictures: MapPictures;
  readonly ground: MapGround;
  readonly basemap: MapOptions["basemap"];
  readonly onSettled: () => void;
  /** In somebody else's page, with or without a slider; `null`: on its own. */
  readonly embed: "slider" | "fixed" | null;
}

/** The screen: the map fills it, panels lie around its edges. */
export function App(props: AppProps) {
  return (
    <AppProvider store={props.store}>
      <DeviceProvider device={props.device}>
        <ContributingProvider contributing={props.contributing}>
          <ImportingProvider importing={props.importing}>
            <DistancesProvider distances={props.distances}>
              <PicturesProvider pictures={props.pictures}>
                {props.embed === null ? (
                  <BackdropProvider backdrop={props.backdrop}>
                    <Screen map={<RegisterMap {...props} />} />
                  </BackdropProvider>
                ) : (
                  <Suspense fallback={<Wait />}>
                    <EmbedFrame map={<RegisterMap {...props} />} fixed={props.embed === "fixed"} />
                  </Suspense>
                )}
              </PicturesProvider>
            </DistancesProvider>
          </ImportingProvider>
        </ContributingProvider>
      </DeviceProvider>
    </AppProvider>
  );
}

/** What a map in somebody else's page says to who scrolls over it. */
const cooperativeWords = () => ({
  windows: t("Use Ctrl and scroll to zoom the map"),
  mac: t("Use ⌘ and scroll to zoom the map"),
  touch: t("Use two fingers to move the map"),
});

const registerKeys = new WeakMap<Register, number>();
let registers = 0;

/** A number for each register, in the order of appearance. */
function keyOf(register: Register): number {
  const known = registerKeys.get(register);
  if (known !== undefined) return known;
  registers += 1;
  registerKeys.set(register, registers);
  return registers;
}

/** One map for each register: other mappers mean other sources and layers. */
function RegisterMap({ store, ground, basemap, onSettled, embed }: AppProps) {
  const register = useApp((state) => state.register);
  const theme = () => mapTheme(store);
  const options: Omit<MapOptions, "container"> = {
    register,
    cells: ground.cells,
    outlines: outlinesOf(ground),
    basemap,
    camera: store.getState().camera,
    target: targetOf(store.getState(), theme()),
    insets: panelInsets,
    words: () => mapWords(store.getState().register),
    lineName: (side) => lineName(store.getState().register, side),
    ...(embed === null ? {} : { cooperative: cooperativeWords() }),
    onMove: (camera) => store.setState({ camera }),
    onChoose: (index) => {
      const dossier = store.getState().register.dossiers[index];
      if (dossier) selectPlace(store, dossier.place.id);
    },
    hintFor: (index) => hintWords(store.getState(), index),
    onSettled: (view) => {
      const map = document.getElementById("map");
      if (map) {
        // With the first day, not with every step.
        if (map.dataset.settled === undefined) void Promise.all([loadCard(), loadTable()]);
        map.dataset.settled = String(view.slice.validAt);
        map.setAttribute("aria-busy", "false");
      }
      onSettled();
    },
    onFailure: (message) => {
      const text = message.includes("WebGL")
        ? t(
            "The map could not be drawn: this browser offers no WebGL 2. The table, the card and the timeline still work.",
          )
        : t(
            "The map could not be drawn ({message}). The table, the card and the timeline still work.",
            { message },
          );
      store.setState(({ notices }) =>
        notices.includes(text) ? {} : { notices: [...notices, text] },
      );
      onSettled();
    },
  };
  const [inStep] = useState(keepInStep);
  const comparing = useApp((state) => state.screen === "compare");
  const source = { current: theme, onChange: (run: () => void) => onThemeChange(store, run) };
  const connect = (controller: MapController) => {
    const ends = [connectMap(store, controller, source), inStep.join(controller)];
    return () => {
      for (const end of ends) end();
    };
  };
  return (
    <div className="app-panes" key={keyOf(register)}>
      <div className="app-pane app-pane-last">
        <MapView options={options} onStart={connect} />
        <Suspense fallback={null}>{comparing && <LastCaption />}</Suspense>
      </div>
      <Suspense fallback={null}>
        {comparing && <CompareMaps base={options} theme={source} inStep={inStep} />}
      </Suspense>
    </div>
  );
}

/** Screens that show the map, with the panel on its left. */
const PANELS: Partial<
  Readonly<Record<ScreenName, { readonly label: () => string; panel: ReactNode }>>
> = {
  map: { label: () => t("Legend and layers"), panel: <Legend /> },
  disagreement: { label: () => t("Where they differ"), panel: <DisagreementPanel /> },
  change: { label: () => t("Change between two days"), panel: <ChangePanel /> },
  compare: { label: () => t("What is compared"), panel: <ComparePanel /> },
};

/** Screens that cover the map. */
const PAGES: Partial<Readonly<Record<ScreenName, ReactNode>>> = {
  table: <TableView />,
  record: <RecordPage />,
  areas: <AreasPage />,
};

const TOUR = { label: () => t("Guided tour"), panel: <Tour /> };

/** How the maps lie, for the style sheet. */
function paneClasses(state: AppState): string {
  if (state.screen !== "compare") return "";
  const { length } = selectPanes(state);
  return `app-panes-${length === 2 ? state.compareLayout : "side"} app-panes-${length}`;
}

/** Words are made anew when the language changes; the map alone stays as it is. */
function Screen({ map }: { map: ReactNode }) {
  const screen = useApp((state) => state.screen);
  const hasCard = useApp((state) => state.place !== null);
  const touring = useApp((state) => state.tour !== null);
  const language = useApp((state) => state.language);
  const panes = useApp(paneClasses);
  const parts = [panes, hasCard && "app-with-card", touring && "app-with-tour"].filter(Boolean);
  return (
    <div className={`app app-${screen} ${parts.join(" ")}`}>
      <button
        type="button"
        className="app-skip"
        onClick={() => document.getElementById("timeline")?.focus()}
      >
        {t("Skip to the timeline")}
      </button>
      <TopBar language={language} />
      <main className="app-main">
        {map}
        <Panels key={language} />
      </main>
      <footer className="app-timeline" id="timeline" tabIndex={-1}>
        <StanceNotice />
        <Timeline key={language} />
      </footer>
    </div>
  );
}

/** What lies over the map. */
function Panels() {
  const screen = useApp((state) => state.screen);
  const hasCard = useApp((state) => state.place !== null);
  const touring = useApp((state) => state.tour !== null);
  // The stance has words of its own: everything that lies over the map is said anew.
  useApp((state) => state.stance);
  const welcome = useApp((state) => state.welcome);
  const beside = touring ? TOUR : PANELS[screen];
  const page = PAGES[screen];
  return (
    <>
      {beside && (
        <aside className="app-legend" aria-label={beside.label()}>
          <Suspense fallback={<Wait />}>{beside.panel}</Suspense>
        </aside>
      )}
      {page && (
        <div className="app-table">
          <Suspense fallback={<Wait />}>{page}</Suspense>
        </div>
      )}
      {hasCard && (
        <aside className="app-card" aria-label={t("Place")}>
          <Suspense fallback={<Wait />}>
            <PlaceCard />
          </Suspense>
        </aside>
      )}
      {beside && (
        <p className="app-disclaimer">
          {t(
            "Claims are shown as claims, not verified by us · by settlement, not exact lines · not for navigation or safety",
          )}
        </p>
      )}
      {welcome && (
        <Suspense fallback={null}>
          <Welcome />
        </Suspense>
      )}
      <Notices />
      <NewerVersion />
      <DropTarget />
      <MapperDialog />
      <ContributeDialog />
      <BackdropDialog />
      <PrintNotes />
    </>
  );
}

function Wait() {
  return <p className="app-wait">{t("Loading…")}</p>;
}

export function mapTheme(store: AppStore): MapTheme {
  const tone = toneOf(store);
  return colorsAreForced() ? `contrast-${tone}` : tone;
}
