import type { Ref } from "react";
import type { Register } from "#domain/register.ts";
import { languageOfNames, type Naming, shownName } from "#domain/stance.ts";
import type { PlaceView } from "#domain/view.ts";
import { rich, t } from "#i18n/text.ts";
import { Glyph } from "#ui/shared/glyph.tsx";
import { kindWords, localNames, partyNames } from "./names.ts";

interface CardHeaderProps {
  readonly register: Register;
  readonly view: PlaceView;
  readonly names: Naming;
  readonly headingId: string;
  readonly headingRef: Ref<HTMLHeadingElement>;
  readonly onClose: () => void;
}

/** The place's names, in every language and as each party uses them, and the way out. */
export function CardHeader(props: CardHeaderProps) {
  const { register, view, names, headingId, headingRef, onClose } = props;
  const { place } = view.dossier;
  return (
    <header className="place-card-header">
      <div className="place-card-title">
        <Glyph view={view} size={22} />
        <h2
          id={headingId}
          ref={headingRef}
          tabIndex={-1}
          lang={languageOfNames(names)}
          className="place-card-name"
        >
          {shownName(place, names)}
        </h2>
        <button
          type="button"
          className="place-card-close"
          aria-label={t("Close place")}
          onClick={onClose}
        >
          <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
            <path d="M2 2 12 12 M12 2 2 12" stroke="currentColor" strokeWidth="1.8" />
          </svg>
        </button>
      </div>
      <p className="place-card-names">
        {localNames(place, names).map(({ name, lang }) => (
          <span key={lang} lang={lang}>
            {name}
          </span>
        ))}
        <span>{kindWords(place, names)}</span>
        {partyNames(register, place).map(({ party, name }) => (
          <span key={party}>
            {rich("in {party}’s statements: <b>{name}</b>", {
              party,
              name,
              b: (parts) => <b key="b">{parts}</b>,
            })}
          </span>
        ))}
      </p>
    </header>
  );
}
