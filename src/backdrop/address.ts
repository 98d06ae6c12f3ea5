/** What an address leads to, as its end says. */
export type AddressKind = "pmtiles" | "vector" | "raster" | "style";

/** The whole address with `{z}` and the like kept; `null` if nobody can or should be asked there. */
export function askable(address: string, base: string | null = null): string | null {
  const text = address.trim();
  const url = URL.parse(text, base ?? undefined);
  if (!url || !/^https?:$/.test(url.protocol) || url.host === "") return null;
  // A password would be sent along, and shown.
  if (url.username !== "" || url.password !== "") return null;
  return url.href.replaceAll("%7B", "{").replaceAll("%7D", "}");
}

export function kindOf(address: string): AddressKind {
  const path = address.replace(/[?#].*$/s, "").toLowerCase();
  if (isTemplate(address)) return /\.(pbf|mvt|mlt)$/.test(path) ? "vector" : "raster";
  return path.endsWith(".pmtiles") ? "pmtiles" : "style";
}

/** `https://host/{z}/{x}/{y}.pbf` */
function isTemplate(address: string): boolean {
  return ["{z}", "{x}", "{y}"].every((part) => address.includes(part));
}

/** The address of one tile. */
export function tileAddress(template: string, z: number, x: number, y: number): string {
  return template
    .replaceAll("{z}", String(z))
    .replaceAll("{x}", String(x))
    .replaceAll("{y}", String(y))
    .replaceAll("{ratio}", "");
}

/** `https://host:8080`: what the reader allows. */
export const originOf = (address: string): string => new URL(address).origin;

/** `host:8080`: what the reader is told. */
export const hostOf = (address: string): string => new URL(address).host;
