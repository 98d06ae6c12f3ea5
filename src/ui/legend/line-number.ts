import type { MapperId } from "#domain/ids.ts";
import type { Register } from "#domain/register.ts";

/**
 * Which line on the map is a mapper's: 0 the reference's, 1.. the further ones with outlines, in
 * the order of the archives; `null` where the mapper judges places only and has no line.
 */
export function lineNumber(register: Register, mapper: MapperId): number | null {
  if (register.reference?.id === mapper) return 0;
  const others = register.archives.filter((archive) => archive.mapper !== register.reference?.id);
  const at = others.findIndex((archive) => archive.mapper === mapper);
  return at < 0 ? null : at + 1;
}
