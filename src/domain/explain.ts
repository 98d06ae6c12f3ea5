import { findingOf } from "./disagreement.ts";
import { explainMappers } from "./explain-mappers.ts";
import type { MapperId, PartyId, PublisherId, SideId, StatementId } from "./ids.ts";
import { isComparable } from "./mappers.ts";
import { shownOf } from "./pictures.ts";
import { impliedControl, type Position, STALE_AFTER_DAYS, type Word } from "./position.ts";
import type { Register } from "./register.ts";
import type { Slice } from "./slice.ts";
import type { Statement } from "./statement.ts";
import type { Mapper } from "./theatre.ts";
import type { PlaceView } from "./view.ts";

/** What an explanation rests on: a field of a record or card, so that a reader can look it up. */
export type Cited =
  | { readonly of: "statement"; readonly id: StatementId; readonly field: keyof Statement }
  | { readonly of: "source"; readonly id: PublisherId; readonly field: "delay" | "method" }
  | { readonly of: "mapper"; readonly id: MapperId; readonly field: "status" | "share" | "last" };

/**
 * Which rule differs, as far as records and cards tell. `older-word`: one side's last word is
 * `days` older than the other's. `old-word`: it is past the limit for stale ones. `silence`: a side
 * has said nothing. `mapper-delay`: the map cannot show yet what a word of `days` ago says.
 * `presence`: one side speaks of fighting or troops in the place, the other of control. `part`: only
 * a part of it, a `share` (0 to 1) where one is given, is said or mapped so. `other-denial`: what a side denied is not control.
 * `speakers`: a side's own speakers differed. `map-age`, `counts`: two mappers' newest maps are
 * `days` apart; they count different things. `unknown`: nothing of this; the cause is not known.
 */
export type Explanation = { readonly cites: readonly Cited[] } & (
  | { readonly rule: "older-word"; readonly side: SideId; readonly days: number }
  | { readonly rule: "old-word"; readonly side: SideId; readonly days: number }
  | { readonly rule: "silence"; readonly side: SideId; readonly mapper: MapperId | null }
  | {
      readonly rule: "mapper-delay";
      readonly mapper: MapperId;
      /** Whose word or picture, no older than so many days, it cannot show yet. */
      readonly of: readonly (SideId | MapperId)[];
      readonly days: number;
      readonly delay: readonly [number, number];
    }
  | {
      readonly rule: "presence";
      readonly side: SideId;
      readonly assertion: Statement["assertion"];
      readonly party: PartyId;
    }
  | {
      readonly rule: "part";
      readonly by: SideId | MapperId;
      /** `null` where only a part is named. */
      readonly share: number | null;
      /** Whose part it is in a side's words; `null` for a map. */
      readonly party: PartyId | null;
    }
  | {
      readonly rule: "other-denial";
      readonly side: SideId;
      readonly denied: NonNullable<Statement["denied"]>;
      readonly party: PartyId;
    }
  | { readonly rule: "speakers"; readonly side: SideId }
  | {
      readonly rule: "map-age";
      readonly mapper: MapperId;
      readonly other: MapperId;
      readonly days: number;
    }
  | { readonly rule: "counts"; readonly mapper: MapperId; readonly other: MapperId }
  | { readonly rule: "unknown"; readonly between: "sides" | "mappers" }
);

/** What there is to explain about one place. */
export interface Difference {
  readonly register: Register;
  readonly view: PlaceView;
  readonly slice: Slice;
}

/** Words closer together than this, in days, answer each other: neither is the older one. */
const ANSWER_DAYS = 3;
/** How far back words of presence and other denials are looked for, in days. */
const BACK_DAYS = 30;

/**
 * Why the sides, or the mappers shown, differ about a place; empty where nothing differs. Derived
 * from dates, records and card fields only, each of them cited; never guessed.
 */
