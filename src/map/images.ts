import type { MapEntries } from "./entries.ts";
import { glyphIcons, hatch, leanOf, type MapImage } from "./icons.ts";
import { archiveImages } from "./layers/archives.ts";
import { hatchImage } from "./layers/claims.ts";
import { lensImages } from "./layers/lens.ts";
import type { PaintedMap } from "./painted-map.ts";
import { type Palette, partyColours } from "./palette.ts";

/** Puts the glyph icons and the sides' hatches into the map, in the colours of the theme. */
export function addImages(
  map: PaintedMap,
  palette: Palette,
  { sides, archives }: MapEntries,
): void {
  for (const [name, image] of glyphIcons(sides.length))
    if (!map.hasImage(name)) add(map, name, image);
  for (const side of sides) {
    const name = hatchImage(side.at);
    if (map.hasImage(name)) map.removeImage(name);
    add(
      map,
      name,
      hatch(partyColours(palette, side.party).mark, leanOf(side.at), map.getPixelRatio()),
    );
  }
  const ratio = map.getPixelRatio();
  const coloured: readonly (readonly [string, MapImage])[] = [
    ...archives.flatMap((archive) => [...archiveImages(palette, archive, ratio)]),
    ...lensImages(palette, sides, ratio),
  ];
  for (const [name, image] of coloured) {
    if (map.hasImage(name)) map.removeImage(name);
    add(map, name, image);
  }
}

function add(map: PaintedMap, name: string, image: MapImage): void {
  const { pixelRatio, sdf } = image;
  map.addImage(name, image, { pixelRatio, sdf });
}
