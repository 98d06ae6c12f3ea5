import { createContext, type ReactNode, use } from "react";
import type { MapPictures } from "#state/map-pictures.ts";

const PicturesContext = createContext<MapPictures | null>(null);

/** Hands the port for pictures of the map to everything below. */
export function PicturesProvider({
  pictures,
  children,
}: {
  pictures: MapPictures;
  children: ReactNode;
}) {
  return <PicturesContext value={pictures}>{children}</PicturesContext>;
}

export function usePictures(): MapPictures {
  const pictures = use(PicturesContext);
  if (!pictures) throw new Error("No port: wrap the panels in PicturesProvider.");
  return pictures;
}
