import { type BorderKind, type Stance, type Stroke, strokeOf } from "#domain/stance.ts";
import { t } from "#i18n/text.ts";

const KINDS: readonly BorderKind[] = ["international", "claimed", "crossed"];

/** How a stance draws a kind of legal border. */
export interface BorderRow {
  readonly kind: BorderKind;
  readonly stroke: Stroke;
  readonly words: string;
}

/** The legal borders that a stance draws, for the map's legend and for pictures'. */
export function borderRows(stance: Stance): readonly BorderRow[] {
  const by = stance.borders.find((rule) => rule.by !== undefined)?.by;
  const usual = strokeOf(stance, "international");
  return KINDS.map((kind) => ({ kind, stroke: strokeOf(stance, kind, by) }))
    .filter(({ kind, stroke }) => stroke !== "none" && (kind !== "crossed" || stroke !== usual))
    .map((row) => ({ ...row, words: kindName(row.kind) }));
}

/** Dashes of a stroke, as SVG has them; none: drawn through. */
export const BORDER_DASHES: Partial<Readonly<Record<Stroke, string>>> = {
  dashed: "6 4",
  dotted: "0.1 3.5",
};

function kindName(kind: BorderKind): string {
  if (kind === "claimed") return t("Border that a side claims by its own law");
  return kind === "crossed"
    ? t("Recognised border that one side’s law does away with")
    : t("Recognised border");
}
