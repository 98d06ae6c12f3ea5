import { useMemo, useState } from "react";
import { t } from "#i18n/text.ts";
import { useApp, useAppStore } from "#ui/shared/app-context.tsx";
import { caveatLines, caveatsOf } from "#ui/shared/caveats.ts";
import { StanceChoice } from "#ui/stance/stance-choice.tsx";
import { citationsOf, today } from "./cite.ts";
import { CopyText } from "./copy-text.tsx";
import { DataFiles } from "./data-section.tsx";
import { embedSnippet } from "./embed-snippet.ts";
import { FilmSection } from "./film-section.tsx";
import { PictureSection } from "./picture-section.tsx";

/** Link, citation, pictures, film, data and snippet: the view as it was when this opened, in the stance chosen. */
export function SharePanel() {
  const store = useAppStore();
  const stance = useApp((state) => state.stance);
  const [opened] = useState(() => store.getState());
  const state = useMemo(() => ({ ...opened, stance }), [opened, stance]);
  const caveats = caveatsOf(state);
  const [style, setStyle] = useState<string>("credit");
  const citations = citationsOf(caveats, today());
  const cited = citations.find((one) => one.style === style);
  return (
    <div className="share-body">
      <StanceChoice />
      <section>
        <h3>{t("Link")}</h3>
        <p>
          {t(
            "The link holds day, place, camera and layers, and which data it was made with: opened when they have changed, it says so.",
          )}
        </p>
        <CopyText label={t("Link to this view")} text={caveats.address} />
      </section>
      <section>
        <h3>{t("Cite this")}</h3>
        <div className="share-row">
          <label>
            {t("Style")}{" "}
            <select value={style} onChange={({ currentTarget }) => setStyle(currentTarget.value)}>
              {citations.map((one) => (
                <option key={one.style} value={one.style}>
                  {one.name}
                </option>
              ))}
            </select>
          </label>
        </div>
        {cited && <CopyText key={cited.style} label={t("Citation")} text={cited.text} shown />}
      </section>
      <PictureSection state={state} />
      <DataFiles state={state} />
      <FilmSection state={state} />
      <section>
        <h3>{t("Embed")}</h3>
        <p>
          {t(
            "A small map for a page of yours: it stores nothing, scrolls only when asked to, and names its sources. The script, which may be left out, fits its height.",
          )}
        </p>
        <CopyText label={t("Snippet")} text={embedSnippet(state)} />
      </section>
      <section>
        <h3>{t("In every file")}</h3>
        <ul className="share-caveats">
          {caveatLines(caveats).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}
