import type { PartyId } from "#domain/ids.ts";

/** The page's colours of the moment, as files need them. */
export interface Colours {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly dispute: string;
  readonly disputeSoft: string;
  readonly contested: string;
  readonly contestedSoft: string;
  readonly party: (party: PartyId | null) => { readonly mark: string; readonly tint: string };
}

/** Reads them from the style sheets, as `rgb(…)`. */
export function readColours(): Colours {
  const probe = document.createElement("span");
  document.body.append(probe);
  const read = (name: string) => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const named = (className: string) => {
    probe.className = className;
    const found = { mark: read("party"), tint: read("party-soft") };
    probe.className = "";
    return found;
  };
  const parties = new Map<PartyId | null, { mark: string; tint: string }>();
  const colours = {
    paper: read("paper"),
    ink: read("ink"),
    soft: read("ink-soft"),
    line: read("line-strong"),
    dispute: read("dispute"),
    disputeSoft: read("dispute-soft"),
    contested: read("contested"),
    contestedSoft: read("contested-soft"),
    party: (party: PartyId | null) => {
      const known = parties.get(party);
      if (known) return known;
      document.body.append(probe);
      const found = named(party === null ? "" : `party-${party}`);
      probe.remove();
      parties.set(party, found);
      return found;
    },
  };
  probe.remove();
  return colours;
}
