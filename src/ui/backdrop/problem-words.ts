import { t } from "#i18n/text.ts";
import type { BackdropProblem } from "#state/backdrop.ts";

interface Words {
  readonly what: string;
  /** What the reader can do about it. */
  readonly remedy: string;
}

/** What went wrong and what helps. Nothing has changed on the map, unless it says so. */
export function problemWords({ code, at, details }: BackdropProblem): Words {
  return WORDS[code](at, details[0] ?? "");
}

const WORDS: Readonly<Record<BackdropProblem["code"], (at: string, detail: string) => Words>> = {
  address: (at) => ({
    what: t("“{at}” is no address that can be asked", { at }),
    remedy: t("It must begin with https:// or http:// and hold no user name or password."),
  }),
  unreachable: (at) => ({
    what: t("{at} cannot be read from here", { at }),
    remedy: t(
      "It does not answer, sends on to another address, or does not let other pages read it (CORS). Check the address, or fetch the file yourself and choose it below.",
    ),
  }),
  status: (at, detail) => ({
    what: t("{at} answered {status}", { at, status: detail }),
    remedy: t("Check the address and any key in it."),
  }),
  "too-large": (at, detail) => ({
    what: t("What {at} holds is too large ({limit} at most)", { at, limit: detail }),
    remedy: t("Choose a smaller style; large maps belong in PMTiles or tiles."),
  }),
  "not-json": (at) => ({
    what: t("What {at} holds is no style: it is no JSON", { at }),
    remedy: t("Choose a style (.json), a PMTiles file, TileJSON or tiles, not a web page."),
  }),
  "not-style": (at) => ({
    what: t("What {at} holds is no MapLibre style", { at }),
    remedy: t("Choose a style (.json), a PMTiles file, TileJSON or tiles, not a web page."),
  }),
  invalid: (at) => ({
    what: t("The sources of {at} have faults", { at }),
    remedy: t("Nothing of it is drawn. Mend the fields named below, or tell its provider."),
  }),
  "broken-tiles": (at) => ({
    what: t("{at} is no PMTiles file that can be read", { at }),
    remedy: t("Fetch or make it again (version 3), and check that it is complete."),
  }),
  "no-ranges": (at) => ({
    what: t("{at} gives out files only as a whole", { at }),
    remedy: t(
      "PMTiles needs a host that answers range requests; or fetch the file and choose it below.",
    ),
  }),
  "nothing-to-draw": (at) => ({
    what: t("Nothing in {at} can be drawn here", { at }),
    remedy: t("What was left out and why is listed below."),
  }),
  "refused-host": (at) => ({
    what: t("{at} was not asked", { at }),
    remedy: t("You have not agreed to it. Open the basemap again to be asked."),
  }),
  gone: (at) => ({
    what: t("The detailed basemap does not answer any more ({at}): the built-in one is drawn", {
      at,
    }),
    remedy: t("Open it again once its host answers."),
  }),
  worker: () => ({
    what: t("The basemap could not be opened"),
    remedy: t("Reload the page and try again."),
  }),
};
