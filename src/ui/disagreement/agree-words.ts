import type { NamedSource } from "#domain/agreement.ts";
import type { Register } from "#domain/register.ts";
import { list, t } from "#i18n/text.ts";
import { sideName } from "#ui/shared/wording.ts";

/** "Shown as held where at least 2 of these 3 say so: Russia (its own words), … and DeepState (its map)." */
export function agreeSentence(
  register: Register,
  sources: readonly NamedSource[],
  count: number,
): string {
  if (sources.length === 0) return t("No source is asked.");
  const named = sources.map((source) =>
    source.kind === "side"
      ? t("{side} (its own words)", { side: sideName(register, source.id) })
      : t("{mapper} (its map)", { mapper: source.name }),
  );
  const asked = { count, all: sources.length, names: list(named) };
  const shown =
    count === sources.length
      ? t("Shown as held where all of these {all} say so: {names}.", asked)
      : t("Shown as held where at least {count} of these {all} say so: {names}.", asked);
  return `${shown} ${t("A silent side says nothing here: no map stands in for it. Old, contradicted words do not count.")}`;
}
