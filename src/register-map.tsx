import { lazy, Suspense, useState } from "react";
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
import type { AppStore } from "#state/store.ts";
import { useApp } from "#ui/shared/app-context.tsx";
import { colorsAreForced, onThemeChange, toneOf } from "#ui/shared/theme.ts";
import { hintWords } from "#ui/shared/wording.ts";
import { lineName, mapWords } from "./map-words.ts";
import { panelInsets } from "./panel-insets.ts";

const CompareMaps = lazy(async () => ({
  default: (await import("./compare-maps.tsx")).CompareMaps,
}));
const LastCaption = lazy(async () => ({
  default: (await import("#ui/compare/caption.tsx")).LastCaption,
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

/** What the map is given from outside. */
export interface RegisterMapProps {
  readonly store: AppStore;
  readonly ground: MapGround;
  readonly basemap: MapOptions["basemap"];
  readonly onSettled: () => void;
  /** The first day is on screen: what comes next may be fetched. */
  readonly onFirstDay: () => void;
  /** In somebody else's page, with or without a slider; `null`: on its own. */
  readonly embed: "slider" | "fixed" | null;
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
export function RegisterMap({
  store,
  ground,
  basemap,
  onSettled,
  onFirstDay,
  embed,
}: RegisterMapProps) {
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
        if (map.dataset.settled === undefined) onFirstDay();
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

export function mapTheme(store: AppStore): MapTheme {
  const tone = toneOf(store);
  return colorsAreForced() ? `contrast-${tone}` : tone;
}
