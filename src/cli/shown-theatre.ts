import { existsSync, readFileSync } from "node:fs";

/** What the build tells the app of the theatre that it shows. */
export interface ShownTheatre {
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  /** Address of the basemap beside the app. */
  readonly basemap: string;
}

/** A theatre's own basemap, in its folder. */
export const OWN_BASEMAP = "basemap.topo.json";

/** The theatre of a folder, from its manifest. Throws if there is none that can be read. */
export function shownTheatre(folder: string): ShownTheatre {
  const manifest: unknown = JSON.parse(readFileSync(`${folder}/theatre.json`, "utf8"));
  const field = (name: string): string | null => {
    const value: unknown =
      typeof manifest === "object" && manifest !== null ? Reflect.get(manifest, name) : null;
    return typeof value === "string" ? value : null;
  };
  const id = field("id");
  if (id === null) throw new Error(`${folder}/theatre.json: it has no id.`);
  const own = existsSync(`${folder}/${OWN_BASEMAP}`);
  return {
    id,
    title: field("title") ?? id,
    description: field("description"),
    basemap: own ? `theatre/${id}-basemap.json` : `basemap/${id}.topo.json`,
  };
}

/** Where the basemap lies before the build: in the theatre's folder, or drawn into `public/`. */
export function basemapFile(folder: string): string {
  const own = `${folder}/${OWN_BASEMAP}`;
  return existsSync(own) ? own : `public/${shownTheatre(folder).basemap}`;
}
