import {
  type AgreementAnswer,
  agreementOn,
  type NamedSource,
  namedSources,
} from "#domain/agreement.ts";
import { disagreementLens, type Finding, type Findings, findingsOf } from "#domain/disagreement.ts";
import type { Lens } from "#domain/lens.ts";
import { type Pictures, picturesOn } from "#domain/pictures.ts";
import type { Register } from "#domain/register.ts";
import type { Mapper } from "#domain/theatre.ts";
import { selectView } from "./select-view.ts";
import type { AppState } from "./store.ts";

/** How many sources can say something at most: sides that hold ground, and mappers. */
export function sourceCount({ partySides, theatre }: Register): number {
  return partySides.length + theatre.mappers.length;
}

/** Remembers the last answer for as long as its parts stay the same objects. */
function remembered<T>(partsOf: (state: AppState) => readonly unknown[], work: (s: AppState) => T) {
  let last: { readonly parts: readonly unknown[]; readonly answer: T } | null = null;
  return (state: AppState): T => {
    const parts = partsOf(state);
    if (!last?.parts.every((part, at) => part === parts[at])) {
      last = { parts, answer: work(state) };
    }
    return last.answer;
  };
}

/** The mappers that are not switched off: only these are compared. */
export const selectMappers: (state: AppState) => readonly Mapper[] = remembered(
  ({ register, hidden }) => [register, hidden],
  ({ register, hidden }) => register.theatre.mappers.filter(({ id }) => !hidden.has(id)),
);

let pictures: Pictures | null = null;

/** The pictures of the mappers shown, set against each other on the day shown. */
function selectPictures(state: AppState): Pictures {
  pictures = picturesOn(state.register, selectMappers(state), state.day, pictures);
  return pictures;
}

const NOWHERE: ReadonlySet<number> = new Set();

/** Indexes of the places where the mappers shown exclude each other. */
export function selectDiffering(state: AppState): ReadonlySet<number> {
  return selectMappers(state).length < 2 ? NOWHERE : selectPictures(state).differing;
}

/** The sources that are asked in "at least k of n". */
export const selectSources: (state: AppState) => readonly NamedSource[] = remembered(
  (state) => [state.register, state.day, state.hidden],
  (state) => namedSources(state.register, selectView(state), state.hidden),
);

let findings: Findings | null = null;

/** What is found about every place on the day shown; the same list until something changes. */
export function selectFindings(state: AppState): readonly Finding[] {
  const view = selectView(state);
  const pictures = selectPictures(state);
  if (findings?.view !== view || findings.pictures.shown !== pictures.shown) {
    findings = findingsOf(view, pictures, findings);
  }
  return findings.list;
}

const selectDifferences: (state: AppState) => Lens = remembered(
  (state) => [selectFindings(state)],
  (state) => disagreementLens(selectFindings(state)),
);

let agreement: AgreementAnswer | null = null;

const selectAgreement: (state: AppState) => Lens = remembered(
  (state) => [state.register, selectView(state), state.agree, selectSources(state)],
  (state) => {
    const sources = selectSources(state);
    const count = Math.min(state.agree ?? 1, Math.max(1, sources.length));
    agreement = agreementOn(state.register, selectView(state), sources, count, agreement);
    return agreement.lens;
  },
);

/** What the disagreement view draws: where they differ, or where at least so many agree. */
export function selectDisagreementLens(state: AppState): Lens {
  return state.agree === null ? selectDifferences(state) : selectAgreement(state);
}
