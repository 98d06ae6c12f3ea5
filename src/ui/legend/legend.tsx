import { useState } from "react";
import { t } from "#i18n/text.ts";
import { BackdropButton } from "#ui/backdrop/backdrop-button.tsx";
import { AddMapperButton } from "#ui/mappers/add-mapper-button.tsx";
import { ReferenceChoice } from "#ui/mappers/reference-choice.tsx";
import { useApp } from "#ui/shared/app-context.tsx";
import { StanceChoice } from "#ui/stance/stance-choice.tsx";
import { GlyphCallouts, HowToRead } from "./how-to-read.tsx";
import { MapperLayer, SideLayer } from "./layers.tsx";
import { CountStale, Preferences } from "./preferences.tsx";
import "./legend.css";

/** Wide enough for the legend beside the map. */
const ROOMY = "(min-width: 700px)";
/** Tall enough for the whole of it above the timeline. */
const TALL = "(min-width: 700px) and (min-height: 1100px)";

/** Who is shown, how old their newest word is, and how to read what the map draws. */
export function Legend() {
  const register = useApp((state) => state.register);
  // The stance has words of its own.
  useApp((state) => state.stance);
  const [open] = useState(() => window.matchMedia(ROOMY).matches);
  const [explained] = useState(() => window.matchMedia(TALL).matches);
  return (
    <details className="fold legend" open={open}>
      <summary className="fold-title">
        <h2>{t("Who is shown")}</h2>
      </summary>
      <ul className="legend-layers" aria-label={t("Layers of the map")}>
        {register.partySides.map((side, at) => (
          <SideLayer key={side.id} side={side} lean={at} />
        ))}
        {register.theatre.mappers.map((mapper) => (
          <MapperLayer key={mapper.id} mapper={mapper} />
        ))}
      </ul>
      <div className="legend-tools">
        <AddMapperButton />
        <BackdropButton />
      </div>
      <ReferenceChoice />
      <StanceChoice />
      <GlyphCallouts />
      <details className="legend-how" open={explained}>
        <summary className="legend-subtitle">{t("All marks, lines and areas")}</summary>
        <HowToRead />
      </details>
      <CountStale />
      <Preferences />
    </details>
  );
}
