import type { MapDigest, PlaceDigest, PositionChange } from "#domain/digest.ts";
import { type Position, STALE_AFTER_DAYS } from "#domain/position.ts";
import type { Register } from "#domain/register.ts";
import { t } from "#i18n/text.ts";
import { mappedWords } from "#ui/shared/mapped-words.ts";
import { partyName, sideName } from "#ui/shared/wording.ts";

/**
 * The sentences of the digest in the reader's language; in English they are those of the feed,
 * which is one for everybody (`#domain/digest-words.ts`).
 */

/** "Russia now says that it holds it (before: says that it is fought over)." */
export function positionSentence(register: Register, { before, after }: PositionChange): string {
  const side = sideName(register, after.side);
  const now = standWords(register, after);
  if (after.stale && !before.stale) {
    return t(
      "{side}’s word ({now}) is now more than {days, plural, one {# day} other {# days}} old, and the map contradicts it.",
      { side, now, days: STALE_AFTER_DAYS },
    );
  }
  if (after.basis === "implied") {
    return t("{side} no longer has a statement on record.", { side });
  }
  const earlier =
    before.basis === "implied" ? t("no statement on record") : standWords(register, before);
  return t("{side} now {now} (before: {before}).", { side, now, before: earlier });
}

function standWords(register: Register, { control, denial, side, part }: Position): string {
  if (part)
    return t("says that {party} holds part of it", { party: partyName(register, part.party) });
  if (control === "contested") return t("says that it is fought over");
  if (control === "none") return t("says only who does not hold it");
  const { parties, sides } = register.theatre;
  const others = parties.filter(({ id }) => id !== control);
  const [other] = others;
  if (denial && other && others.length === 1) {
    return t("denies that {party} holds it", { party: partyName(register, other.id) });
  }
  return sides.find(({ id }) => id === side)?.party === control
    ? t("says that it holds it")
    : t("says that {party} holds it", { party: partyName(register, control) });
}

/** Whether a dispute began or ended; `null` where neither. */
export function disputeSentence({ dispute }: Pick<PlaceDigest, "dispute">): string | null {
  if (dispute === null) return null;
  return dispute === "begun"
    ? t("Now disputed: the sides’ positions exclude each other.")
    : t("No longer disputed between the sides.");
}

/** "DeepState reported it “occupied” in its change log (entry 123)." */
export function reportSentence(
  { theatre }: Register,
  { mapper, reported, entry }: PlaceDigest["reports"][number],
): string {
  return t(
    "{mapper} reported it “{reported, select, occupied {occupied} other {liberated}}” in its change log (entry {entry}).",
    { mapper: theatre.mappers.find(({ id }) => id === mapper)?.name ?? mapper, reported, entry },
  );
}

/** "DeepState now maps as occupied, before as partly occupied: 12 places". */
export function mapSentence(register: Register, { mapper, from, to, dossiers }: MapDigest): string {
  return t(
    "{mapper} now maps {now}, before {before}: {count, plural, one {# place} other {# places}}",
    {
      mapper: mapper.name,
      now: to === null ? t("no longer at all") : mappedWords(register, to, mapper),
      before: from === null ? t("not at all") : mappedWords(register, from, mapper),
      count: dossiers.length,
    },
  );
}
