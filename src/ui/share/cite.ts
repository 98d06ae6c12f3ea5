import { type Day, isoOf, parseDay } from "#domain/day.ts";
import { t } from "#i18n/text.ts";
import type { Caveats } from "#ui/shared/caveats.ts";
import { longDate } from "#ui/shared/dates.ts";

/** A way of citing the view, with its text. */
export interface Citation {
  readonly style: "credit" | "apa" | "chicago" | "bibtex";
  readonly name: string;
  readonly text: string;
}

/**
 * The view, cited: what it shows of which day, by which data (their whole hash), where, and when
 * it was looked at.
 */
export function citationsOf(caveats: Caveats, accessed: Day): readonly Citation[] {
  const { theatre, view, date, address, edition, short } = caveats;
  const title = `${theatre}: ${view}, ${date}`;
  const year = isoOf(edition.last).slice(0, 4);
  const values = { title, date: longDate(accessed), address, year };
  const data = t("data to {last}, SHA-256 {hash}", {
    last: isoOf(edition.last),
    hash: edition.hash || "–",
  });
  return [
    {
      style: "credit",
      name: t("Credit line"),
      text: `${t("Map: Claimline, {title} ({short}).", { title, short })} ${t("Seen {date}; {data}. {address}", { ...values, data })}`,
    },
    {
      style: "apa",
      name: "APA",
      text: t(
        "Claimline. ({year}). {title} ({data}) [Interactive map]. Retrieved {date}, from {address}",
        { ...values, data },
      ),
    },
    {
      style: "chicago",
      name: "Chicago",
      text: t("Claimline. “{title}.” Interactive map, {data}. Accessed {date}. {address}.", {
        ...values,
        data,
      }),
    },
    { style: "bibtex", name: "BibTeX", text: bibtex(caveats, title, data, accessed) },
  ];
}

function bibtex(caveats: Caveats, title: string, data: string, accessed: Day): string {
  const { edition, address, caveat } = caveats;
  const key = `claimline-${edition.hash.slice(0, 8) || "view"}`;
  const braced = (text: string) => text.replace(/[{}\\]/g, "").replace(/([%&#_$])/g, "\\$1");
  return [
    `@misc{${key},`,
    "  author = {{Claimline}},",
    `  title = {${braced(title)}},`,
    `  year = {${isoOf(edition.last).slice(0, 4)}},`,
    // The address as it is: \url takes these letters.
    `  howpublished = {\\url{${address}}},`,
    `  note = {${braced(`${data}. ${caveat}`)}},`,
    `  urldate = {${isoOf(accessed)}}`,
    "}",
  ].join("\n");
}

/** Today's date in UTC, as it is when asked. */
export function today(): Day {
  const day = parseDay(new Date().toISOString().slice(0, 10));
  if (day === null) throw new Error("The clock tells no day.");
  return day;
}
