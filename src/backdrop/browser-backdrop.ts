import type { StoreApi } from "zustand/vanilla";
import { serveBackdrop } from "#map/backdrop/protocol.ts";
import {
  type Backdrop,
  type BackdropProblem,
  type BackdropState,
  createBackdropState,
} from "#state/backdrop.ts";
import {
  type BackdropStorage,
  type Remembered,
  readRemembered,
  writeRemembered,
} from "#state/remembered-basemap.ts";
import type { AppStore } from "#state/store.ts";
import { askable, hostOf, originOf } from "./address.ts";
import type { BackdropClient } from "./client.ts";
import { BackdropError, type OpenRequest } from "./opened.ts";

/** So many tiles in a row that do not come: the provider counts as gone. */
const PATIENCE = 6;

type From = OpenRequest["from"];

/** What the port needs of the browser. */
export interface BackdropPorts {
  readonly store: AppStore;
  readonly storage: () => BackdropStorage;
  /** Tells the reader, also where the dialog is closed. */
  readonly notify: (problem: BackdropProblem) => void;
}

/** A basemap under way or shown: what it came from, and whom it may ask. */
interface Choice {
  readonly key: number;
  readonly from: From;
  readonly allowed: readonly string[];
  readonly client: BackdropClient;
}

/**
 * The browser's side of the reader's own basemap. One worker for the one that is shown and one for
 * the one that is being opened; what is shown stays until another is there.
 */
export class BrowserBackdrop implements Backdrop {
  readonly state: StoreApi<BackdropState> = createBackdropState();
  private shown: Choice | null = null;
  private opening: Pick<Choice, "key" | "from" | "allowed"> | null = null;
  private client: BackdropClient | null = null;
  private keys = 0;
  private failures = 0;
  private resumed = false;
  private readonly ports: BackdropPorts;

  constructor(ports: BackdropPorts) {
    this.ports = ports;
    serveBackdrop((path, signal) => this.fetch(path, signal));
  }

  readonly show = () => {
    // "Forget everything" of the mappers' dialog forgets it too.
    const remembered = readRemembered(this.ports.storage) !== null;
    this.state.setState({ open: true, remembered });
  };
  readonly hide = () => this.state.setState({ open: false });

  /** Opens again, once, what the reader asked to be remembered. */
  async resume(): Promise<void> {
    if (this.resumed) return;
    this.resumed = true;
    const kept = readRemembered(this.ports.storage);
    if (!kept) return;
    this.state.setState({ remembered: true });
    await this.start({ address: kept.address }, kept.allowed, kept.borders);
    const { problem, asks } = this.state.getState();
    if (problem) this.ports.notify(problem);
    else if (asks) this.ports.notify(problemOf("refused-host", asks.join(", ")));
  }

  readonly openAddress = (address: string) => {
    const url = askable(address);
    if (url === null) this.state.setState({ problem: problemOf("address", address), asks: null });
    else void this.start({ address: url }, [originOf(url)]);
  };

  readonly openFile = (file: File) => void this.start({ file }, []);

  readonly allow = () => {
    const asked = this.opening;
    if (asked) void this.start(asked.from, asked.allowed);
  };

  readonly cancel = () => {
    this.client?.end();
    this.client = null;
    this.opening = null;
    this.state.setState({ busy: null, asks: null, problem: null });
  };

  readonly forgetProblem = () => {
    if (this.state.getState().problem) this.state.setState({ problem: null });
  };

  readonly off = () => {
    this.cancel();
    this.forget();
    this.takeOff();
  };

  readonly setBorders = (borders: boolean) => {
    this.ports.store.setState(({ backdrop }) =>
      backdrop ? { backdrop: { ...backdrop, borders } } : {},
    );
    if (this.state.getState().remembered) this.remember(true);
  };

  readonly remember = (wanted: boolean) => {
    const kept = wanted ? this.rememberable() : null;
    const done = writeRemembered(this.ports.storage, kept);
    this.state.setState({ remembered: done && kept !== null, refused: !done });
  };

  private rememberable(): Remembered | null {
    const { shown } = this;
    if (!shown || !("address" in shown.from)) return null;
    const borders = this.ports.store.getState().backdrop?.borders ?? false;
    return { address: shown.from.address, allowed: shown.allowed, borders };
  }

  private forget(): void {
    writeRemembered(this.ports.storage, null);
    this.state.setState({ remembered: false, refused: false });
  }

  private takeOff(): void {
    this.ports.store.setState({ backdrop: null });
    this.shown?.client.end();
    this.shown = null;
  }

  /** Opens it in a worker of its own; whatever was being opened is left. */
  private async start(from: From, allowed: readonly string[], borders = false): Promise<void> {
    this.cancel();
    this.keys += 1;
    const asked = { key: this.keys, from, allowed };
    this.opening = asked;
    this.state.setState({ busy: nameOf(from) });
    // Nobody who keeps to the built-in basemap fetches any of it.
    const [{ startClient }, { shownOf }] = await Promise.all([
      import("./client.ts"),
      import("./drawn.ts"),
    ]);
    if (this.opening !== asked) return;
    const client = startClient();
    this.client = client;
    const answer = await client.open(asked);
    if (this.opening !== asked) return;
    if (answer.kind === "opened") {
      this.put({ ...asked, client });
      this.ports.store.setState({ backdrop: shownOf(answer.opened, asked.key, borders) });
      this.state.setState({ busy: null });
      this.keepOrForget(from);
      return;
    }
    client.end();
    this.client = null;
    if (answer.kind === "problem") {
      this.opening = null;
      this.state.setState({ busy: null, problem: answer.problem });
      return;
    }
    this.opening = { ...asked, allowed: [...allowed, ...answer.origins] };
    this.state.setState({ busy: null, asks: answer.origins.map(hostOf) });
  }

  /** The tick goes with the address that it was set for. */
  private keepOrForget(from: From): void {
    const kept = readRemembered(this.ports.storage);
    if (kept && "address" in from && from.address === kept.address) this.remember(true);
    else if (kept) this.forget();
  }

  /** What is shown from now on. */
  private put(choice: Choice): void {
    const before = this.shown;
    this.shown = choice;
    this.opening = null;
    this.client = null;
    this.failures = 0;
    before?.client.end();
  }

  /** A path is `<key>/<path in the worker>`; tiles of one that is gone are not there. */
  private async fetch(path: string, signal: AbortSignal): Promise<ArrayBuffer | null> {
    const { shown } = this;
    const slash = path.indexOf("/");
    if (!shown || Number(path.slice(0, slash)) !== shown.key) return null;
    try {
      const data = await shown.client.fetch(path.slice(slash + 1), signal);
      this.failures = 0;
      return data;
    } catch (error) {
      if (!signal.aborted && this.shown === shown) this.count(error);
      throw error;
    }
  }

  /** The built-in basemap comes back by itself where the provider's does not come. */
  private count(error: unknown): void {
    this.failures += 1;
    if (this.failures < PATIENCE || !this.shown) return;
    const at = nameOf(this.shown.from);
    const details = error instanceof BackdropError ? [error.message] : [];
    const problem = problemOf("gone", at, details);
    this.takeOff();
    this.state.setState({ problem });
    this.ports.notify(problem);
  }
}

const nameOf = (from: From): string => ("address" in from ? hostOf(from.address) : from.file.name);

function problemOf(
  code: BackdropProblem["code"],
  at: string,
  details: readonly string[] = [],
): BackdropProblem {
  return { code, at, details };
}
