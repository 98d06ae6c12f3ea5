import type { LineString } from "geojson";
import type { ArchiveHistory } from "#domain/archive.ts";
import type { MapperId, SideId } from "#domain/ids.ts";
import type { Lens } from "#domain/lens.ts";
import type { NameLanguage } from "#domain/place.ts";
import type { Register } from "#domain/register.ts";
import type { Stance } from "#domain/stance.ts";
import type { View } from "#domain/view.ts";
import type { CellTopology } from "#geometry/topology.ts";
import type { ShownBackdrop } from "#state/backdrop.ts";
import {
  type ArchiveGround,
  type ArchiveMirror,
  archiveGround,
  createArchiveMirror,
} from "./archives.ts";
import { type BasemapTopology, basemapSources } from "./basemap.ts";
import { type MapEntries, outlinedReference } from "./entries.ts";
import { archivePrefix } from "./layers/archives.ts";
import { createLensMirror } from "./lens.ts";
import { lineNames, type NamedLine } from "./line-names.ts";
import { type MapGround, mapGround } from "./map-ground.ts";
import { nextIdle } from "./next-idle.ts";
import type { PaintedMap } from "./painted-map.ts";
import type { MapTheme } from "./palette.ts";
import { createPresenter } from "./presenter.ts";
import { choose, restyle } from "./restyle.ts";
import { setSource } from "./set-source.ts";
import { createMirror, createSetMirror, type Mirror } from "./sync.ts";
import type { MapCells } from "./tiled-map.ts";

/** What the map is to show: one value, set as a whole. */
export interface MapTarget {
  readonly view: View;
  /** Drawn instead of the claims where a view puts a question to them. */
  readonly lens: Lens | null;
  /** Places, by index, where the mappers shown exclude each other. */
  readonly differing: ReadonlySet<number>;
  /** Mappers whose newest map is old. */
  readonly faint: ReadonlySet<string>;
  /** Sides and mappers that are switched off. */
  readonly hidden: ReadonlySet<string>;
  /** The detailed basemap that the reader chose; `null`: the built-in one. */
  readonly backdrop: ShownBackdrop | null;
  /** A small map among several: without names on lines. */
  readonly plain: boolean;
  readonly names: NameLanguage;
  /** Whose presentation of borders and names. */
  readonly stance: Stance;
  /** Language of everything but the places' names. */
  readonly language: string;
  readonly theme: MapTheme;
  /** Index of the chosen place, or `null`. */
  readonly chosen: number | null;
}

/** What the painter draws from, and whom it tells. */
export interface PainterOptions {
  readonly register: Register;
  readonly cells: MapCells;
  /** Outlines of the mappers that have any. */
  readonly outlines: ReadonlyMap<MapperId, CellTopology>;
  readonly basemap: BasemapTopology;
  /** The name of the line around what a side says it holds, in the reader's language. */
  readonly lineName: (side: SideId) => string;
  /** The day on screen is now this view's. */
  readonly onSettled: (view: View) => void;
  /** Runs something once the reader has rested for a moment. */
  readonly later: (run: () => void) => void;
}

/** Brings the map to targets. */
export interface Painter {
  readonly start: (wanted: () => MapTarget) => void;
  /** Nothing is painted until `restart`: there is no style to paint on. */
  readonly pause: () => void;
  /** Everything is set anew. */
  readonly restart: () => void;
  readonly request: () => void;
  /** The map moved: what came into view is told its states. */
  readonly moved: () => void;
  /** It came to rest after a move: names on lines, where they are of what is on screen only. */
  readonly rested: () => void;
  /** Nothing is painted any more: the map is about to be removed. */
  readonly stop: () => void;
}

/**
 * Applies targets to the map: nothing before the style has loaded, then at most once per frame,
 * always the newest. What was applied is remembered only after it was applied, so that a failed
 * attempt is simply made again.
 */
export function createPainter(
  map: PaintedMap,
  options: PainterOptions,
  entries: MapEntries,
): Painter {
  const { register } = options;
  const ground = mapGround(map, register, options.cells);
  const archives = shownArchives(options);
  const naming = lineNaming(map, options, outlinedReference(entries) !== null, archives, ground);
  let mirror: Mirrors | null = null;
  let current: (() => MapTarget) | null = null;
  let applied: MapTarget | null = null;
  let frame = 0;
  let onScreen = false;
  let paused = false;

  const paint = (draw: () => void) => {
    if (!mirror || !current || paused) return;
    const target = current();
    if (target === applied) return;
    restyle(map, entries, applied, target);
    choose(map, applied?.chosen ?? null, target.chosen);
    mirror.show(target);
    for (const archive of archives) archive.mirror?.apply(target.view.slice.validAt);
    applied = target;
    // States are drawn with the next drawing; the first view also waits for the ground to be cut.
    map.once(onScreen ? "render" : "idle", () => {
      if (applied !== target || !mirror) return;
      onScreen = true;
      options.onSettled(target.view);
    });
    nameLater();
    draw();
  };
  const drawSoon = () => map.triggerRepaint();
  // In this very frame: to ask for a drawing would be to wait for the next one.
  const inFrame = () => {
    frame = 0;
    paint(onScreen ? () => map.redraw() : drawSoon);
  };

  // Names are placed anew only once the day has stood still: that is dearer than a step.
  const nameLater = nextIdle(map, () => {
    const target = applied;
    options.later(() => {
      if (target && applied === target && mirror) naming.lay(target, mirror.lit);
    });
  });

  return {
    start: (wanted) => {
      current = wanted;
      fillSources(map, options);
      ground.fill();
      mirror = createMirrors(map, options, ground);
      for (const archive of archives) startArchive(map, archive);
      paint(drawSoon);
    },
    pause: () => {
      paused = true;
    },
    restart: () => {
      paused = false;
      mirror?.reset();
      for (const archive of archives) archive.mirror?.reset();
      applied = null;
      naming.forget();
      paint(drawSoon);
    },
    request: () => {
      if (frame === 0) frame = requestAnimationFrame(inFrame);
    },
    moved: ground.look,
    rested: () => {
      if (!applied || !ground.inView) return;
      naming.forget();
      nameLater();
    },
    stop: () => {
      mirror = null;
    },
  };
}

