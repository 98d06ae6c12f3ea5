import { describe, expect, it } from "vitest";
import { openMapper, packMapper } from "#data/mapper-file.ts";
import { dayFromNumber } from "#domain/day.ts";
import { startShelf } from "../../src/importing/put-back.ts";
import { goodRegister } from "../support/theatres.ts";

const register = await goodRegister();
const [first, second] = register.theatre.parties.map(({ id }) => id);

function mapper(id: string, inside = first) {
  return openMapper(
    packMapper({
      card: {
        id,
        name: `Mapper ${id}`,
        note: "",
        affiliation: "",
        method: "",
        delay: null,
        licence: "",
        link: null,
        inside: inside ?? "",
        outside: second ?? "",
      },
      provenance: { format: "test", files: 1, read: "2026-01-01", report: [] },
      days: [dayFromNumber(20_000)],
      cut: null,
      places: new Map(),
    }),
  );
}

const idsOf = ({ state }: ReturnType<typeof startShelf>) =>
  state.register.theatre.mappers.map(({ id }) => id as string);

describe("the shelf at the start", () => {
  it("is the register itself where nothing was brought: it is not indexed again", () => {
    expect(startShelf(register, []).state.register).toBe(register);
  });

  it("stands beside the register's mappers", () => {
    const own = register.theatre.mappers.map(({ id }) => id as string);
    const shelf = startShelf(register, [mapper("one"), mapper("two")]);
    expect(idsOf(shelf)).toEqual([...own, "one", "two"]);
    expect(shelf.notices).toEqual([]);
  });

  it("leaves out what cannot be shown, says why, and keeps the rest", () => {
    const taken = register.theatre.mappers[0]?.id ?? "";
    const shelf = startShelf(register, [mapper("one"), mapper("x"), mapper(taken)]);
    const lost = startShelf(register, [mapper("one"), mapper("lost", "nobody" as typeof first)]);
    expect(idsOf(shelf)).toContain("one");
    expect(shelf.opens.map(({ record }) => record.mapper.id as string)).toEqual(["one", "x"]);
    expect(shelf.notices).toEqual([
      `The maps of Mapper ${taken} kept on this device cannot be shown: Two mappers have one id.`,
    ]);
    expect(lost.notices.join()).toContain('maps the control of "nobody"');
    expect(idsOf(lost)).toContain("one");
  });
});
