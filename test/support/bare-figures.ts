/**
 * Figures of km² that stand alone: neither the end of a range ("1,150 to 1,900 km²", "up to 784
 * km²") nor told with what they
 * were counted by. Works on text and on HTML.
 */
export function bareFigures(text: string): readonly string[] {
  const plain = text.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
  const figures = plain.matchAll(/(\bto )?([\d.,]+ km²)( by settlement| by every count)?/g);
  return [...figures].flatMap(([, end, figure = "", counted]) =>
    end === undefined && counted === undefined ? [figure] : [],
  );
}
