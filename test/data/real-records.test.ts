import { describe, expect, it } from "vitest";
import { compile } from "#data/compiled.ts";
import { FILES, type FileTree, STATEMENTS } from "#data/files.ts";
import type { Issue } from "#data/issue.ts";
import { openTheatre } from "#data/load.ts";
import { toInput } from "#data/to-input.ts";
import { validateTheatre } from "#data/validate.ts";
import { packCells } from "#geometry/pack.ts";
import { INTRUDERS, isPolluted } from "../support/intruders.ts";
import fc from "../support/property.ts";
import { askEverything } from "../support/questions.ts";
import { overlay, realFiles, TODAY } from "../support/theatres.ts";

/**
 * The real register's own records, spoilt one value at a time: a person is told file, record and
 * field, or the record is as good as before.
 */

const files = excerpt(await realFiles());

/** Enough of it to be quick: what the stories cite, some files more, the heads of tables. */
function excerpt(all: FileTree): FileTree {
  const cited = new Set(
    [...(all.get(FILES.stories) ?? "").matchAll(/"place": "([a-z0-9-]+)"/g)].map(([, id]) => id),
  );
  const some = new Map(
    [...all].flatMap(([name, text], at): [string, string][] => {
      if (name.endsWith(".csv")) return [[name, text.split("\n").slice(0, 60).join("\n")]];
      if (!name.startsWith(STATEMENTS)) return [[name, text]];
      const place = name.slice(STATEMENTS.length, -".json".length);
      return cited.has(place) || at % 12 === 0 ? [[name, text]] : [];
    }),
  );
  // Of the places those that anything left speaks of.
  const places = JSON.parse(all.get(FILES.places) ?? "") as { features: { id: string }[] };
  const rest = [...some].filter(([name]) => name !== FILES.places).map(([, text]) => text);
  const named = new Set(rest.join("\n").match(/[a-z0-9]+(-[a-z0-9]+)*/g));
  const features = places.features.filter(({ id }) => named.has(id));
  return some.set(FILES.places, JSON.stringify({ ...places, features }));
}

type Path = readonly (string | number)[];

/** Keys and list positions that lead to every value; of long lists every so many items. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const every = Array.isArray(value) ? Math.max(1, Math.floor(value.length / 40)) : 1;
  return Object.keys(value).flatMap((key, at): Path[] => {
    if (key === "$schema" || at % every !== 0) return [];
    const step = Array.isArray(value) ? at : key;
    return pathsIn(Reflect.get(value, key), [...path, step]);
  });
}

function valueAt(content: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, step) => Reflect.get(Object(at), step), content);
}

/** JSON with the value at a path replaced by other JSON; `null` leaves it out. */
function spoilt(content: unknown, path: Path, json: string | null): string {
  const copy: unknown = structuredClone(content);
  const holder = Object(valueAt(copy, path.slice(0, -1)));
  const last = path.at(-1) ?? "";
  if (json === null) Reflect.deleteProperty(holder, last);
  else holder[last] = "@intruder@";
  return JSON.stringify(copy).replace('"@intruder@"', () => json ?? "");
}

const documents = [...files].flatMap(([file, text]) => {
  if (file.endsWith(".csv")) return [];
  const content: unknown = JSON.parse(text);
  return pathsIn(content).map((path) => ({ file, content, path }));
});

const square = {
  index: 0,
  area: 1,
  geometry: {
    type: "Polygon" as const,
    coordinates: [
      [
        [22, 48],
        [23, 48],
        [23, 49],
        [22, 49],
        [22, 48],
      ],
    ],
  },
};

/** As the build and the app do it. */
function expectSound(tree: ReadonlyMap<string, string>): void {
  const { records } = validateTheatre(tree, TODAY);
  const packed = JSON.stringify(compile(toInput(records), packCells([square])));
  const { register } = openTheatre(packed);
  expect(register.dossiers).toHaveLength(records.places.length);
  askEverything(register);
}

/** Names of the record on the way to a value, as they stand in the file: its id, or its place. */
function idsOn(content: unknown, path: Path): readonly string[] {
  return path.flatMap((_, at) => {
    const holder = Object(valueAt(content, path.slice(0, at)));
    const key = at === 0 && Object.hasOwn(holder, "place") ? "place" : "id";
    const id: unknown = Object.hasOwn(holder, key) ? holder[key] : null;
    return typeof id === "string" ? [id] : [];
  });
}

/** An issue says where: the file, the record by its id, and the field or one that it is part of. */
function expectTold(issues: readonly Issue[], file: string, content: unknown, path: Path): void {
  for (const { message, remedy, file: named } of issues) {
    expect([message, remedy, named].every((part) => part.trim() !== "")).toBe(true);
    expect(message.length).toBeLessThan(1000);
  }
  const own = issues.filter((issue) => issue.file === file);
  const last = String(path.findLast((step) => typeof step === "string"));
  // A name that changed is missed by those who use it; it is in no file that they would look in.
  if (NAMES.has(last)) return;
  const ids = idsOn(content, path);
  const told = own.some(
    ({ record, field }) =>
      (ids.length === 0 || ids.some((id) => record.split(" ").includes(id))) &&
      (field.split(".").includes(last) ||
        (field !== "" && path.join(".").includes(field)) ||
        areSiblings(field, path)),
  );
  expect(told, JSON.stringify({ file, path, own: own.slice(0, 3) })).toBe(true);
}

