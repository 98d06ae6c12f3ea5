import type { Day } from "#domain/day.ts";
import { t } from "#i18n/text.ts";
import type { MapPictures } from "#state/map-pictures.ts";
import type { AppState } from "#state/store.ts";
import { type Caveats, caveatsOf } from "#ui/shared/caveats.ts";
import type { SealedFile } from "#ui/shared/sealed-file.ts";
import { readColours } from "./colours.ts";
import { type Frame, frameOf } from "./frame.ts";
import { legendItems } from "./legend-items.ts";
import { composed, openFor } from "./pictures.ts";

/** Takes the frames of a film one after another. */
export interface FilmSink {
  readonly add: (frame: HTMLCanvasElement) => Promise<void>;
  readonly finish: () => Promise<SealedFile>;
}

/** Size of a film's frames in pixels: even, as video wants it. */
const FILM_SIZES = {
  webm: { width: 1280, height: 800 },
  gif: { width: 1000, height: 750 },
} as const;

/** The days as a film. Rejects when `signal` says so; `tell` hears how many frames there are. */
export async function filmOf(
  kind: keyof typeof FILM_SIZES,
  state: AppState,
  days: readonly Day[],
  speed: number,
  pictures: MapPictures,
  signal: AbortSignal,
  tell: (done: number) => void,
): Promise<SealedFile> {
  const size = FILM_SIZES[kind];
  const states = days.map((day): AppState => ({ ...state, day }));
  const frames = framesOf(states, size);
  const [frame] = frames;
  const last = states.at(-1);
  if (!frame || !last) throw new Error("A film without days.");
  const caveats = caveatsOf(last);
  const sink = await sinkOf(kind, caveats, { width: frame.width, height: frame.height }, speed);
  const studio = await openFor(pictures, frame, 1);
  try {
    for (const [at, shown] of states.entries()) {
      if (signal.aborted) throw new Error(t("Cancelled"));
      const map = await studio.picture(shown, true);
      await sink.add(await composed(frames[at] ?? frame, map, 1));
      tell(at + 1);
    }
    return await sink.finish();
  } finally {
    studio.close();
  }
}

/** A frame for each day, all with the map in the same place. */
function framesOf(
  states: readonly AppState[],
  size: { readonly width: number; readonly height: number },
): readonly Frame[] {
  const colours = readColours();
  const parts = states.map((shown) => ({
    ...size,
    colours,
    legend: legendItems(shown, colours),
    caveats: caveatsOf(shown),
  }));
  const lines = parts.map((part) => frameOf(part).lines);
  const least = {
    heading: Math.max(...lines.map(({ heading }) => heading)),
    notes: Math.max(...lines.map(({ notes }) => notes)),
  };
  return parts.map((part) => frameOf({ ...part, least }));
}

async function sinkOf(
  kind: keyof typeof FILM_SIZES,
  caveats: Caveats,
  size: { readonly width: number; readonly height: number },
  speed: number,
): Promise<FilmSink> {
  if (kind === "gif") return (await import("./film-gif.ts")).gifSink(caveats, speed);
  return (await import("./film-webm.ts")).webmSink(caveats, size, speed);
}
