import type { CSSProperties, ReactNode } from "react";
import { t } from "#i18n/text.ts";
import { selectPanes, setCompareShare } from "#state/compare.ts";
import { useApp, useAppStore } from "#ui/shared/app-context.tsx";
import { paneWords } from "./words.ts";

/**
 * While it is on, its children lie over the last map, cut off at a divider that is drawn or moved by
 * arrow keys; else they lie where they are, so that no map is started anew.
 */
export function Divider({ on, children }: { on: boolean; children: ReactNode }) {
  const store = useAppStore();
  const share = useApp((state) => state.compareShare);
  const register = useApp((state) => state.register);
  const panes = useApp(selectPanes);
  const [left = "", right = ""] = panes.map((pane) => {
    const { title, age } = paneWords(register, pane);
    return pane.source === null ? title : `${title}, ${age}`;
  });
  return (
    <div
      className={on ? "compare-swipe" : "compare-beside"}
      style={{ "--share": share } as CSSProperties}
    >
      <div className="compare-upper">{children}</div>
      {on && <div className="compare-line" />}
      {on && (
        <input
          className="compare-divider"
          type="range"
          min={0}
          max={100}
          step={1}
          value={share}
          aria-label={t("Divider between the two maps")}
          aria-valuetext={t("{share} % {left}, {rest} % {right}", {
            share,
            left,
            rest: 100 - share,
            right,
          })}
          onChange={({ currentTarget }) => setCompareShare(store, Number(currentTarget.value))}
        />
      )}
    </div>
  );
}
