import { useId, useState } from "react";
import { isoOf, parseDay } from "#domain/day.ts";
import { t } from "#i18n/text.ts";
import { showSince } from "#state/actions.ts";
import {
  COMPARE_LAYOUTS,
  COMPARISONS,
  type CompareLayout,
  type Comparison,
  compareBy,
  followSince,
  paneSources,
  selectSources,
  setCompareLayout,
  setCompareSource,
} from "#state/compare.ts";
import { DEFAULT_SPAN_DAYS, selectSince } from "#state/select-since.ts";
import { useApp, useAppStore } from "#ui/shared/app-context.tsx";
import { Differing } from "./differing.tsx";
import { sourceName } from "./words.ts";
import "./compare.css";

const comparisonNames = (): Readonly<Record<Comparison, string>> => ({
  days: t("Two days"),
  sources: t("Two sources"),
  multiples: t("Up to four"),
});
const layoutNames = (): Readonly<Record<CompareLayout, string>> => ({
  side: t("Side by side"),
  swipe: t("Swipe"),
});
/** Wide enough for the panel beside the maps. */
const ROOMY = "(min-width: 761px)";

/** What the maps side by side show, and the places that differ between them as text. */
export function ComparePanel() {
  const store = useAppStore();
  const by = useApp((state) => state.compareBy);
  const layout = useApp((state) => state.compareLayout);
  const [open] = useState(() => window.matchMedia(ROOMY).matches);
  return (
    <details className="compare-panel" open={open}>
      <summary>
        <h2>{t("Compare")}</h2>
      </summary>
      <Segments
        name={t("What")}
        options={COMPARISONS}
        names={comparisonNames()}
        value={by}
        onChoose={(chosen) => compareBy(store, chosen)}
      />
      {by === "days" ? <EarlierDay /> : <Sources />}
      {by !== "multiples" && (
        <Segments
          name={t("How")}
          options={COMPARE_LAYOUTS}
          names={layoutNames()}
          value={layout}
          onChoose={(chosen) => setCompareLayout(store, chosen)}
        />
      )}
      <Differing />
    </details>
  );
}

interface SegmentsProps<T extends string> {
  readonly name: string;
  readonly options: readonly T[];
  readonly names: Readonly<Record<T, string>>;
  readonly value: T;
  readonly onChoose: (option: T) => void;
}

function Segments<T extends string>({ name, options, names, value, onChoose }: SegmentsProps<T>) {
  const group = useId();
  return (
    <fieldset className="compare-segments">
      <legend>{name}</legend>
      {options.map((option) => (
        <label key={option}>
          <input
            type="radio"
            name={group}
            checked={option === value}
            onChange={() => onChoose(option)}
          />
          <span>{names[option]}</span>
        </label>
      ))}
    </fieldset>
  );
}

function EarlierDay() {
  const store = useAppStore();
  const id = useId();
  const since = useApp(selectSince);
  const held = useApp((state) => state.since !== null);
  const { first, last } = useApp((state) => state.register.theatre);
  return (
    <div className="compare-day">
      <label htmlFor={id}>{t("Day on the left")}</label>
      <input
        id={id}
        type="date"
        min={isoOf(first)}
        max={isoOf(last)}
        value={isoOf(since)}
        onChange={({ currentTarget }) => {
          const day = parseDay(currentTarget.value);
          if (day !== null) showSince(store, day);
        }}
      />
      <label>
        <input
          type="checkbox"
          checked={!held}
          onChange={() => (held ? followSince(store) : showSince(store, since))}
        />
        {t("Keep it {days, plural, one {# day} other {# days}} before the day on the right", {
          days: DEFAULT_SPAN_DAYS,
        })}
      </label>
    </div>
  );
}

/** Each place keeps its list, and the focus in it, when two sources change places. */
const SLOTS = ["first", "second", "third", "fourth"] as const;

function Sources() {
  const store = useAppStore();
  const register = useApp((state) => state.register);
  const sources = useApp(selectSourcesKey).split(",");
  const known = paneSources(register);
  return (
    <div className="compare-sources">
      {sources.map((source, at) => (
        <label key={SLOTS[at]}>
          {t("Map {number}", { number: at + 1 })}
          <select
            value={source}
            onChange={({ currentTarget }) => {
              const chosen = known.find((id) => id === currentTarget.value);
              if (chosen) setCompareSource(store, at, chosen);
            }}
          >
            {known.map((id) => (
              <option key={id} value={id}>
                {sourceName(register, id)}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  );
}

/** The sources as one text, which is the same while they are. */
const selectSourcesKey = (state: Parameters<typeof selectSources>[0]) =>
  selectSources(state).join(",");
