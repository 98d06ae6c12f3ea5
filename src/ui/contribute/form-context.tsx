import { createContext, use } from "react";
import type { Problem } from "#state/contributing.ts";

interface FormContextValue {
  readonly id: string;
  readonly problems: readonly Problem[];
}

const FormContext = createContext<FormContextValue | null>(null);
export const FormProvider = FormContext;

/** What a field needs of its form: its id, and what is wrong with it. */
export function useField(name: string) {
  const form = use(FormContext);
  if (!form) throw new Error("A field stands outside a form.");
  const id = fieldId(form.id, name);
  const problems = form.problems.filter(({ field }) => field === name);
  const described = (hint: string | undefined) =>
    [hint ? `${id}-hint` : "", problems.length > 0 ? `${id}-problem` : ""]
      .filter(Boolean)
      .join(" ");
  return { id, problems, described };
}

/** The id of a field's control: errors lead there. */
export function fieldId(form: string, name: string): string {
  return `${form}-${name.replaceAll(".", "-")}`;
}
