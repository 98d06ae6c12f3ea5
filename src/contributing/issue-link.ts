import type { IssueLink } from "#state/contributing.ts";

/**
 * Links to the repository's issue forms (`.github/ISSUE_TEMPLATE/`), filled in by the address:
 * `?template=add-statement.yml&title=…&<id of a field>=…`, as GitHub reads it.
 */

/** The forms, with the ids of the fields that a link fills; a test holds them against the files. */
export const ISSUE_FORMS = {
  "add-statement.yml": ["place", "record", "where", "further", "view"],
  "report-error.yml": ["subject", "kind", "wrong", "right", "source", "present", "view"],
} as const;
export type IssueForm = keyof typeof ISSUE_FORMS;
type FieldOf<Form extends IssueForm> = (typeof ISSUE_FORMS)[Form][number];

/** GitHub answers 414 to addresses of more than about 8,200 characters. */
const LONGEST_LINK = 8000;

const LONGEST_TITLE = 200;
/** Stands in a field whose text is too long for an address. */
export const PASTE = "(Too long for a link: paste the text that you copied from the form here.)";

/**
 * A link that opens a form filled in. Fields that make it longer than `LONGEST_LINK` are left to be
 * pasted, the longest first. Nothing but the repository's own address decides where it leads.
 */
export function issueLink<Form extends IssueForm>(
  repository: string,
  form: Form,
  title: string,
  fields: Readonly<Record<FieldOf<Form>, string>>,
): IssueLink {
  const left = new Map(Object.entries<string>(fields).filter(([, text]) => text !== ""));
  const written = () => {
    const query = new URLSearchParams({ template: form, title: clip(title), ...fromMap(left) });
    return `${repository}/issues/new?${query}`;
  };
  const weight = (text: string) => encodeURIComponent(text.toWellFormed()).length;
  let shortened = false;
  while (written().length > LONGEST_LINK) {
    const [longest] = [...left].sort(([, a], [, b]) => weight(b) - weight(a));
    if (!longest || longest[1] === PASTE) break;
    left.set(longest[0], PASTE);
    shortened = true;
  }
  return { href: written(), host: new URL(repository).host, shortened };
}

function fromMap(fields: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries(fields);
}

function clip(title: string): string {
  const line = title.replace(/\s+/g, " ").trim();
  return line.length > LONGEST_TITLE ? `${line.slice(0, LONGEST_TITLE - 1)}…` : line;
}
