import { useId, useRef, useState } from "react";
import type { StatementDraft } from "#domain/draft.ts";
import { messageOf } from "#domain/message-of.ts";
import type { Outcome } from "#state/contributing.ts";

/** A draft in a form, and what its last check said. */
export interface DraftForm<D> {
  readonly id: string;
  readonly draft: D;
  readonly outcome: Outcome | null;
  /** Why the check itself did not work; empty otherwise. */
  readonly failure: string;
  readonly checking: boolean;
  /** Number of the last check that has ended: its result takes the focus. */
  readonly checks: number;
  /** Changes fields of the draft; what was said of them is no longer shown. */
  readonly change: (changes: Partial<D>, fields?: readonly string[]) => void;
  readonly check: () => void;
}

/** What the parts of the form for a statement take. */
export interface PartProps {
  readonly form: DraftForm<StatementDraft>;
}

interface Result {
  readonly outcome: Outcome | null;
  readonly failure: string;
  readonly checks: number;
}

/** The state of a form: a draft that changes field by field and is checked as a whole. */
export function useDraft<D>(
  start: D,
  ask: (draft: D) => Promise<Outcome>,
  onUnsaved: (unsaved: boolean) => void,
): DraftForm<D> {
  const id = useId();
  const [draft, setDraft] = useState(start);
  const [checking, setChecking] = useState(false);
  const [result, setResult] = useState<Result>({ outcome: null, failure: "", checks: 0 });
  // What comes back for an earlier draft says nothing of this one.
  const newest = useRef(draft);
  const change = (changes: Partial<D>, fields: readonly string[] = Object.keys(changes)) => {
    newest.current = { ...newest.current, ...changes };
    setDraft(newest.current);
    setResult((before) => ({ ...before, outcome: without(before.outcome, fields) }));
    onUnsaved(true);
  };
  const check = async () => {
    const asked = newest.current;
    setChecking(true);
    let end: Pick<Result, "outcome" | "failure">;
    try {
      end = { outcome: await ask(asked), failure: "" };
    } catch (error) {
      const failure = messageOf(error);
      end = { outcome: null, failure };
    }
    setChecking(false);
    if (asked !== newest.current) return;
    setResult(({ checks }) => ({ ...end, checks: checks + 1 }));
  };
  return { id, draft, ...result, checking, change, check: () => void check() };
}

/** What is left of an outcome once fields have changed: nothing is ready any more. */
function without(outcome: Outcome | null, fields: readonly string[]): Outcome | null {
  if (outcome === null) return null;
  const problems = outcome.problems.filter(({ field }) => !fields.includes(field));
  return { problems, warnings: [], ready: null };
}
