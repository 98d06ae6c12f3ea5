import type { OpenMapper } from "#data/mapper-file.ts";
import type { MapperId } from "#domain/ids.ts";
import { messageOf } from "#domain/message-of.ts";
import type { Basemap } from "#geometry/land.ts";
import { t } from "#i18n/text.ts";
import type { RunningImport } from "#importers/client.ts";
import type { ImportJob } from "#importers/job.ts";
import type {
  Importing,
  ImportWishes,
  Outcome,
  PickedFile,
  Progress,
  Provenance,
} from "#state/importing.ts";
import { inStretches } from "#state/in-stretches.ts";
import { removeMapper, restoreShelf } from "#state/shelf.ts";
import type { AppState, AppStore } from "#state/store.ts";
import { Keeping } from "./keeping.ts";

/** What bringing mappers works on. */
export interface ImportingParts {
  readonly store: AppStore;
  readonly state: Importing["state"];
  readonly basemap: Basemap;
  /** Every mapper on the shelf, opened: set before the store changes, for whoever draws them. */
  readonly opens: Map<MapperId, OpenMapper>;
  /** Shows mappers. Throws, and changes nothing in the store, if one cannot be shown. */
  readonly bring: (opens: readonly OpenMapper[]) => Promise<void>;
}

type Input = Pick<ImportJob, "files" | "address">;

interface Shelf extends Pick<AppState, "shelf"> {
  readonly reference: MapperId;
  readonly opens: ReadonlyMap<MapperId, OpenMapper>;
}

/** At most this often, in milliseconds, progress is told to screen readers. */
const SPEAK_EVERY = 5000;

/** The port of the panels in the browser: a worker reads, the shelf shows, nothing is stored. */
export class BrowserImporting implements Importing {
  readonly state: Importing["state"];
  private readonly parts: ImportingParts;
  private readonly keeping: Keeping;
  private running: RunningImport | null = null;
  /** Counts imports: an older one that ends late is not listened to. */
  private turn = 0;
  private last: Input | null = null;
  private before: Shelf | null = null;
  private spokenAt = 0;

  constructor(parts: ImportingParts) {
    this.parts = parts;
    this.state = parts.state;
    this.keeping = new Keeping(parts.state, parts.opens);
  }

  show(): void {
    this.state.setState({ open: true });
  }

  hide(): void {
    this.state.setState({ open: false });
  }

  setDragging(dragging: boolean): void {
    if (this.state.getState().dragging !== dragging) this.state.setState({ dragging });
  }

  wish(wishes: Partial<ImportWishes>): void {
    this.state.setState((state) => ({ wishes: { ...state.wishes, ...wishes } }));
  }

  importFiles(files: readonly PickedFile[]): void {
    if (files.length > 0) void this.start({ files, address: null });
    else if (this.state.getState().progress === null) {
      this.end({ kind: "empty", lines: [], mappers: [] });
    }
  }

  importAddress(address: string): void {
    void this.start({ files: [], address });
  }

  again(): void {
    if (this.last) void this.start(this.last);
  }

  cancel(): void {
    const { progress } = this.state.getState();
    // What is being added is there in a moment; from then on there is undo.
    if (progress === null || progress.stage === "add") return;
    this.turn += 1;
    this.running?.cancel();
    this.end({ kind: "cancelled", lines: [], mappers: [] });
  }

  undo(): void {
    const { before, parts } = this;
    if (!before) return;
    const { outcome } = this.state.getState();
    putBack(parts.opens, before.opens);
    const now = parts.store.getState().register.theatre.referenceMapper;
    const known = [...parts.store.getState().base.theatre.mappers, ...before.shelf.map(mapperOf)];
    const stays = known.some(({ id }) => id === now);
    restoreShelf(parts.store, before.shelf, stays ? now : before.reference);
    this.before = null;
    this.state.setState({ canUndo: false });
    this.end({ kind: "undone", lines: [], mappers: [] });
    void this.keeping.follow(outcome?.mappers ?? []);
  }

  remove(id: MapperId): void {
    removeMapper(this.parts.store, id);
    this.parts.opens.delete(id);
    this.before = null;
    this.state.setState({ canUndo: false });
    void this.keeping.follow([id]);
  }

