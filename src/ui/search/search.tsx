import { type KeyboardEvent, useId, useState } from "react";
import { rich, t } from "#i18n/text.ts";
import { selectPlace } from "#state/actions.ts";
import { useApp, useAppStore } from "#ui/shared/app-context.tsx";
import { findPlaces, type Hit } from "./find-places.ts";
import { focusOnSlash } from "./focus-key.ts";
import { SearchResult } from "./search-result.tsx";
import "./search.css";

const MOST_RESULTS = 8;

/** Finds a place by any spelling: an editable combobox with a list (ARIA practices). */
export function Search() {
  const id = useId();
  const { query, hits, active, open, type, move, close, choose } = useSearch();
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const hit = hits[active];
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Escape" && (open || query !== "")) close();
    else if (event.key === "Enter" && open && hit) choose(hit);
    else return;
    event.preventDefault();
  };
  const listed = open && hits.length > 0;
  return (
    <search className="search">
      <label className="unseen" htmlFor={`${id}-input`}>
        {t("Search a place, any spelling")}
      </label>
      <input
        ref={focusOnSlash}
        id={`${id}-input`}
        className="search-input"
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        placeholder={t("Search a place, any spelling")}
        aria-autocomplete="list"
        aria-expanded={listed}
        aria-controls={`${id}-list`}
        aria-activedescendant={listed ? `${id}-${active}` : undefined}
        aria-keyshortcuts="/"
        value={query}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={() => move(0)}
      />
      <span className="search-key" aria-hidden="true">
        /
      </span>
      <Results id={id} hits={hits} active={active} open={listed} onChoose={choose} />
      <Outcome query={open ? query.trim() : ""} count={hits.length} />
    </search>
  );
}

/** What is typed, what it finds and which result is active. */
function useSearch() {
  const store = useAppStore();
  const register = useApp((state) => state.register);
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const [open, setOpen] = useState(false);
  const hits = open ? findPlaces(register, query, MOST_RESULTS) : [];
  const type = (text: string) => {
    setQuery(text);
    setActive(0);
    setOpen(true);
  };
  return {
    query,
    hits,
    active,
    open,
    type,
    /** Moves to the next or previous result, around the ends; opens the list; 0 closes it. */
    move: (step: -1 | 0 | 1) => {
      setOpen(step !== 0);
      if (open && hits.length > 0) setActive((active + step + hits.length) % hits.length);
    },
    /** Closes the list; once closed, clears what is typed. */
    close: () => {
      if (!open) setQuery("");
      setOpen(false);
    },
    choose: ({ dossier }: Hit) => {
      selectPlace(store, dossier.place.id);
      setQuery("");
      setOpen(false);
    },
  };
}

interface ResultsProps {
  readonly id: string;
  readonly hits: readonly Hit[];
  readonly active: number;
  readonly open: boolean;
  readonly onChoose: (hit: Hit) => void;
}

function Results({ id, hits, active, open, onChoose }: ResultsProps) {
  return (
    <div
      id={`${id}-list`}
      className="search-list"
      role="listbox"
      aria-label={t("Places")}
      hidden={!open}
    >
      {hits.map((hit, at) => (
        <SearchResult
          key={hit.dossier.place.id}
          id={`${id}-${at}`}
          hit={hit}
          active={at === active}
          onChoose={() => onChoose(hit)}
        />
      ))}
    </div>
  );
}

/** Says how many were found, and what to try where none was. */
function Outcome({ query, count }: { query: string; count: number }) {
  const none = query !== "" && count === 0;
  return (
    <div role="status" className={none ? "search-none" : "unseen"}>
      {none &&
        rich(
          "<b>No place on record is spelled like “{query}”.</b> Try fewer letters, a name in another language, or a larger place nearby.",
          { query, b: (words) => <strong key="b">{words}</strong> },
        )}
      {query !== "" && count > 0 && t("{count, plural, one {# place} other {# places}}", { count })}
    </div>
  );
}
