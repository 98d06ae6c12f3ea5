import type { MapStudio, PictureSize } from "#state/map-pictures.ts";
import type { AppState } from "#state/store.ts";
import { targetOf, withMap } from "./connect.ts";
import type { MapTarget } from "./painter.ts";
import type { MapTheme } from "./palette.ts";
import { type MapOptions, startMap } from "./start-map.ts";

/** What a map out of sight is started with. */
export type StudioOptions = Omit<
  MapOptions,
  "container" | "target" | "insets" | "onSettled" | "onFailure" | "onMove" | "onChoose" | "dots"
>;

/** Names on lines are laid once the day has stood still for a moment (ms), with air. */
const NAMES_MS = 600;

/** How long (ms) a day may take to be drawn. */
const LIMIT_MS = 60_000;

/**
 * Starts a map of its own, out of sight: a picture needs another size than the reader's window, and
 * a film other days than the one shown.
 */
export async function openStudio(
  options: StudioOptions,
  size: PictureSize,
  state: AppState,
  theme: MapTheme,
): Promise<MapStudio> {
  const frame = document.createElement("div");
  const container = document.createElement("div");
  frame.setAttribute("aria-hidden", "true");
  frame.inert = true;
  Object.assign(frame.style, { position: "fixed", left: "-20000px", top: "0" });
  Object.assign(container.style, { width: `${size.width}px`, height: `${size.height}px` });
  frame.append(container);
  document.body.append(frame);
  const waiting = settledPort();
  let wanted: MapTarget = targetOf(withMap(state), theme);
  const first = waiting.until(wanted);
  const map = startMap({
    ...options,
    container,
    dots: size.dots,
    target: wanted,
    insets: () => ({ top: 0, right: 0, bottom: 0, left: 0 }),
    onMove: () => undefined,
    onChoose: () => undefined,
    onSettled: () => waiting.done(wanted),
    onFailure: (message) => waiting.fail(message),
  });
  const close = () => {
    map.remove();
    frame.remove();
  };
  try {
    await first;
  } catch (error) {
    close();
    throw error;
  }
  return {
    picture: async (asked, quick = false) => {
      const target = targetOf(withMap(asked), theme);
      if (target.view !== wanted.view || target.lens !== wanted.lens) {
        wanted = { ...target, plain: quick };
        const settled = waiting.until(wanted);
        map.show(wanted);
        await settled;
      }
      if (!quick) await new Promise((done) => setTimeout(done, NAMES_MS));
      return map.copy();
    },
    close,
  };
}

/** Promises of targets drawn. */
function settledPort() {
  let current: {
    target: MapTarget;
    resolve: () => void;
    reject: (error: Error) => void;
  } | null = null;
  return {
    until: (target: MapTarget) =>
      new Promise<void>((resolve, reject) => {
        const limit = setTimeout(() => reject(new Error("The map takes too long.")), LIMIT_MS);
        const done = () => {
          clearTimeout(limit);
          resolve();
        };
        current = { target, resolve: done, reject };
      }),
    done: (target: MapTarget) => {
      if (current?.target === target) current.resolve();
    },
    fail: (message: string) => current?.reject(new Error(message)),
  };
}
