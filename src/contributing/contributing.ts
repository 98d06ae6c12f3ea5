import { dayFromNumber } from "#domain/day.ts";
import type { ReportDraft, StatementDraft } from "#domain/draft.ts";
import {
  type Contributing,
  createContributeState,
  type Outcome,
  type ReadyFile,
} from "#state/contributing.ts";
import { shareLink } from "#state/edition.ts";
import type { AppStore } from "#state/store.ts";
import type { CheckJob } from "./job.ts";

const MS_PER_DAY = 86_400_000;

interface ContributingOptions {
  readonly store: AppStore;
  readonly repository: string | null;
  /** Address of the register's files. */
  readonly files: string;
}

/** The browser's side of contributing. What checks is fetched with the first check. */
export function contributingLater({ store, repository, files }: ContributingOptions): Contributing {
  const state = createContributeState();
  let checker: Promise<(job: Omit<CheckJob, "number">) => Promise<Outcome>> | null = null;
  const check = async (draft: CheckJob["draft"]): Promise<Outcome> => {
    checker ??= import("./client.ts").then(({ startChecker }) => startChecker());
    const ask = await checker;
    return await ask({
      draft,
      files: new URL(files, document.baseURI).href,
      setting: {
        theatre: store.getState().register.theatre.id,
        today: dayFromNumber(Math.floor(Date.now() / MS_PER_DAY)),
        repository,
        view: shareLink(store.getState()),
      },
    });
  };
  return {
    state,
    repository,
    show: (open) => state.setState({ open }),
    hide: () => state.setState({ open: null }),
    save,
    checkStatement: (fields: StatementDraft) => check({ form: "statement", fields }),
    checkReport: (fields: ReportDraft) => check({ form: "report", fields }),
  };
}

/** The register's own file, with its own terms: nothing is added to it, so that it can be put in place. */
function save({ name, text }: ReadyFile): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = name;
  link.click();
  // The download has taken hold of the data by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
