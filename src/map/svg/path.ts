import { type Point, TENTHS } from "./view.ts";

/** A number with at most two decimals, without what a path does not need. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Tenths of a pixel as pixels. */
export function pixels(tenths: number): string {
  return String(tenths / TENTHS);
}

/** Lines or rings as the data of a path: the first point in full, the others as steps. */
export function pathData(lines: readonly (readonly Point[])[], closed: boolean): string {
  return lines
    .map((line) => {
      let [lastX, lastY] = line[0] ?? [0, 0];
      const steps = line.slice(1).map(([x, y]) => {
        const step = `${pixels(x - lastX)} ${pixels(y - lastY)}`;
        [lastX, lastY] = [x, y];
        return step;
      });
      const [x, y] = line[0] ?? [0, 0];
      return `M${pixels(x)} ${pixels(y)}l${steps.join(" ").replaceAll(" -", "-")}${closed ? "z" : ""}`;
    })
    .join("");
}

/** Attributes of an element; those without a value are left out. */
export function attributes(values: Readonly<Record<string, string | number | null>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) => (value === null ? [] : [` ${name}="${value}"`]))
    .join("");
}

/** Elements one after another, those of like attributes in one group. */
export function inRuns(
  elements: readonly { readonly style: string; readonly element: string }[],
): string {
  const groups: { style: string; elements: string[] }[] = [];
  for (const { style, element } of elements) {
    const last = groups.at(-1);
    if (last?.style === style) last.elements.push(element);
    else groups.push({ style, elements: [element] });
  }
  return groups.map((group) => `<g${group.style}>${group.elements.join("\n")}</g>`).join("\n");
}
