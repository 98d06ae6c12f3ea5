import { useState } from "react";
import type { PlaceChange } from "#domain/change.ts";
import type { Register } from "#domain/register.ts";
import { t } from "#i18n/text.ts";
import type { Change } from "#state/select-change.ts";
import { areaWords } from "#ui/shared/area-words.ts";
import { PlaceButton } from "#ui/shared/place-button.tsx";
import { type ChangeGroup, groupsOf, holdingWords } from "./change-words.ts";
import { BecameSwatch } from "./swatch.tsx";

/** Places of a group put on the page at once. */
const PAGE = 40;
/** Groups up to this size are open from the start. */
const SHORT = 12;

interface ListProps {
  readonly register: Register;
  readonly change: Change;
  readonly areas: readonly number[];
}

/** Every place that changed, by what happened to it, largest ground first. */
export function ChangeList({ register, change, areas }: ListProps) {
  const groups = groupsOf(register, change);
  if (groups.length === 0) {
    return <p>{t("Nothing changed by this source between the two days.")}</p>;
  }
  return groups.map((group) => (
    <Group key={group.key} group={group} register={register} change={change} areas={areas} />
  ));
}

function Group({ group, register, change, areas }: ListProps & { readonly group: ChangeGroup }) {
  const [most, setMost] = useState(PAGE);
  const [open, setOpen] = useState<boolean | null>(null);
  const ground = group.changes.reduce((sum, { index }) => sum + (areas[index] ?? 0), 0);
  const sorted = [...group.changes].sort((a, b) => (areas[b.index] ?? 0) - (areas[a.index] ?? 0));
  const [first] = group.changes;
  return (
    <details
      className="change-group"
      open={open ?? group.changes.length <= SHORT}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        {first && <BecameSwatch register={register} became={first} />}
        <span>
          {group.title}
          <small>
            {t("{count, plural, one {# place} other {# places}}, {area} by settlement", {
              count: group.changes.length,
              area: areaWords(ground),
            })}
          </small>
        </span>
      </summary>
      <ul>
        {sorted.slice(0, most).map((item) => (
          <Item key={item.index} item={item} register={register} change={change} areas={areas} />
        ))}
      </ul>
      {sorted.length > most && (
        <button type="button" className="change-more" onClick={() => setMost(most + PAGE)}>
          {t("Show more of {count, number}", { count: sorted.length })}
        </button>
      )}
    </details>
  );
}

function Item({ item, register, change, areas }: ListProps & { readonly item: PlaceChange }) {
  const place = register.dossiers[item.index]?.place;
  if (!place) return null;
  return (
    <li>
      <PlaceButton place={place} />
      <small>
        {whatHappened(register, change, item)} · {groundOf(areas[item.index])}
      </small>
    </li>
  );
}

function groundOf(area: number | undefined): string {
  return area === undefined || area === 0 ? t("no ground of its own") : areaWords(area);
}

/** "Ukraine → disputed", and where it is only the picture that stands in. */
function whatHappened(register: Register, { source }: Change, item: PlaceChange): string {
  const step = `${holdingWords(register, source, item.from)} → ${holdingWords(register, source, item.to)}`;
  return item.own || register.reference === null
    ? step
    : t("{step} (silent: {mapper}’s picture)", { step, mapper: register.reference.name });
}
