import { isOnRecord } from "#domain/position.ts";
import { shownName } from "#domain/stance.ts";
import { viewPlace } from "#domain/view.ts";
import { t } from "#i18n/text.ts";
import { selectNaming } from "#state/select-stance.ts";
import { selectSlice } from "#state/select-view.ts";
import { useApp } from "#ui/shared/app-context.tsx";
import { Glyph } from "#ui/shared/glyph.tsx";
import type { Hit } from "./find-places.ts";
import { fold, kindAndOblast, languageOf } from "./place-text.ts";

interface Props {
  readonly id: string;
  readonly hit: Hit;
  readonly active: boolean;
  readonly onChoose: () => void;
}

/** One place found, with its glyph of the day shown. The combobox keeps the focus. */
export function SearchResult({ id, hit, active, onChoose }: Props) {
  const { dossier, spelling } = hit;
  const { place, words } = dossier;
  const state = useApp((whole) => whole);
  const slice = selectSlice(state);
  const view = viewPlace(state.register, dossier, slice);
  const count = words.filter((word) => isOnRecord(word, slice.knownAt)).length;
  const names = selectNaming(state);
  const name = shownName(place, names);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the focus and takes the keys
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      className="search-result"
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <Glyph view={view} size={22} />
      <span className="search-result-text">
        <span className="search-result-name">
          <span lang={languageOf(place, names)}>{name}</span>
          {fold(spelling) !== fold(name) && (
            <span className="search-also">{t("also {spelling}", { spelling })}</span>
          )}
        </span>
        <span className="search-result-more">
          {kindAndOblast(place)} · {statements(count)}
        </span>
      </span>
    </div>
  );
}

function statements(count: number): string {
  if (count === 0) return t("no statement by this day");
  return t("{count, plural, one {# statement} other {# statements}}", { count });
}
