import type { MouseEvent } from "react";
import type { Day } from "#domain/day.ts";
import type { PlaceId } from "#domain/ids.ts";
import type { Place } from "#domain/place.ts";
import type { Register } from "#domain/register.ts";
import { languageOfNames, type Naming, shownName } from "#domain/stance.ts";
import { t } from "#i18n/text.ts";
import { selectPlace } from "#state/actions.ts";
import { useAppStore } from "#ui/shared/app-context.tsx";
import { shortDate } from "#ui/shared/dates.ts";
import { lastDiscussed } from "./region.ts";

/** How many settlements of a region are offered. */
const OFFERED = 8;

interface PlaceNoteProps {
  readonly register: Register;
  readonly place: Place;
  readonly knownAt: Day;
  readonly names: Naming;
}

/** What is special about a place that has no ground on the map: a region, or one not located. */
export function PlaceNote(props: PlaceNoteProps) {
  if (props.place.kind === "unlocated") {
    return <p className="place-card-note">{t("Not on the map: coordinates not found.")}</p>;
  }
  return props.place.kind === "region" ? <RegionNote {...props} /> : null;
}

function RegionNote({ register, place, knownAt, names }: PlaceNoteProps) {
  const store = useAppStore();
  const discussed = lastDiscussed(register, place.oblast, knownAt, OFFERED);
  const open = (event: MouseEvent<HTMLElement>, id: PlaceId) => {
    // The button goes away with the region; the card keeps the focus and hands it to the heading.
    event.currentTarget.closest("section")?.focus();
    selectPlace(store, id);
  };
  return (
    <div className="place-card-note">
      <p>
        {t(
          "A region is drawn as a name only: no ground on the map stands for it. Listed here is what was said about the region as a whole.",
        )}
      </p>
      {discussed.length > 0 && (
        <>
          <p>{t("Settlements in it, last spoken of:")}</p>
          <ul className="place-card-links">
            {discussed.map(({ dossier, day }) => (
              <li key={dossier.place.id}>
                <button type="button" onClick={(event) => open(event, dossier.place.id)}>
                  <span lang={languageOfNames(names)}>{shownName(dossier.place, names)}</span>
                  <span className="place-card-soft"> {shortDate(day)}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
