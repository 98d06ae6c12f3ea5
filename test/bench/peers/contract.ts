/** What each page puts on `window.bench`, so that one driver can measure them all. */
export interface Bench {
  /** Settles once the first day is drawn. */
  readonly ready: Promise<void>;
  /** Every day of the archive, first to last, as `YYYY-MM-DD`. */
  readonly days: readonly string[];
  /** Shows a day; settles once it is drawn (each page says what its library means by that). */
  readonly show: (index: number) => Promise<void>;
}

declare global {
  interface Window {
    bench: Bench;
  }
}

/** One outline and the days on which it stands: from `start`, up to but not on `end`. */
export interface OutlineProperties {
  readonly start: string;
  readonly end: string;
  /** Read by leaflet.timeline, whose intervals include their end unless told so. */
  readonly endExclusive: true;
  /** Decimal years: the form that maplibre-gl-dates prefers. */
  readonly start_decdate: number;
  readonly end_decdate: number;
}

/** All days of the archive in one file: an outline that stands for several days is in it once. */
export type Archive = GeoJSON.FeatureCollection<GeoJSON.MultiPolygon, OutlineProperties>;

export const ARCHIVE_URL = "archive.geojson";

/** The same archive as a mapper file of ours, without the table of places. */
export const OURS_URL = "archive.mapper.json";

/** The one camera; `zoom` counts tiles of 512 pixels (Leaflet counts 256: one more). */
export const CAMERA = { latitude: 48.2, longitude: 37.4, zoom: 8 } as const;

/** The one look: a faint fill under a line, on a plain background. */
export const LOOK = {
  background: "#f4f1ea",
  color: "#b2182b",
  rgb: [178, 24, 43],
  fillOpacity: 0.35,
  lineWidth: 2,
} as const;

/** Every day between the two that the driver names in the address. */
export function archiveDays(): readonly string[] {
  const query = new URLSearchParams(location.search);
  const number = (name: string) => Date.parse(query.get(name) ?? "") / DAY_MS;
  const first = number("from");
  return Array.from({ length: number("to") - first + 1 }, (_, at) =>
    new Date((first + at) * DAY_MS).toISOString().slice(0, 10),
  );
}

export const DAY_MS = 86_400_000;

/** Fetches the archive, for the libraries that want it as an object. */
export async function fetchArchive(): Promise<Archive> {
  const response = await fetch(ARCHIVE_URL);
  if (!response.ok) throw new Error(`The archive could not be read (${response.status}).`);
  return response.json();
}

/** The element that the map fills. */
export function container(): HTMLElement {
  const found = document.getElementById("map");
  if (!found) throw new Error('The page has no element "map".');
  return found;
}

/** Offers the page to the driver; `start` shows the newest day, as Claimline does. */
export function offer(show: (day: string) => Promise<void>, start: () => Promise<void>): void {
  const days = archiveDays();
  window.bench = {
    days,
    show: async (index) => {
      const day = days[index];
      if (day === undefined) throw new Error(`The archive has no day ${index}.`);
      await show(day);
    },
    ready: start(),
  };
}

/** The newest day, which every page opens with. */
export function newestDay(): string {
  return archiveDays().at(-1) ?? "";
}
