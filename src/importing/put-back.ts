import type { OpenMapper } from "#data/mapper-file.ts";
import { messageOf } from "#domain/message-of.ts";
import type { Register } from "#domain/register.ts";
import { t } from "#i18n/text.ts";
import { shelfState } from "#state/shelf.ts";
import type { AppState } from "#state/store.ts";

/** The shelf at the start of the app. */
export interface StartShelf {
  readonly state: Pick<AppState, "base" | "shelf" | "register">;
  readonly opens: readonly OpenMapper[];
  /** Mappers that cannot be shown beside the register as it is now, and why. */
  readonly notices: readonly string[];
}

/** Puts mappers beside the register's, as many as can be; the others are told, never an error. */
export function startShelf(register: Register, wanted: readonly OpenMapper[]): StartShelf {
  const base = register.input;
  let state: StartShelf["state"] = { base, shelf: [], register };
  const opens: OpenMapper[] = [];
  const notices: string[] = [];
  if (wanted.length === 0) return { state, opens, notices };
  try {
    const all = wanted.map(({ record }) => record);
    return { state: shelfState(base, all), opens: wanted, notices };
  } catch {
    // One of them is the cause: which, the loop below finds out.
  }
  for (const open of wanted) {
    try {
      state = shelfState(base, [...state.shelf, open.record]);
      opens.push(open);
    } catch (error) {
      const reason = messageOf(error);
      const { name } = open.record.mapper;
      notices.push(
        t("The maps of {name} kept on this device cannot be shown: {reason}", { name, reason }),
      );
    }
  }
  return { state, opens, notices };
}
