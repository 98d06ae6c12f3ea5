import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { toInput } from "#data/to-input.ts";
import { validateTheatre } from "#data/validate.ts";
import { type Day, dayFromNumber, parseDay } from "#domain/day.ts";
import { placeId } from "#domain/ids.ts";
import { type Dossier, indexRegister, type Register } from "#domain/register.ts";

const FOLDER = "data/ukraine";

/** The register of the repository, read once for the tests of the place card. */
export function realRegister(): Register {
  const names = readdirSync(FOLDER, { recursive: true, encoding: "utf8" });
  const files = new Map(
    names
      .filter((name) => /\.(json|geojson|csv)$/.test(name))
      .map((name) => [name, readFileSync(join(FOLDER, name), "utf8")]),
  );
  const { records } = validateTheatre(files, dayFromNumber(Math.floor(Date.now() / 86_400_000)));
  return indexRegister(toInput(records));
}

export function dossierOf(register: Register, id: string): Dossier {
  const dossier = register.byPlace.get(placeId(id));
  if (!dossier) throw new Error(`The register has no place ${id}.`);
  return dossier;
}

export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(`Not a day: ${text}.`);
  return parsed;
}
