import { t } from "#i18n/text.ts";

/** Reasons in English, as the checks and the PMTiles library give them, and what they say. */
const KNOWN: readonly (readonly [RegExp, (found: string) => string])[] = [
  [
    /^Wrong magic number for PMTiles archive/,
    () => t("it does not begin as a PMTiles file does: it is another kind of file"),
  ],
  [
    /^Archive is spec version (\d+)/,
    (found) => t("it is PMTiles of version {version}, which is not known here", { version: found }),
  ],
  [
    /^its tiles are of kind (\d+), which this map cannot draw/,
    (found) => t("its tiles are of kind {kind}, which this map cannot draw", { kind: found }),
  ],
  [/^it has no "version": 8$/, () => t("it does not say that it is a style: “version”: 8")],
  [/^it has no "sources" or no "layers"$/, () => t("it has no “sources” or no “layers”")],
];

/** A reason in the reader's language; `null` where it is not known: then it stays English. */
export function detailWords(detail: string): string | null {
  for (const [shape, words] of KNOWN) {
    const found = shape.exec(detail);
    if (found) return words(found[1] ?? "");
  }
  return null;
}
