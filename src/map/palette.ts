import type { PartyId } from "#domain/ids.ts";

/** How the map is drawn: the reader's theme, or two tones under forced colours. */
export type MapTheme = "light" | "dark" | "contrast-light" | "contrast-dark";

/** Colours of a party's marks: both parties have one lightness and saturation. */
export interface PartyColours {
  /** Lines, hatches, glyphs: at least 3:1 against the land. */
  readonly mark: string;
  /** Light tint of the ground that a mapper assesses as the party's. */
  readonly tint: string;
}

/** Every colour on the map. The parties' and the dispute's are those of `tokens.css`. */
export interface Palette {
  readonly sea: string;
  readonly land: string;
  readonly water: string;
  readonly border: string;
  readonly oblast: string;
  readonly claimedBorder: string;
  readonly label: string;
  readonly labelSoft: string;
  readonly halo: string;
  /** Lines of mappers: the reference first, then in turn; none is a party's hue. */
  readonly mappers: readonly string[];
  readonly contested: string;
  readonly contestedTint: string;
  readonly dispute: string;
  /** Light ground of a dispute, under its pattern. */
  readonly disputeTint: string;
  readonly disc: string;
  readonly parties: readonly PartyColours[];
}

/** Further parties of other theatres take these hues in turn (same lightness and saturation). */
const LIGHT_PARTIES: readonly PartyColours[] = [
  { mark: "#b84a27", tint: "#f4d9cf" },
  { mark: "#1c73c5", tint: "#d7e5f4" },
  { mark: "#8656b7", tint: "#e2d6ef" },
  { mark: "#7a7a00", tint: "#e6e4bd" },
];
const DARK_PARTIES: readonly PartyColours[] = [
  { mark: "#e4896c", tint: "#43302a" },
  { mark: "#6aa9ed", tint: "#263544" },
  { mark: "#b691e1", tint: "#3f3350" },
  { mark: "#c3c052", tint: "#3f3e20" },
];

const LIGHT: Palette = {
  sea: "#d9e2e6",
  land: "#f3f1ec",
  water: "#c3d3da",
  border: "#7c7870",
  oblast: "#bdb8ae",
  claimedBorder: "#8d6a5e",
  label: "#1d2026",
  labelSoft: "#666b75",
  halo: "#fbfaf7",
  mappers: ["#1d2026", "#0b6a5e", "#6d4c00", "#7a2160"],
  contested: "#74777e",
  contestedTint: "#d9d8d6",
  dispute: "#61477d",
  disputeTint: "#ece3f8",
  disc: "#ffffff",
  parties: LIGHT_PARTIES,
};

const DARK: Palette = {
  sea: "#10151a",
  land: "#24262a",
  water: "#16202a",
  border: "#8d8f94",
  oblast: "#46484e",
  claimedBorder: "#a98273",
  label: "#f1f1ee",
  labelSoft: "#a2a5ad",
  halo: "#16171a",
  mappers: ["#f1f1ee", "#7ed3c4", "#dcb866", "#e59bcb"],
  contested: "#a9acb3",
  contestedTint: "#3d3e42",
  dispute: "#c9abec",
  disputeTint: "#413450",
  disc: "#16171a",
  parties: DARK_PARTIES,
};

/** Two tones: hatches, dashes and glyph halves carry the meaning, tints only a little. */
const CONTRAST_LIGHT: Palette = {
  ...LIGHT,
  sea: "#ffffff",
  land: "#ffffff",
  water: "#bbbbbb",
  border: "#000000",
  oblast: "#777777",
  claimedBorder: "#000000",
  label: "#000000",
  labelSoft: "#000000",
  halo: "#ffffff",
  mappers: ["#000000"],
  contested: "#666666",
  contestedTint: "#e6e6e6",
  dispute: "#000000",
  disputeTint: "#ffffff",
  parties: [
    { mark: "#000000", tint: "#d0d0d0" },
    { mark: "#5a5a5a", tint: "#ffffff" },
    { mark: "#333333", tint: "#eeeeee" },
    { mark: "#444444", tint: "#dddddd" },
  ],
};

const CONTRAST_DARK: Palette = {
  ...DARK,
  sea: "#000000",
  land: "#000000",
  water: "#444444",
  border: "#ffffff",
  oblast: "#888888",
  claimedBorder: "#ffffff",
  label: "#ffffff",
  labelSoft: "#ffffff",
  halo: "#000000",
  mappers: ["#ffffff"],
  contested: "#999999",
  contestedTint: "#222222",
  dispute: "#ffffff",
  disputeTint: "#000000",
  parties: [
    { mark: "#ffffff", tint: "#3c3c3c" },
    { mark: "#a5a5a5", tint: "#000000" },
    { mark: "#cccccc", tint: "#181818" },
    { mark: "#bbbbbb", tint: "#2a2a2a" },
  ],
};

const PALETTES: Readonly<Record<MapTheme, Palette>> = {
  light: LIGHT,
  dark: DARK,
  "contrast-light": CONTRAST_LIGHT,
  "contrast-dark": CONTRAST_DARK,
};

export function paletteOf(theme: MapTheme): Palette {
  return PALETTES[theme];
}

/** Colours of the party with this place in the theatre's list. */
export function partyColours(palette: Palette, at: number): PartyColours {
  const found = palette.parties[at % palette.parties.length];
  if (!found) throw new Error("The palette has no party colours.");
  return found;
}

/**
 * Colour of the line of the mapper with this number among those shown; 0 is the reference, whose
 * ink no other mapper has where there are further colours.
 */
export function mapperColour(palette: Palette, at: number): string {
  const others = palette.mappers.length - 1;
  const found = palette.mappers[at === 0 || others === 0 ? 0 : 1 + ((at - 1) % others)];
  if (!found) throw new Error("The palette has no colours for mappers.");
  return found;
}

/** What the feature states say about control: 0 nobody, 1.. the parties in order, 9 contested. */
export function controlCode(parties: readonly { id: PartyId }[], control: string): number {
  if (control === "contested") return CONTESTED;
  return parties.findIndex((party) => party.id === control) + 1;
}

export const CONTESTED = 9;
