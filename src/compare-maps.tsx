import { useState } from "react";
import { t } from "#i18n/text.ts";
import { connectPane, paneTarget, type ThemeSource } from "#map/connect.ts";
import type { InStep } from "#map/in-step.ts";
import { MapView } from "#map/map-view.tsx";
import type { MapOptions } from "#map/start-map.ts";
import { selectPanes } from "#state/compare.ts";
import type { AppStore } from "#state/store.ts";
import { LastCaption, PaneCaption } from "#ui/compare/caption.tsx";
import { Divider } from "#ui/compare/divider.tsx";
import { useApp, useAppStore } from "#ui/shared/app-context.tsx";
import { hintWords } from "#ui/shared/wording.ts";

interface CompareMapsProps {
  /** Those of the map that is always there. */
  readonly base: Omit<MapOptions, "container">;
  readonly theme: ThemeSource;
  readonly inStep: InStep;
}

/** The maps beside the one that is always there, which is the last one, and all captions. */
export function CompareMaps(props: CompareMapsProps) {
  const count = useApp((state) => selectPanes(state).length);
  const swipe = useApp(isSwiped);
  // The maps stay when the language changes; what is said over them is made anew.
  useApp((state) => state.language);
  const others = Array.from({ length: count - 1 }, (_, at) => at);
  const maps = others.map((at) => (
    <div key={`${at + 1}`} className="app-pane" style={{ order: at }}>
      <OtherMap {...props} at={at} />
      {!swipe && <PaneCaption at={at} />}
    </div>
  ));
  return (
    <>
      <Divider on={swipe}>{maps}</Divider>
      {swipe && (
        <div className="app-pane-captions">
          <PaneCaption at={0} />
          <LastCaption />
        </div>
      )}
    </>
  );
}

/** Two maps may lie over one another; more lie side by side. */
function isSwiped(state: Parameters<typeof selectPanes>[0]): boolean {
  return state.compareLayout === "swipe" && selectPanes(state).length === 2;
}

function OtherMap({ base, theme, inStep, at }: CompareMapsProps & { at: number }) {
  const store = useAppStore();
  const [failure, setFailure] = useState<string | null>(null);
  const [options] = useState(() => optionsOf(store, base, theme, at, setFailure));
  return (
    <>
      {options && (
        <MapView
          id={`map-${at + 1}`}
          options={options}
          onStart={(map) => {
            const ends = [connectPane(store, map, theme, at), inStep.join(map)];
            return () => {
              for (const end of ends) end();
            };
          }}
        />
      )}
      {failure !== null && (
        <p className="compare-failed" role="status">
          {t(
            "This map could not be drawn ({failure}). The list of places that differ still works.",
            { failure },
          )}
        </p>
      )}
    </>
  );
}

function optionsOf(
  store: AppStore,
  base: CompareMapsProps["base"],
  theme: ThemeSource,
  at: number,
  onFailure: (message: string) => void,
): CompareMapsProps["base"] | null {
  const state = store.getState();
  const pane = selectPanes(state)[at];
  if (!pane) return null;
  return {
    ...base,
    camera: state.camera,
    target: paneTarget(state, theme.current(), pane),
    label: t("Map {number} of those compared. It moves with the others.", { number: at + 1 }),
    hintFor: (index) => {
      const now = store.getState();
      return hintWords(now, index, selectPanes(now)[at]?.view);
    },
    onMove: () => undefined,
    onSettled: ({ slice }) => {
      const map = document.getElementById(`map-${at + 1}`);
      if (!map) return;
      map.dataset.settled = String(slice.validAt);
      map.setAttribute("aria-busy", "false");
    },
    onFailure,
  };
}
