import { describe, expect, it } from "vitest";
import { COMPILED_VERSION, type CompiledTheatre, compile, expand } from "#data/compiled.ts";
import type { FileTree } from "#data/files.ts";
import { openTheatre } from "#data/load.ts";
import { mapperId, placeId } from "#domain/ids.ts";
import { indexRegister, type RegisterInput } from "#domain/register.ts";
import { packCells } from "#geometry/pack.ts";
import { goodFiles, inputOf, realFiles, threeFiles } from "../support/theatres.ts";

const square = (west: number, index: number) => ({
  index,
  area: 1,
  geometry: {
    type: "Polygon" as const,
    coordinates: [
      [
        [west, 0],
        [west + 1, 0],
        [west + 1, 1],
        [west, 1],
        [west, 0],
      ],
    ],
  },
});
const cells = packCells([square(0, 0), square(1, 2)], (index) => index);

const through = (input: RegisterInput): RegisterInput => expand(reread(compile(input, cells)));
const reread = (compiled: CompiledTheatre): CompiledTheatre => JSON.parse(JSON.stringify(compiled));
const textOf = (input: RegisterInput): string => JSON.stringify(compile(input, cells));

const theatres: readonly (readonly [string, () => Promise<FileTree>])[] = [
  ["the good fixture", goodFiles],
  ["three parties", threeFiles],
  ["the real register", realFiles],
];

it("stores no English name and no id that follow from another name", async () => {
  const { places } = compile(inputOf(await realFiles()), cells);
  const stored = (column: readonly string[]) => column.filter((text) => text !== "").length;
  expect(stored(places.names[0] ?? [])).toBeLessThan(150);
  expect(stored(places.id)).toBeLessThan(places.id.length / 2);
});

describe.each(theatres)("%s", async (_, files) => {
  const input = inputOf(await files());

  it("comes out of the compiled file as it went in", () => {
    expect(through(input)).toStrictEqual(input);
  });

  it("opens as the same register and cells", () => {
    const opened = openTheatre(textOf(input));
    expect(opened.register).toStrictEqual(indexRegister(input));
    expect(opened.cells).toStrictEqual(reread(compile(input, cells)).cells);
  });

  it("compiles to the same bytes twice", async () => {
    const again = inputOf(await files());
    expect(textOf(again)).toBe(textOf(input));
  });

  it("compiles to the same bytes whatever the order in which files were read", async () => {
    const reversed = new Map([...(await files())].reverse());
    expect(textOf(inputOf(reversed))).toBe(textOf(input));
  });
});

/** Messages of a file that cannot be used say what the reader or the builder can do about it. */
const REMEDY = /reload the page|npm run data -- build/;

describe("a file that cannot be used", async () => {
  const input = inputOf(await goodFiles());
  const compiled = compile(input, cells);
  const text = JSON.stringify(compiled);

  it("of another version is refused with a remedy", () => {
    const other = JSON.stringify({ ...compiled, version: COMPILED_VERSION + 1 });
    expect(() => openTheatre(other)).toThrow(REMEDY);
    expect(() => openTheatre(other)).toThrow(`${COMPILED_VERSION + 1}`);
  });

  it.each([0, 1, 0.25, 0.5, 0.9])("cut short (%d of it) is refused with a remedy", (share) => {
    const cut = share === 1 ? text.slice(0, -1) : text.slice(0, Math.floor(text.length * share));
    expect(() => openTheatre(cut)).toThrow(REMEDY);
  });

  it.each(["null", "7", "[]", "{}", '"theatre"', `{"version":${COMPILED_VERSION}}`])(
    "that holds only %s is refused with a remedy",
    (content) => {
      expect(() => openTheatre(content)).toThrow(REMEDY);
    },
  );

  it("whose rows name a place that it lacks is refused with a remedy", () => {
    const stray = [compiled.places.id.length, 17_000, 17_100, 0] as const;
    expect(() => expand({ ...compiled, assessments: { tidemap: [stray] } })).toThrow(REMEDY);
  });

  it("whose statements name a place that it lacks is refused with a remedy", () => {
    expect(() => expand({ ...compiled, statements: [[-1, []]] })).toThrow(REMEDY);
  });

  it("with an unknown status or kind is refused with a remedy", () => {
    const stray = [0, 17_000, 17_100, 9] as const;
    expect(() => expand({ ...compiled, assessments: { tidemap: [stray] } })).toThrow(REMEDY);
    const places = { ...compiled.places, kind: compiled.places.kind.map(() => 77) };
    expect(() => expand({ ...compiled, places })).toThrow(REMEDY);
  });
});

describe("the compiled good fixture", async () => {
  const input = inputOf(await goodFiles());

  it("writes days as numbers and an open end as 0", () => {
    const { assessments, official } = compile(input, cells);
    const ends = [...(assessments.tidemap ?? []), ...official].map(([, from, to]) => [from, to]);
    expect(ends.filter(([, to]) => to === 0)).toHaveLength(5);
    const closed = ends.flat().filter((value) => value !== 0);
    expect(closed.every((value) => value >= 17_897 && value < 18_300)).toBe(true);
  });

  it("keeps what is easily lost: open ends, months, absent names, law, retractions", () => {
    const out = through(input);
    const harrow = out.assessments.get(mapperId("tidemap"))?.get(placeId("harrow")) ?? [];
    expect(harrow.at(-1)?.to).toBe(2_932_896);
    const [claim] = out.statements.get(placeId("port-sel")) ?? [];
    expect(claim).toMatchObject({ validMonth: true });
    expect(claim).not.toHaveProperty("share");
    const [law] = out.statements.get(placeId("region-north")) ?? [];
    expect(law).toMatchObject({ kind: "legal" });
    const retraction = out.statements.get(placeId("harrow"))?.at(-1);
    expect(retraction).toMatchObject({ retracts: "harrow-2019-06-01-brenn-mayor" });
    const names = out.places.map((place) => place.names);
    expect(names[1]).toEqual({ en: "Little Mere", uk: "Мір", ru: "Мір" });
    expect(names[2]).toEqual({ en: "Port Sel", uk: "Port Sel", ru: "Порт-Сел" });
    expect(names[3]).toEqual({ en: "Quell", uk: "Квелл", ru: "Quell" });
    expect(names[5]).toEqual({ en: "Фенн", uk: "Фенн", ru: "Фенн" });
    expect(out.places[5]?.point).toBeNull();
  });
});