/** Values that contradict each other are told at one of the two (`steps.3.clock`, `steps.3.day`). */
function areSiblings(field: string, path: Path): boolean {
  const parent = field.split(".").slice(0, -1).join(".");
  return parent !== "" && path.slice(0, -1).join(".").endsWith(parent);
}

/** By these fields records name one another, or their file. */
const NAMES: ReadonlySet<string> = new Set(["id", "code", "place", "referenceMapper"]);

describe("a real record", () => {
  it("is good as it stands, in the part that is looked at", () => {
    expect(validateTheatre(files, TODAY).issues).toEqual([]);
    expectSound(files);
    expect(documents.length).toBeGreaterThan(3000);
  });

  it("with any value replaced or left out is told by file, record and field, or is sound", () => {
    const by = fc.oneof(fc.constantFrom(...INTRUDERS), fc.constant(null));
    let harmless = 0;
    fc.assert(
      fc.property(fc.constantFrom(...documents), by, ({ file, content, path }, json) => {
        const tree = overlay(files, new Map([[file, spoilt(content, path, json)]]));
        const { issues } = validateTheatre(tree, TODAY);
        if (issues.length > 0) expectTold(issues, file, content, path);
        else {
          harmless += 1;
          expectSound(tree);
        }
        expect(isPolluted()).toBe(false);
      }),
      { numRuns: 300 },
    );
    // Most of what is put in is nothing that a field may hold.
    expect(harmless).toBeLessThan(150);
  });

  it("with a field that nobody knows is told, also where it names a prototype", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...documents),
        fc.constantFrom("unit", "constructor", "toString"),
        ({ file, content, path }, key) => {
          const inside = path.findLastIndex((step) => typeof step === "string");
          const holder = path.slice(0, inside);
          // Lists of features and the like are read item by item.
          if (holder.length < 2) return;
          const copy: unknown = structuredClone(content);
          const target = Object(valueAt(copy, holder));
          if (Object.hasOwn(target, key) || /^(names|usedBy)$/.test(String(holder.at(-1)))) return;
          target[key] = 1;
          const tree = overlay(files, new Map([[file, JSON.stringify(copy)]]));
          const own = validateTheatre(tree, TODAY).issues.filter((issue) => issue.file === file);
          expect(own.some(({ message }) => message.includes(key))).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("of a table with a cell spoilt is told by its line", () => {
    const cells = [
      "",
      "-1",
      "2025-02-30",
      "9999999-01-01",
      "__proto__",
      "constructor",
      "<b>",
      "1e999",
    ];
    const tables = [...files].filter(([name]) => name.endsWith(".csv"));
    fc.assert(
      fc.property(
        fc.constantFrom(...tables),
        fc.nat(),
        fc.nat(),
        fc.constantFrom(...cells),
        ([file, text], row, column, cell) => {
          const lines = text.split("\n");
          const at = 1 + (row % (lines.length - 2));
          const fields = (lines[at] ?? "").split(",");
          // A quoted name may hold commas.
          if ((lines[at] ?? "").includes('"')) return;
          fields[column % fields.length] = cell;
          lines[at] = fields.join(",");
          const tree = overlay(files, new Map([[file, lines.join("\n")]]));
          const { issues } = validateTheatre(tree, TODAY);
          if (issues.length === 0) expectSound(tree);
          else {
            const own = issues.filter((issue) => issue.file === file);
            // The row, or the one that now overlaps it.
            expect(own.length).toBeGreaterThan(0);
            for (const { record, field } of own) {
              expect(record).toMatch(/^line \d+$/);
              expect(field).not.toBe("");
            }
          }
        },
      ),
      { numRuns: 120 },
    );
  });
});

describe("many spoilt records", () => {
  it("are told all at once, in one run", () => {
    // A value of another type in every file of statements, and in one record of every list.
    const broken = new Map<string, string>();
    const wanted: string[] = [];
    for (const [file, text] of files) {
      if (file.endsWith(".csv")) continue;
      const content: unknown = JSON.parse(text);
      const path = pathsIn(content).find(
        (one) => one.length === 3 && typeof one[1] === "number" && one[2] !== "id",
      );
      if (!path) continue;
      broken.set(file, spoilt(content, path, '{"not":"this"}'));
      wanted.push(`${file} ${path.join(".")}`);
    }
    const { issues } = validateTheatre(overlay(files, broken), TODAY);
    const shapes = issues.filter(({ rule }) => rule === "shape");
    expect(wanted.length).toBeGreaterThan(15);
    expect(new Set(shapes.map(({ file, field }) => `${file} ${field}`))).toEqual(new Set(wanted));
  });
});
