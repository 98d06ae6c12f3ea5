import { lazy, type ReactNode, Suspense } from "react";
import { t } from "#i18n/text.ts";
import type { Backdrop } from "#state/backdrop.ts";
import { selectPanes } from "#state/compare.ts";
import type { Contributing } from "#state/contributing.ts";
import type { Device } from "#state/device.ts";
import type { Distances } from "#state/distances.ts";
import type { Importing } from "#state/importing.ts";
import type { MapPictures } from "#state/map-pictures.ts";
import type { AppState, Screen as ScreenName } from "#state/store.ts";
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
import { StanceNotice } from "#ui/stance/stance-notice.tsx";
import { Timeline } from "#ui/timeline/timeline.tsx";
import { RegisterMap, type RegisterMapProps } from "./register-map.tsx";
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

const fetchAhead = () => void Promise.all([loadCard(), loadTable()]);

/** What the shell is given from outside: the data of the map and a way to report its state. */
export interface AppProps extends Omit<RegisterMapProps, "onFirstDay"> {
  readonly importing: Importing;
  readonly device: Device;
  /** `null`: not offered. */
  readonly contributing: Contributing | null;
  readonly backdrop: Backdrop;
  readonly distances: Distances;
  readonly pictures: MapPictures;
}

/** The screen: the map fills it, panels lie around its edges. */
export function App(props: AppProps) {
  const map = <RegisterMap {...props} onFirstDay={fetchAhead} />;
  return (
    <AppProvider store={props.store}>
      <DeviceProvider device={props.device}>
        <ContributingProvider contributing={props.contributing}>
          <ImportingProvider importing={props.importing}>
            <DistancesProvider distances={props.distances}>
              <PicturesProvider pictures={props.pictures}>
                {props.embed === null ? (
                  <BackdropProvider backdrop={props.backdrop}>
                    <Screen map={map} />
                  </BackdropProvider>
                ) : (
                  <Suspense fallback={<Wait />}>
                    <EmbedFrame map={map} fixed={props.embed === "fixed"} />
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