/** Geometry goes into the sources once. */
function fillSources(map: PaintedMap, { basemap, register }: PainterOptions): void {
  for (const [name, data] of basemapSources(basemap, register)) setSource(map, name, data);
}

/** The claims and the answers to questions about them, mirrored onto the same ground. */
interface Mirrors extends Pick<Mirror, "lit" | "reset"> {
  readonly show: (target: MapTarget) => void;
}

function createMirrors(
  map: PaintedMap,
  options: PainterOptions,
  { numbers: ground, port }: MapGround,
): Mirrors {
  const { register } = options;
  const presenter = createPresenter(map, options);
  const claims = createMirror(register, ground, port);
  const lens = createLensMirror(register, ground, port);
  const differing = createSetMirror(port);
  return {
    show: (target) => {
      presenter.show(target);
      if (target.lens) lens.apply(target.lens);
      claims.apply(target.view);
      differing.apply(target.differing);
    },
    reset: () => {
      presenter.reset();
      claims.reset();
      lens.reset();
      differing.reset();
    },
    lit: claims.lit,
  };
}

/** Lays names along the lines that are lit, where they are not there already. */
function lineNaming(
  map: PaintedMap,
  options: PainterOptions,
  outlined: boolean,
  archives: readonly ShownArchive[],
  ground: MapGround,
) {
  let named: MapTarget | null = null;
  return {
    forget: () => {
      named = null;
    },
    lay: (target: MapTarget, litArcs: Mirror["lit"]) => {
      if (target.lens || target.plain) return;
      if (named && sameNames(named, target)) return;
      named = target;
      const lit = (key: string) => ground.lines(litArcs(key));
      const shown = namedLines(options, outlined, archives, lit);
      const names = lineNames(shown.filter(({ line }) => !target.hidden.has(line)));
      setSource(map, "line-names", names);
    },
  };
}

/** Whether the names on lines are the same for both. */
function sameNames(one: MapTarget, other: MapTarget): boolean {
  return one.view === other.view && one.hidden === other.hidden && one.language === other.language;
}

/** The lines that are lit, each with its name: of the reference mapper, the archives, the sides. */
function namedLines(
  { register, lineName }: Pick<PainterOptions, "register" | "lineName">,
  outlined: boolean,
  archives: readonly ShownArchive[],
  lit: (key: string) => readonly LineString[],
): readonly NamedLine[] {
  const mapper = outlined ? null : register.reference;
  const line = (id: string, name: string, pieces: ReturnType<typeof lit>): NamedLine => {
    return { line: id, name, pieces };
  };
  return [
    ...(mapper ? [line(mapper.id, mapper.name, lit("m"))] : []),
    ...archives.map(({ id, name, mirror, ground: { outlines } }) =>
      line(
        id,
        name,
        (mirror?.lit() ?? []).flatMap((at) => outlines[at]?.geometry ?? []),
      ),
    ),
    ...register.partySides.map((side, at) => line(side.id, lineName(side.id), lit(`s${at}`))),
  ];
}

/** An archive on the map. */
interface ShownArchive {
  readonly id: MapperId;
  readonly name: string;
  readonly history: ArchiveHistory;
  readonly ground: ArchiveGround;
  mirror: ArchiveMirror | null;
}

function shownArchives({ register, outlines }: PainterOptions): readonly ShownArchive[] {
  return register.archives.flatMap((history): readonly ShownArchive[] => {
    const mapper = register.theatre.mappers.find(({ id }) => id === history.mapper);
    const packed = outlines.get(history.mapper);
    if (!mapper || !packed) throw new Error(`${history.mapper}: its outlines are missing.`);
    const ground = archiveGround(history, packed);
    return [{ id: mapper.id, name: mapper.name, history, ground, mirror: null }];
  });
}

function startArchive(map: PaintedMap, archive: ShownArchive): void {
  const prefix = archivePrefix(archive.id);
  setSource(map, `${prefix}cells`, archive.ground.cells);
  setSource(map, `${prefix}outlines`, archive.ground.outlineFeatures);
  archive.mirror = createArchiveMirror(archive.history, archive.ground, (kind, id, state) =>
    map.setFeatureState({ source: `${prefix}${kind}`, id }, state),
  );
}
