import type { Register } from "#domain/register.ts";
import { t } from "#i18n/text.ts";
import { archivePrefix } from "#map/layers/archives.ts";
import { LENS_PREFIX } from "#map/layers/lens.ts";
import { sideName } from "#ui/shared/wording.ts";

/**
 * What the group of a style layer is called in a drawing of the map, in the reader's language; the
 * layer's own id where there is no word for it.
 */
export function layerGroup(register: Register, layer: string): string {
  const side = register.partySides.find(({ id }) => layer.startsWith(`${id}-`));
  if (side) return ofSide(sideName(register, side.id), layer.slice(side.id.length + 1));
  const { mappers } = register.theatre;
  const mapper = mappers.find(({ id }) => layer.startsWith(archivePrefix(id)));
  if (mapper) return ofMapper(mapper.name, layer.slice(archivePrefix(mapper.id).length));
  if (layer.startsWith("mapper-")) {
    return ofMapper(register.reference?.name ?? t("the mapper"), layer.slice("mapper-".length));
  }
  if (layer.startsWith(LENS_PREFIX)) return ofAnswer(layer.slice(LENS_PREFIX.length));
  return plain(layer);
}

function ofSide(name: string, layer: string): string {
  if (layer === "hatch") return t("{name}: ground claimed", { name });
  if (layer.startsWith("line-")) return t("{name}: lines", { name });
  return t("{name}: marks of places", { name });
}

function ofMapper(name: string, layer: string): string {
  if (layer === "line" || layer === "edge") return t("{name}: lines", { name });
  if (layer.startsWith("ring")) return t("{name}: marks of places", { name });
  return t("{name}: ground", { name });
}

function ofAnswer(layer: string): string {
  if (layer === "edge") return t("Answer: lines");
  return layer === "place" || layer.startsWith("spot") ? t("Answer: places") : t("Answer: ground");
}

function plain(layer: string): string {
  if (layer === "sea") return t("Sea");
  if (layer === "land") return t("Land");
  if (layer === "lakes" || layer === "rivers") return t("Water");
  if (layer.startsWith("border-")) return t("Borders");
  if (layer.startsWith("label-")) return t("Names of countries, regions and water");
  if (layer === "line-names") return t("Names on lines");
  if (layer.startsWith("dispute")) return t("Disputes");
  if (layer === "differ") return t("Where mappers differ");
  if (layer.endsWith("-names")) return t("Names of places");
  if (layer === "place-disc") return t("Marks of places");
  return layer;
}
