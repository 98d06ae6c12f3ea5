import type { Colours } from "#ui/share/colours.ts";

/** Colours for pictures that no theme has, so that nothing comes out right by chance. */
export const PICTURE_COLOURS: Colours = {
  paper: "#fff",
  ink: "#000",
  soft: "#444",
  line: "#888",
  dispute: "#607",
  disputeSoft: "#ede",
  contested: "#777",
  contestedSoft: "#ddd",
  party: () => ({ mark: "#a00", tint: "#fcc" }),
};
