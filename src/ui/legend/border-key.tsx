import { type BorderKind, type Stroke, strokeOf } from "#domain/stance.ts";
import { t } from "#i18n/text.ts";
import { selectStance } from "#state/select-stance.ts";
import { useApp } from "#ui/shared/app-context.tsx";

const KINDS: readonly BorderKind[] = ["international", "claimed", "crossed"];

const kindName = (kind: BorderKind) =>
  kind === "claimed"
    ? t("Border that a side claims by its own law")
    : kind === "crossed"
      ? t("Recognised border that one side’s law does away with")
      : t("Recognised border");

/** How the stance draws legal borders; nothing where the theatre has one stance only. */
export function BorderKey() {
  const stance = useApp(selectStance);
  const hasStances = useApp((state) => (state.register.theatre.stances?.length ?? 0) > 1);
  if (!hasStances) return null;
  const by = stance.borders.find((rule) => rule.by !== undefined)?.by;
  const usual = strokeOf(stance, "international");
  const shown = KINDS.map((kind) => ({ kind, stroke: strokeOf(stance, kind, by) })).filter(
    ({ kind, stroke }) => stroke !== "none" && (kind !== "crossed" || stroke !== usual),
  );
  return (
    <section>
      <h3 className="legend-heading">{t("Legal borders")}</h3>
      <ul className="legend-rows">
        {shown.map(({ kind, stroke }) => (
          <li key={kind} className="legend-row">
            <BorderSwatch stroke={stroke} />
            <span>{kindName(kind)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const DASHES: Partial<Readonly<Record<Stroke, string>>> = { dashed: "6 4", dotted: "0.1 3.5" };

function BorderSwatch({ stroke }: { stroke: Stroke }) {
  return (
    <svg className="legend-swatch" width="30" height="18" aria-hidden="true">
      <path
        d="M1 9H29"
        stroke="var(--ink-faint)"
        strokeWidth={stroke === "thin" ? 0.8 : 1.8}
        strokeLinecap={stroke === "dotted" ? "round" : "butt"}
        strokeDasharray={DASHES[stroke]}
      />
    </svg>
  );
}
