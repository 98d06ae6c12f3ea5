import type { Stroke } from "#domain/stance.ts";
import { t } from "#i18n/text.ts";
import { selectStance } from "#state/select-stance.ts";
import { useApp } from "#ui/shared/app-context.tsx";
import { BORDER_DASHES, borderRows } from "#ui/shared/border-words.ts";

/** How the stance draws legal borders; nothing where the theatre has one stance only. */
export function BorderKey() {
  const stance = useApp(selectStance);
  const hasStances = useApp((state) => (state.register.theatre.stances?.length ?? 0) > 1);
  if (!hasStances) return null;
  return (
    <section>
      <h3 className="legend-heading">{t("Legal borders")}</h3>
      <ul className="legend-rows">
        {borderRows(stance).map(({ kind, stroke, words }) => (
          <li key={kind} className="legend-row">
            <BorderSwatch stroke={stroke} />
            <span>{words}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function BorderSwatch({ stroke }: { stroke: Stroke }) {
  return (
    <svg className="legend-swatch" width="30" height="18" aria-hidden="true">
      <path
        d="M1 9H29"
        stroke="var(--ink-faint)"
        strokeWidth={stroke === "thin" ? 0.8 : 1.8}
        strokeLinecap={stroke === "dotted" ? "round" : "butt"}
        strokeDasharray={BORDER_DASHES[stroke]}
      />
    </svg>
  );
}
