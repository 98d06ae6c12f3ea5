import type { ReactNode } from "react";
import { STALE_AFTER_DAYS } from "#domain/position.ts";
import { useApp } from "#ui/shared/app-context.tsx";

/** The rules by which words and maps become what is drawn, in plain words. */
export function Method() {
  const register = useApp((state) => state.register);
  const mapper = register.reference?.name ?? "the mapper";
  return (
    <dl className="about-rules">
      <Rule name="A side’s position">
        The latest thing that a side said about a place by the day shown: that a party holds it, has
        lost it or withdrew, a denial, or that it is fought over. On one day the higher speaker
        counts: president, general staff and ministry before a unit, a unit before other officials.
        Reports of troops entering, surrounding or advancing are listed and decide nothing, nor do
        declarations of law.
      </Rule>
      <Rule name="Disputed">
        Both sides are on record and what they say cannot both be so. If only one side is on record
        and neither the other nor the map agrees, it reads “one side only”.
      </Rule>
      <Rule name="No statement: implied">
        Where a side has said nothing on record, the picture of {mapper} stands in for its position.
        It is drawn fainter and labelled “no statement on record”. A partly occupied place never
        implies a side.
      </Rule>
      <Rule name="Old words">
        A position more than {STALE_AFTER_DAYS} days old that {mapper} now contradicts is drawn
        hollow, with its age, and no longer counts as a dispute. A switch under “Who is shown”
        counts it again. An old word that nothing contradicts stays.
      </Rule>
      <Rule name="Settlement cells">
        Sides name settlements, not lines. Each settlement stands for the ground nearest to it, and
        that cell takes the settlement’s colour. The edges are not front lines, trenches or the
        limits of anything. Nothing is interpolated between days.
      </Rule>
      <Rule name="Areas, gains and losses">
        Each settlement’s cell counts for whoever the source says holds the settlement; a mapper’s
        own outlines are counted as such. Every figure names its source. Where a side is silent,{" "}
        {mapper}
        stands in, and what changed only there is told apart from what was said. Partly mapped
        places count for nobody.
      </Rule>
      <Rule name="Distances">
        From a settlement’s centre to the nearest boundary between two cells of which one is held.
        The boundary lies somewhere between two settlements: good to about 4 km, and no guide to
        safety.
      </Rule>
      <Rule name="Two clocks">
        “As known that day” uses only what had been said by then. “With what is known today” also
        uses what was said later about that day. The first is the default: hindsight is a choice.
      </Rule>
    </dl>
  );
}

function Rule({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
