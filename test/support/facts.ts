import { existsSync, readFileSync } from "node:fs";
import Papa from "papaparse";

/** The tables that the register was written from; they are not part of the repository. */
const CLAIMS = "../shared/facts/claims.csv";

/** A row of the table of claims, with the id under which the register files its place. */
export interface Claim {
  readonly date: string;
  readonly place: string;
  readonly claimant: string;
  readonly summary: string;
  readonly title: string;
  readonly url: string;
}

/** Ids of the table that the register renamed (they ended in a hyphen) or merged. */
const RENAMED: Readonly<Record<string, string>> = {
  "bilenke-": "bilenke-luhansk",
  "chervona-zoria-": "chervona-zoria-sumy",
  "dmytrivka-": "dmytrivka-2",
  "kostiantynivka-": "kostiantynivka-sumy",
  "makiivka-": "makiivka-sumy",
  "marine-": "marine-sumy-2",
  "milove-": "milove-luhansk",
  "milove--2": "milove-kharkiv",
  "neskuchne-": "neskuchne-sumy",
  "okip-": "okip-kharkiv",
  "popovka-": "popovka-luhansk",
  "pylna-": "pylna-kharkiv",
  "shevchenka-": "shevchenka-kharkiv",
  "stepne-": "stepne-sumy",
  "topoli-": "topoli-kharkiv",
  "mariupol-donetsk": "mariupol",
  "donetsk-donetsk-2": "donetsk-donetsk",
};

/** What Bloomberg recalled on 2025-12-02 of October's words is filed as Bloomberg's word. */
function speakerOf(row: Record<string, string>): string {
  const recalled = row.date === "2025-12-02" && row.effective_date === "2025-10";
  return recalled ? "other:Bloomberg" : (row.claimant ?? "");
}

/** Every row of the table of claims, or `null` where the tables are not at hand. */
export function readClaims(): readonly Claim[] | null {
  if (!existsSync(CLAIMS)) return null;
  const { data } = Papa.parse<Record<string, string>>(readFileSync(CLAIMS, "utf8"), {
    header: true,
    skipEmptyLines: true,
  });
  return data.map((row) => {
    const cell = (name: string) => row[name] ?? "";
    return {
      date: cell("date"),
      place: RENAMED[cell("place_id")] ?? cell("place_id"),
      claimant: speakerOf(row),
      summary: cell("summary"),
      title: cell("source_title"),
      url: cell("source_url"),
    };
  });
}
