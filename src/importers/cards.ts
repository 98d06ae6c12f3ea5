import type { MapperCard } from "#domain/archive.ts";
import type { ReadOptions } from "./draft.ts";

/** The cards of the mappers whose files are understood. Rights are told as far as they are known. */

const SIDES = { inside: "RU", outside: "UA" } as const;
const DEEPSTATE = {
  ...SIDES,
  affiliation:
    "Ukrainian volunteer project; works with the Ukrainian Ministry of Defence under a memorandum of 2024",
  method: "Own reports and geolocated footage, drawn by hand",
  delay: "two to three days, on purpose",
  licence:
    "DeepState's terms forbid passing its data on without approval: ask the publisher before publishing",
  link: "https://deepstatemap.live/",
} as const;
const VIINA = {
  ...SIDES,
  method: "One status per settlement and day: UA, RU or CONTESTED",
  delay: "weeks",
  licence: "ODbL 1.0; cite Zhukov and Ayers (2023), VIINA 2.0; share alike",
  link: "https://github.com/zhukovyuri/VIINA",
} as const;

export const CARDS = {
  deepstate: {
    ...DEEPSTATE,
    id: "deepstate-archive",
    name: "DeepState (archive)",
    note: "held area only, by day of publication",
  },
  deepstateRaw: {
    ...DEEPSTATE,
    id: "deepstate-versions",
    name: "DeepState (all classes)",
    note: "Last version published on each UTC day, with grey zone, liberated ground and Ukrainian-held ground in Russia",
  },
  isw: {
    ...SIDES,
    id: "isw",
    name: "ISW and Critical Threats",
    note: "Assessed control and advances; claims of either side that it has not verified are classes of their own. The day is that of the map",
    affiliation: "Institute for the Study of War and AEI Critical Threats Project, US think tanks",
    method: "Public reports and footage; assessed, with claims mapped apart",
    delay: "about a day",
    licence:
      "ISW allows use of its geodata only with its written consent: ask the publisher before publishing",
    link: "https://understandingwar.org/",
  },
  uacontrolmap: {
    ...SIDES,
    id: "ua-control-map",
    name: "Ukraine Control Map",
    note: "Russian-held area, Crimea and the Donbas of 2014 included; Ukrainian-held Kursk from August 2024 to March 2025. The day is that of the map",
    affiliation: "Project Owl, independent volunteers",
    method: "Geolocated footage",
    delay: null,
    licence:
      "No licence stated; credit 'Data source: Ukraine Control Map' and ask the publisher before publishing",
    link: "https://github.com/owlmaps/map-data",
  },
  creamyCaprice: {
    ...SIDES,
    id: "creamy-caprice",
    name: "Creamy Caprice",
    note: "Russian-side mapper; its area includes Russia itself and is cut to the theatre. The day is that in the file's name",
    affiliation: "Telegram channel on the Russian side that raises money for the Russian army",
    method: "Says that it maps visually confirmed information",
    delay: null,
    licence: "No licence stated: ask the publisher before publishing",
    link: null,
  },
  kml: {
    ...SIDES,
    id: "kml-areas",
    name: "Areas from KML",
    note: "Read from KML by the names of its placemarks",
    affiliation: "not known",
    method: "not known",
    delay: null,
    licence: "Not known: ask the publisher before publishing",
    link: null,
  },
  nzz: {
    ...SIDES,
    id: "nzz-liveuamap",
    name: "Liveuamap via NZZ",
    note: "Crimea is never included, and the pre-2022 Donbas only until March 2024: its disappearance then is the publisher's, not the war's. The day is the file's; the data are of up to three days before",
    affiliation: "Neue Zürcher Zeitung, Swiss newspaper; Liveuamap, a commercial service",
    method: "Liveuamap's areas, as changes over a window of some days",
    delay: "up to three days",
    licence: "No licence stated; Liveuamap is commercial: ask the publishers before publishing",
    link: "https://github.com/conflict-investigations/nzz-maps",
  },
  geojson: {
    ...SIDES,
    id: "own-areas",
    name: "Areas from GeoJSON",
    note: "Read from the reader's own GeoJSON",
    affiliation: "not known",
    method: "not known",
    delay: null,
    licence: "Not known: ask the publisher before publishing",
    link: null,
  },
  viinaFirst: {
    ...VIINA,
    id: "viina-1",
    name: "VIINA 1.0",
    note: "Statuses of settlements of the first edition",
    affiliation: "VIINA (Zhukov and Ayers), academic",
  },
  viinaWiki: {
    ...VIINA,
    id: "viina-wikipedia",
    name: "Wikipedia via VIINA",
    note: "Statuses of settlements from Wikipedia's detailed map of the war",
    affiliation: "Wikipedia editors, collected by VIINA (academic)",
  },
  viinaBoost: {
    ...VIINA,
    id: "viina-boosted",
    name: "VIINA, boosted",
    note: "Wikipedia's statuses, completed by VIINA's model of news reports",
    affiliation: "VIINA (Zhukov and Ayers), academic",
  },
  viinaDeepstate: {
    ...VIINA,
    id: "viina-deepstate",
    name: "DeepState via VIINA",
    note: "Settlements in DeepState's areas",
    affiliation: "DeepState, Ukrainian volunteer project, collected by VIINA (academic)",
  },
  viinaIsw: {
    ...VIINA,
    id: "viina-isw",
    name: "ISW via VIINA",
    note: "Settlements in ISW's areas; lags behind the others",
    affiliation: "Institute for the Study of War, US think tank, collected by VIINA (academic)",
  },
} as const satisfies Record<string, MapperCard>;

/**
 * A format's card with what the reader says of it instead. Where a format gives several mappers,
 * the reader's id and name go in front of each mapper's own.
 */
export function cardWith(card: MapperCard, options: ReadOptions, several = false): MapperCard {
  const own = options.card ?? {};
  if (!several) return { ...card, ...own };
  const id = own.id === undefined ? card.id : `${own.id}-${card.id}`;
  const name = own.name === undefined ? card.name : `${own.name}: ${card.name}`;
  return { ...card, ...own, id, name };
}
