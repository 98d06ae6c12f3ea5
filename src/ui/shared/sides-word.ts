import type { Register } from "#domain/register.ts";

/**
 * For messages that tell two sides from more: "both" and "the other side" against "all" and
 * "another side". Where English alone makes the difference, the other languages have `other` only.
 */
export function sidesWord({ partySides }: Pick<Register, "partySides">): "two" | "many" {
  return partySides.length > 2 ? "many" : "two";
}
