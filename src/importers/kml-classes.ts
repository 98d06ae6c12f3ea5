import { GROUND_CLASSES, type GroundClass } from "#domain/ground.ts";
import type { KmlArea } from "./kml-placemarks.ts";

/** Whose KML it is: a key of `CARDS`. */
export type KmlMapper = "creamyCaprice" | "uacontrolmap" | "kml";

/** What an area is to us, or the reason for setting it aside. */
export type KmlClass =
  | { readonly mapper: KmlMapper; readonly ground: GroundClass }
  | { readonly setAside: string };

/** Tells the class of an area from its style, name and folder. */
export function kmlClass(area: Pick<KmlArea, "style" | "name" | "folders" | "data">): KmlClass {
  // Creamy Caprice's control zones. The rest of Ukraine follows from what is held.
  if (area.style === "ru") return { mapper: "creamyCaprice", ground: "held" };
  if (area.style === "ua") return { setAside: "the other side's ground is what is left" };
  const words = [area.data, area.name, area.folders.at(-1) ?? ""].map((word) => word.toLowerCase());
  const ground = GROUND_CLASSES.find((known) => words.includes(known));
  if (ground) return { mapper: "kml", ground };
  // The Ukraine Control Map draws Russian-held areas in this red ("Luhansk Axis [Z]").
  if (/\bA52714\b/i.test(area.style)) return { mapper: "uacontrolmap", ground: "held" };
  return { setAside: "neither style, name nor folder is one that is known" };
}
