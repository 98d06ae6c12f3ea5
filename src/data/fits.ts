import { FAR_DAY } from "#domain/day.ts";

/**
 * What a value read from one of our own files must be: a test, a list of one shape, or an object
 * with these fields. Far smaller than zod, which the first load does not carry.
 */
export type Shape =
  | ((value: unknown) => boolean)
  | readonly [Shape]
  | { readonly [field: string]: Shape };

/** Path of the first thing that is not of the shape (`steps.2.day`); `null` if all is. */
export function misfit(value: unknown, shape: Shape, path = ""): string | null {
  if (typeof shape === "function") return shape(value) ? null : path;
  const [item] = Array.isArray(shape) ? shape : [];
  if (item !== undefined) {
    if (!Array.isArray(value)) return path;
    return first(value.length, (at) => misfit(value[at], item, join(path, at)));
  }
  if (!isObject(value)) return path;
  const fields = Object.entries(shape as Readonly<Record<string, Shape>>);
  return first(fields.length, (at) => {
    const [field = "", inner = isAny] = fields[at] ?? [];
    // Its own fields only: those of a prototype are not in the file.
    const own = Object.hasOwn(value, field) ? Reflect.get(value, field) : undefined;
    return misfit(own, inner, join(path, field));
  });
}

function first(count: number, find: (at: number) => string | null): string | null {
  for (let at = 0; at < count; at += 1) {
    const found = find(at);
    if (found !== null) return found;
  }
  return null;
}

const join = (path: string, step: string | number) => (path === "" ? `${step}` : `${path}.${step}`);

/** An object that is no list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const isAny = () => true;
export const isText = (value: unknown) => typeof value === "string";
export const isNumber = (value: unknown) => Number.isFinite(value);
export const isSize = (value: unknown) =>
  typeof value === "number" && value >= 0 && isNumber(value);

/** A day that a calendar has, the open end included. */
export const isDay = (value: unknown) =>
  Number.isInteger(value) && typeof value === "number" && Math.abs(value) <= FAR_DAY;

/** Days that may be counted one by one: about 1805 to 2133. */
export const isShownDay = (value: unknown) =>
  isDay(value) && typeof value === "number" && Math.abs(value) <= 60_000;

export const isOneOf = (known: readonly unknown[]) => (value: unknown) => known.includes(value);

/** The field may be left out. */
export const maybe = (shape: Shape) => (value: unknown) =>
  value === undefined || misfit(value, shape) === null;

/** `null` stands for none. */
export const orNull = (shape: Shape) => (value: unknown) =>
  value === null || misfit(value, shape) === null;

/** An object whose own fields are all of the shape, whatever their names. */
export const allOf = (shape: Shape) => (value: unknown) =>
  isObject(value) && Object.values(value).every((own) => misfit(own, shape) === null);

/** Words of our own: English, or by language. */
export const isLocalText = (value: unknown) => isText(value) || allOf(isText)(value);