export function explainDifference(
  difference: Difference,
  mappers: readonly Mapper[],
): readonly Explanation[] {
  const { view, slice } = difference;
  const comparable = mappers.filter((mapper) => isComparable(mapper, slice.validAt));
  const shown = shownOf(view.dossier, comparable, slice.validAt);
  const { category } = findingOf(view, shown);
  const sidesDiffer = category === "disputed" || category === "unanswered" || category === "stale";
  const excluded = category === "mappers" && shown !== "several";
  const found: Explanation[] = [];
  if (sidesDiffer || excluded) found.push(...orUnknown(explainSides(difference), excluded));
  if (shown === "several") {
    found.push(...orUnknown(explainMappers(difference, comparable), true));
  }
  return found;
}

function orUnknown(found: readonly Explanation[], mappers: boolean): readonly Explanation[] {
  if (found.length > 0) return found;
  return [{ rule: "unknown", between: mappers ? "mappers" : "sides", cites: [] }];
}

function explainSides(difference: Difference): readonly Explanation[] {
  return [
    ...silences(difference),
    ...oldWords(difference),
    ...olderWord(difference),
    ...presences(difference),
    ...otherDenials(difference),
    ...parts(difference),
    ...mapperDelay(difference),
    ...speakers(difference),
  ];
}

function spokenIn({ positions }: PlaceView): readonly Position[] {
  return positions.filter(({ basis }) => basis !== "implied");
}

function citesOf(position: Position, field: keyof Statement): readonly Cited[] {
  return position.statements.map((id) => ({ of: "statement", id, field }));
}

function silences({ register, view }: Difference): readonly Explanation[] {
  if (view.standing !== "unanswered") return [];
  const mapper = view.mapper === null ? null : register.reference;
  return view.positions
    .filter(({ basis }) => basis === "implied")
    .map(({ side }) => ({
      rule: "silence",
      side,
      mapper: mapper?.id ?? null,
      cites: mapper ? [{ of: "mapper", id: mapper.id, field: "status" }] : [],
    }));
}

function oldWords({ register, view, slice }: Difference): readonly Explanation[] {
  const { reference } = register;
  return spokenIn(view).flatMap((position): readonly Explanation[] => {
    const { since, stale, side } = position;
    const age = since === null ? 0 : slice.validAt - since;
    if (!stale || age <= STALE_AFTER_DAYS || reference === null) return [];
    const status: Cited = { of: "mapper", id: reference.id, field: "status" };
    return [{ rule: "old-word", side, days: age, cites: [...citesOf(position, "on"), status] }];
  });
}

/** Only a word that does not answer the older one leaves it behind: a denial takes it up. */
function olderWord({ view }: Difference): readonly Explanation[] {
  const dated = spokenIn(view).filter(({ stale }) => !stale);
  const [older, newer] = [...dated].sort((a, b) => (a.since ?? 0) - (b.since ?? 0));
  if (!older || !newer || older.since === null || newer.since === null) return [];
  const gap = newer.since - older.since;
  if (gap < ANSWER_DAYS || newer.denial) return [];
  const cites = [...citesOf(older, "on"), ...citesOf(newer, "on")];
  return [{ rule: "older-word", side: older.side, days: gap, cites }];
}

/** The parties that a side on record says hold the place, each with that side. */
function claims(view: PlaceView): readonly { side: SideId; party: PartyId }[] {
  return spokenIn(view).flatMap(({ side, control, stale }) =>
    control === "contested" || control === "none" || stale ? [] : [{ side, party: control }],
  );
}

/** Words of a place known in the slice, not taken back, said or valid not long before its day. */
function recentWords({ view, slice }: Difference): readonly Word[] {
  const { validAt, knownAt } = slice;
  return view.dossier.words.filter(
    ({ statement, retractedOn }) =>
      statement.on <= knownAt &&
      statement.validFrom <= validAt &&
      statement.on >= validAt - BACK_DAYS &&
      (retractedOn === null || retractedOn > knownAt),
  );
}

/**
 * The other side speaks of fighting, in the words that give its position, or lately of troops in the
 * place, where this one speaks of control.
 */
