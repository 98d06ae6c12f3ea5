import type { Dossier } from "./register.ts";

/**
 * Groups places that have the same history: nothing said about them, and the same status in the
 * pictures of all mappers on every day. Such places always share every position, so that one
 * piece of ground can stand for all of them. Returns, for each place by index, the index of the
 * first place of its group; a place that anybody spoke about is a group of its own.
 */
export function historyGroups(
  dossiers: readonly Pick<Dossier, "index" | "place" | "words" | "mapped">[],
): readonly number[] {
  const first = new Map<string, number>();
  return dossiers.map(({ index, place, words, mapped }) => {
    if (words.length > 0) return index;
    const history = [...mapped].flatMap(([mapper, assessments]) => [
      mapper,
      ...assessments.map(({ from, to, status }) => `${from}-${to}:${status}`),
    ]);
    const key = [place.country, ...history].join(" ");
    const group = first.get(key);
    if (group !== undefined) return group;
    first.set(key, index);
    return index;
  });
}
