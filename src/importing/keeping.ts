import { hasKept } from "#data/has-kept.ts";
import type { OpenMapper } from "#data/mapper-file.ts";
import { type MapperId, mapperId } from "#domain/ids.ts";
import { messageOf } from "#domain/message-of.ts";
import { t } from "#i18n/text.ts";
import type { Importing } from "#state/importing.ts";
import { inStretches } from "#state/in-stretches.ts";
import { forgetVisit } from "#state/last-visit.ts";
import { writeRemembered } from "#state/remembered-basemap.ts";

/** Fetched only where something is, or shall be, on the device. */
const loadKept = () => import("#data/kept.ts");

/** What was put back at the start, and what could not be, in words for the reader. */
export interface PutBack {
  readonly opens: readonly OpenMapper[];
  readonly notices: readonly string[];
  readonly anythingKept: boolean;
}

/** What the reader kept on this device. Never rejects, and makes nothing: the app starts anyway. */
export async function openKept(): Promise<PutBack> {
  if (!(await hasKept())) return { opens: [], notices: [], anythingKept: false };
  try {
    const { readKept } = await loadKept();
    const { opens, damaged } = await readKept(inStretches);
    const notices = damaged.map(({ id, reason }) =>
      t(
        'The maps kept on this device as "{id}" cannot be opened and were left out ({reason}). "{forget}" in "{add}" removes them.',
        { id, reason, ...remedy() },
      ),
    );
    return { opens, notices, anythingKept: true };
  } catch (error) {
    const notice = t(
      'What you kept on this device cannot be read and was left out ({reason}). "{forget}" in "{add}" removes it.',
      { reason: messageOf(error), ...remedy() },
    );
    return { opens: [], notices: [notice], anythingKept: true };
  }
}

/** What to press, and where. */
const remedy = () => ({ forget: t("Forget everything"), add: t("Add a mapper’s maps") });

/** Keeps mappers on the device, where and as long as the reader asks for it. */
export class Keeping {
  private readonly state: Importing["state"];
  private readonly opens: ReadonlyMap<MapperId, OpenMapper>;

  constructor(state: Importing["state"], opens: ReadonlyMap<MapperId, OpenMapper>) {
    this.state = state;
    this.opens = opens;
  }

  async keep(id: MapperId, wanted: boolean): Promise<void> {
    const before = this.state.getState().kept;
    const kept = new Set(before);
    if (wanted) kept.add(id);
    else kept.delete(id);
    // The tick shows at once; if the browser then refuses, it goes back and the note says why.
    this.state.setState({ kept, keepNote: "" });
    const done = await this.guarded(async () => {
      const { keepFile, forgetFile } = await loadKept();
      const open = this.opens.get(id);
      if (wanted && open) await keepFile(open.file);
      else await forgetFile(id);
      this.state.setState({ anythingKept: await hasKept() });
    });
    if (!done) this.state.setState({ kept: before });
  }

  /** What is kept follows the shelf: after an import, an undo, a removal of these. */
  async follow(ids: readonly MapperId[]): Promise<void> {
    for (const id of ids) {
      if (this.state.getState().kept.has(id)) await this.keep(id, this.opens.has(id));
    }
  }

  /** Deletes everything. Returns what was kept, to be taken off the shelf. */
  async forgetAll(): Promise<readonly MapperId[]> {
    const ids = [...this.state.getState().kept].map(mapperId);
    const done = await this.guarded(async () => {
      const { forgetAll } = await loadKept();
      await forgetAll();
      forgetVisit(() => localStorage);
      writeRemembered(() => localStorage, null);
      this.state.setState({
        kept: new Set(),
        anythingKept: false,
        keepNote: t("Nothing of yours is on this device any more."),
      });
    });
    return done ? ids : [];
  }

  /** Whether the browser did it. */
  private async guarded(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      this.state.setState({
        keepNote: t("The browser did not do it: {reason} Nothing was changed.", {
          reason: messageOf(error),
        }),
      });
      return false;
    }
  }
}