function presences(difference: Difference): readonly Explanation[] {
  const { view } = difference;
  const deciding = new Set(spokenIn(view).flatMap(({ statements }) => statements));
  const told = recentWords(difference).filter(
    ({ statement: { id, assertion, part } }) =>
      assertion === "entered" || (assertion === "contested" && !part && deciding.has(id)),
  );
  return claims(view).flatMap(({ side, party }): readonly Explanation[] => {
    const newest = told.findLast(
      ({ claimant, statement: { assertion, about } }) =>
        claimant.side !== side &&
        claimant.rank !== "observer" &&
        (assertion === "contested" || about === party),
    );
    if (newest === undefined) return [];
    const { id, assertion } = newest.statement;
    const cites: readonly Cited[] = [{ of: "statement", id, field: "assertion" }];
    return [{ rule: "presence", side: newest.claimant.side, assertion, party, cites }];
  });
}

/** A side that is silent on control has lately denied something else. */
function otherDenials(difference: Difference): readonly Explanation[] {
  const { view } = difference;
  const silent = view.positions.filter(({ basis }) => basis === "implied").map(({ side }) => side);
  return recentWords(difference).flatMap(({ claimant, statement }): readonly Explanation[] => {
    const { id, denied, about } = statement;
    if (denied === undefined || !silent.includes(claimant.side)) return [];
    const cites: readonly Cited[] = [{ of: "statement", id, field: "denied" }];
    return [{ rule: "other-denial", side: claimant.side, denied, party: about, cites }];
  });
}

/** A part spoken of in the words that decide, and the share that the reference mapper's map gives. */
function parts({ register, view }: Difference): readonly Explanation[] {
  const said = spokenIn(view).flatMap(({ side, statements }) =>
    wordsOf(view, statements).flatMap(({ statement }): readonly Explanation[] => {
      const { id, about, part, share } = statement;
      if (!part) return [];
      const field = share === undefined ? "part" : "share";
      const cites: readonly Cited[] = [{ of: "statement", id, field }];
      const given = share === undefined ? null : share / 100;
      return [{ rule: "part", by: side, share: given, party: about, cites }];
    }),
  );
  const { reference } = register;
  if (reference === null || view.mapper !== "partly" || view.share === null) return said;
  const cites: readonly Cited[] = [
    { of: "mapper", id: reference.id, field: "share" },
    { of: "source", id: reference.source, field: "method" },
  ];
  return [...said, { rule: "part", by: reference.id, share: view.share, party: null, cites }];
}

function wordsOf({ dossier }: PlaceView, ids: readonly StatementId[]): readonly Word[] {
  return dossier.words.filter(({ statement }) => ids.includes(statement.id));
}

/** The map does not show what sides say, and by its card's delay it could not yet. */
function mapperDelay({ register, view, slice }: Difference): readonly Explanation[] {
  const { reference } = register;
  const delay = reference && register.sources.get(reference.source)?.delayDays;
  if (!reference || !delay) return [];
  const shown = impliedControl(reference, view.mapper);
  if (shown === "none") return [];
  const late = spokenIn(view).flatMap((position) => {
    const from = Math.max(
      ...wordsOf(view, position.statements).map(({ statement }) => statement.validFrom),
    );
    const days = slice.validAt - from;
    return shown === position.control || days > delay[1] ? [] : [{ position, days }];
  });
  if (late.length === 0) return [];
  return [
    {
      rule: "mapper-delay",
      mapper: reference.id,
      of: late.map(({ position }) => position.side),
      days: Math.max(...late.map(({ days }) => days)),
      delay,
      cites: [
        { of: "source", id: reference.source, field: "delay" },
        ...late.flatMap(({ position }) => citesOf(position, "validFrom")),
      ],
    },
  ];
}

function speakers({ view }: Difference): readonly Explanation[] {
  return spokenIn(view)
    .filter(({ conflict }) => conflict)
    .map((position) => ({
      rule: "speakers",
      side: position.side,
      cites: citesOf(position, "assertion"),
    }));
}
