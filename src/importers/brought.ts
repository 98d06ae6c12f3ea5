import type { Issue } from "#data/issue.ts";
import type { MapperFile } from "#data/mapper-file.ts";
import type { RegisterInput } from "#domain/register.ts";
import type { ClipRings } from "#geometry/cut.ts";
import type { ImportReport } from "./draft.ts";
import { formatReport } from "./format-report.ts";

/** What bringing outside files needs to know of the theatre they are brought to. */
export interface BringContext {
  readonly input: Pick<RegisterInput, "places" | "official">;
  /** Ground of each country by its code, as rings on the archive grid. */
  readonly land: ReadonlyMap<string, ClipRings>;
  /** Ids of the register's own mappers: no other may bear them. */
  readonly taken: ReadonlySet<string>;
  /** ISO day that goes into the provenance. */
  readonly today: string;
  /** Told while the work goes on: what is being done, how far it is, and the file at hand. */
  readonly progress?: (stage: string, done: number, total: number, file?: string) => void;
}

/** Mappers ready for the app, or the lines that say why there are none. */
export interface Brought {
  readonly files: readonly MapperFile[];
  /** For a person: what was read, set aside, repaired, wrong. */
  readonly lines: readonly string[];
  readonly failed: boolean;
}

/** Ids that cannot be: the register's own, or one id twice. */
export function clashes(ids: readonly string[], taken: ReadonlySet<string>): readonly Issue[] {
  return ids.flatMap((id, at): readonly Issue[] => {
    const twice = ids.indexOf(id) < at;
    if (!twice && !taken.has(id)) return [];
    return [
      {
        rule: "mapper-id",
        file: "",
        record: id,
        field: "",
        message: twice
          ? "Two of the mappers have this id."
          : "The register has a mapper of this id.",
        remedy: `Give another id, for example "${id}-own".`,
      },
    ];
  });
}

/** Nothing but what is wrong. */
export function refused(report: ImportReport): Brought {
  return { files: [], lines: formatReport(report), failed: true };
}