  save(id: MapperId): void {
    const open = this.parts.opens.get(id);
    if (!open) return;
    const blob = new Blob([JSON.stringify(open.file)], { type: "application/json" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = `${id}.mapper.json`;
    link.click();
    // The download has taken hold of the data by then.
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }

  keep(id: MapperId, kept: boolean): Promise<void> {
    return this.keeping.keep(id, kept);
  }

  async forgetAll(): Promise<void> {
    const ids = await this.keeping.forgetAll();
    const { store, opens } = this.parts;
    for (const id of ids.filter((own) => opens.has(own))) {
      removeMapper(store, id);
      opens.delete(id);
    }
    this.before = null;
    this.state.setState({ canUndo: false });
  }

  provenanceOf(id: MapperId): Provenance | null {
    return this.parts.opens.get(id)?.provenance ?? null;
  }

  private async start(input: Input): Promise<void> {
    this.turn += 1;
    const { turn } = this;
    this.running?.cancel();
    this.last = input;
    const progress: Progress = { stage: "start", done: 0, total: 0, file: "" };
    this.state.setState({ progress, spoken: progress, outcome: null });
    try {
      const { startImport } = await import("#importers/client.ts");
      if (turn !== this.turn) return;
      this.running = startImport(this.jobOf(input), (told) => {
        if (turn === this.turn) this.tell(told);
      });
      const brought = await this.running.result;
      if (turn !== this.turn || brought === null) return;
      if (brought.failed) this.end({ kind: "failed", lines: brought.lines, mappers: [] });
      else await this.add(brought.files, brought.lines);
    } catch (error) {
      if (turn === this.turn) this.end(failure(messageOf(error)));
    }
  }

  private jobOf(input: Input): ImportJob {
    const { store, basemap } = this.parts;
    const { places, official, theatre } = store.getState().base;
    const { skipUnreadable, id, name, licence } = this.state.getState().wishes;
    const card = { id: id.replace(/-+$/, ""), name: name.trim(), licence: licence.trim() };
    const said = Object.entries(card).filter(([, text]) => text !== "");
    return {
      ...input,
      options: { skipUnreadable, card: Object.fromEntries(said) },
      context: {
        places,
        official,
        basemap,
        taken: new Set<string>(theatre.mappers.map(({ id }) => id)),
        today: new Date().toISOString().slice(0, 10),
      },
    };
  }

  private async add(files: readonly OpenMapper["file"][], lines: readonly string[]): Promise<void> {
    this.tell({ stage: "add", done: 0, total: 0, file: "" });
    const { openingMapper } = await import("#data/mapper-file.ts");
    const brought: OpenMapper[] = [];
    for (const file of files) brought.push(await inStretches(openingMapper(file)));
    const { store, opens, bring } = this.parts;
    const { shelf, register } = store.getState();
    const before = { shelf, reference: register.theatre.referenceMapper, opens: new Map(opens) };
    try {
      for (const open of brought) opens.set(open.record.mapper.id, open);
      await bring(brought);
    } catch (error) {
      putBack(opens, before.opens);
      throw error;
    }
    this.before = before;
    const mappers = brought.map(({ record }) => record.mapper.id);
    const replaced = brought.filter(({ record }) => before.opens.has(record.mapper.id));
    const more = replaced.map(
      ({ record }) => `It takes the place of the maps that were here as "${record.mapper.id}".`,
    );
    this.state.setState({ canUndo: true });
    // A name given to these maps is not meant for the next ones.
    this.wish({ id: "", name: "", licence: "" });
    this.end({ kind: "added", lines: [...more, ...lines], mappers });
    await this.keeping.follow(mappers);
  }

  private tell(progress: Progress): void {
    const { spoken } = this.state.getState();
    const speaks =
      progress.stage !== spoken?.stage || performance.now() - this.spokenAt > SPEAK_EVERY;
    if (speaks) this.spokenAt = performance.now();
    this.state.setState(speaks ? { progress, spoken: progress } : { progress });
  }

  private end(outcome: Outcome): void {
    this.state.setState({ progress: null, spoken: null, outcome });
    const { kind } = outcome;
    if (this.state.getState().open || kind === "cancelled" || kind === "undone") return;
    const add = t("Add a mapper’s maps");
    const notice =
      kind === "added"
        ? t("The maps were added: the report is in “{add}”.", { add })
        : t("Nothing was imported: the report is in “{add}”.", { add });
    this.parts.store.setState(({ notices }) => ({
      notices: [...notices.filter((told) => told !== notice), notice],
    }));
  }
}

const mapperOf = ({ mapper }: AppState["shelf"][number]) => mapper;

function putBack<K, V>(map: Map<K, V>, before: ReadonlyMap<K, V>): void {
  map.clear();
  for (const [key, value] of before) map.set(key, value);
}

function failure(message: string): Outcome {
  return {
    kind: "failed",
    lines: ["Nothing was imported.", "Problems:", `  ${message}`],
    mappers: [],
  };
}
