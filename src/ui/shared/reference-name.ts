import type { Register } from "#domain/register.ts";
import { t } from "#i18n/text.ts";

/** Whose picture stands in where a side is silent; said after "map of" in every language. */
export function referenceName({ reference }: Register): string {
  return reference?.name ?? t("the chosen mapper");
}
