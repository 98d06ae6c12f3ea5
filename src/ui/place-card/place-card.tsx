import { Fragment, useCallback, useId, useMemo } from "react";
import type { Day } from "#domain/day.ts";
import { sliceOf } from "#domain/slice.ts";
import { shownName } from "#domain/stance.ts";
import type { PlaceView } from "#domain/view.ts";
import { selectPlace, showDay } from "#state/actions.ts";
import { selectNaming } from "#state/select-stance.ts";
import { selectPlaceView } from "#state/select-view.ts";
import { ContributeRow } from "#ui/contribute/contribute-buttons.tsx";
import { useApp, useAppStore } from "#ui/shared/app-context.tsx";
import { Answer } from "./answer.tsx";
import { CardHeader } from "./card-header.tsx";
import { DistanceBlock } from "./distance/distance-block.tsx";
import { Explain } from "./explain.tsx";
import { historyOf } from "./lanes.ts";
import { LanesSection } from "./lanes-section.tsx";
import { LegalRows } from "./legal-rows.tsx";
import { PlaceNote } from "./place-note.tsx";
import { PositionRows } from "./position-rows.tsx";
import { SourceCardsProvider } from "./source-cards.tsx";
import { StatementList } from "./statement-list.tsx";
import { itemsOf, laterCount } from "./statements.ts";
import { useCardFocus } from "./use-card-focus.ts";
import { WhoFirst } from "./who-first.tsx";
import "./place-card.css";

/** Everything on record about the selected place; nothing where none is selected. */
export function PlaceCard() {
  const view = useApp(selectPlaceView);
  return view === null ? null : <Card view={view} />;
}

function Card({ view }: { view: PlaceView }) {
  const store = useAppStore();
  const headingId = useId();
  const { cardRef, headingRef } = useCardFocus(store);
  const names = useApp(selectNaming);
  // The stance has words of its own, which the body's parts remember.
  const stance = useApp((state) => state.stance);
  return (
    <section ref={cardRef} className="place-card" tabIndex={-1} aria-labelledby={headingId}>
      <Fragment key={view.dossier.place.id}>
        <SourceCardsProvider>
          <CardHeader
            register={store.getState().register}
            view={view}
            names={names}
            headingId={headingId}
            headingRef={headingRef}
            onClose={() => selectPlace(store, null)}
          />
          <CardBody key={stance} view={view} />
        </SourceCardsProvider>
      </Fragment>
    </section>
  );
}

function CardBody({ view }: { view: PlaceView }) {
  const store = useAppStore();
  const { dossier } = view;
  const register = useApp((state) => state.register);
  const day = useApp((state) => state.day);
  const clock = useApp((state) => state.clock);
  const countStale = useApp((state) => state.countStale);
  const names = useApp(selectNaming);
  const slice = sliceOf(day, clock, register.theatre.last, countStale);
  const history = useMemo(
    () => historyOf(register, dossier, clock, countStale),
    [register, dossier, clock, countStale],
  );
  const items = useMemo(() => itemsOf(register, dossier), [register, dossier]);
  const goTo = useCallback((to: Day) => showDay(store, to), [store]);
  return (
    <div className="place-card-body">
      <Answer register={register} view={view} history={history} slice={slice} names={names} />
      <PlaceNote register={register} place={dossier.place} knownAt={slice.knownAt} names={names} />
      <PositionRows register={register} view={view} history={history} day={day} />
      <Explain register={register} view={view} slice={slice} />
      <WhoFirst
        register={register}
        dossier={dossier}
        history={history}
        slice={slice}
        onShowDay={goTo}
      />
      <LanesSection register={register} dossier={dossier} history={history} onShowDay={goTo} />
      <DistanceBlock dossier={dossier} />
      <LegalRows register={register} dossier={dossier} slice={slice} />
      <StatementList
        register={register}
        place={dossier.place.id}
        items={items}
        later={laterCount(items, slice.knownAt)}
        onShowDay={goTo}
      />
      <ContributeRow place={{ id: dossier.place.id, name: shownName(dossier.place, names) }} />
    </div>
  );
}
