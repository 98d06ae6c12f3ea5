import { t } from "#i18n/text.ts";

/** A field's name as problems give it, in the words of its label: "Source 2: Title". */
export function fieldLabel(field: string): string {
  const [head = "", number] = field.split(".");
  const last = field.slice(field.lastIndexOf(".") + 1);
  const own = LABELS[field]?.() ?? PARTS[last]?.() ?? t("The record");
  if (head === "newClaimant") return t("New claimant: {field}", { field: own });
  if (head !== "sources" || number === undefined) return own;
  return t("Source {number, number}: {field}", { number: Number(number) + 1, field: own });
}

/** Where a field stands in its form, for lists in the same order. */
export function fieldPlace(field: string): number {
  const [head = ""] = field.split(".");
  return Object.keys(LABELS).indexOf(head === "newClaimant" ? "claimant" : head);
}

/** In the order of the forms. */
const LABELS: Readonly<Record<string, () => string>> = {
  place: () => t("Place"),
  claimant: () => t("Claimant"),
  about: () => t("About which party"),
  assertion: () => t("What the party is said to do"),
  denied: () => t("What is denied"),
  part: () => t("The party is said to hold a part of it"),
  share: () => t("Per cent of the place"),
  summary: () => t("Summary"),
  on: () => t("Said on"),
  validFrom: () => t("Said to hold from"),
  sources: () => t("Where it can be read"),
  confidence: () => t("How you know it"),
  retracts: () => t("Takes back an earlier record of ours"),
  reason: () => t("Why it is taken back"),
  kind: () => t("What is wrong"),
  wrong: () => t("In your own words"),
  right: () => t("What it should be"),
  url: () => t("Address of a source that shows it"),
};

/** Of sources, cards and claimants. */
const PARTS: Readonly<Record<string, () => string>> = {
  publisher: () => t("Publisher"),
  title: () => t("Title"),
  url: () => t("Address"),
  date: () => t("Published on"),
  via: () => t("Read through"),
  id: () => t("Short name"),
  name: () => t("Name"),
  side: () => t("Speaks for"),
  rank: () => t("As"),
  note: () => t("What a reader must know of them"),
  kind: () => t("Kind"),
  affiliation: () => t("Affiliation"),
  method: () => t("Method"),
  delay: () => t("Delay"),
  licence: () => t("Licence"),
  link: () => t("Address of its site"),
};
