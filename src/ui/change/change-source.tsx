import { useId } from "react";
import { type SourceId, sourceId, sourcesOf } from "#domain/holding.ts";
import { rich } from "#i18n/text.ts";
import { setSource } from "#state/actions.ts";
import { useApp, useAppStore } from "#ui/shared/app-context.tsx";
import { sourceName } from "./change-words.ts";

/** By whom the change is told. */
export function ChangeSource() {
  const id = useId();
  return (
    <label className="change-source" htmlFor={id}>
      {rich("By <choice></choice>", { choice: () => <Choice key="choice" id={id} /> })}
    </label>
  );
}

function Choice({ id }: { id: string }) {
  const store = useAppStore();
  const register = useApp((state) => state.register);
  const chosen = useApp((state) => state.source);
  const sources = sourcesOf(register);
  return (
    <select
      id={id}
      value={chosen ?? ""}
      onChange={({ currentTarget }) => {
        const id = sources.map(sourceId).find((known) => (known ?? "") === currentTarget.value);
        setSource(store, (id ?? null) satisfies SourceId | null);
      }}
    >
      {sources.map((source) => (
        <option key={sourceId(source)} value={sourceId(source) ?? ""}>
          {sourceName(register, source)}
        </option>
      ))}
    </select>
  );
}
