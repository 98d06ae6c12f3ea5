import { STALE_AFTER_DAYS } from "#domain/position.ts";
import type { Register } from "#domain/register.ts";
import { t } from "#i18n/text.ts";
import { useApp } from "#ui/shared/app-context.tsx";
import { mappedWords } from "#ui/shared/mapped-words.ts";
import { sidesWord } from "#ui/shared/sides-word.ts";

/** The rules by which words and maps become what is drawn, in plain words. */
export function Method() {
  const register = useApp((state) => state.register);
  return (
    <dl className="about-rules">
      {rules(register).map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function rules(register: Register): readonly (readonly [name: string, text: string])[] {
  const mapper = register.reference?.name ?? t("the chosen mapper");
  const how = mappedWords(register, "partly", register.reference);
  return [
    [
      t("A side’s position"),
      t(
        "The latest thing that a side said about a place by the day shown: that a party holds it, has lost it or withdrew, a denial, or that it is fought over. On one day the higher speaker counts: president, general staff and ministry before a unit, a unit before other officials. Reports of troops entering, surrounding or advancing are listed and decide nothing, nor do declarations of law.",
      ),
    ],
    [
      t("Disputed"),
      t(
        "{sides, select, two {Both sides are} other {At least two sides are}} on record and what they say cannot be so at once. If not all are on record and nothing else agrees with those that are, it reads “{oneSide}”.",
        { oneSide: t("One side only"), sides: sidesWord(register) },
      ),
    ],
    [
      t("No statement: implied"),
      t(
        "Where a side has said nothing on record, the picture of {mapper} stands in for its position. It is drawn fainter and labelled “{label}”. A place mapped {how} never implies a side.",
        { mapper, how, label: t("no statement on record") },
      ),
    ],
    [
      t("Old words"),
      t(
        "A position more than {days, plural, one {# day} other {# days}} old that {mapper} now contradicts is drawn hollow, with its age, and no longer counts as a dispute. A switch under “{legend}” counts it again. An old word that nothing contradicts stays.",
        { days: STALE_AFTER_DAYS, mapper, legend: t("Who is shown") },
      ),
    ],
    [
      t("Settlement cells"),
      t(
        "Sides name settlements, not lines. Each settlement stands for the ground nearest to it, and that cell takes the settlement’s colour. The edges are not front lines, trenches or the limits of anything. Nothing is interpolated between days.",
      ),
    ],
    [
      t("Areas, gains and losses"),
      t(
        "Each settlement’s cell counts for whoever the source says holds the settlement; a mapper’s own outlines are counted as such. Every figure names its source. Where a side is silent, {mapper} stands in, and what changed only there is told apart from what was said. Partly mapped places count for nobody.",
        { mapper },
      ),
    ],
    [
      t("Distances"),
      t(
        "From a settlement’s centre to the nearest boundary between two cells of which one is held. The boundary lies somewhere between two settlements: good to about 4 km, and no guide to safety.",
      ),
    ],
    [
      t("Two clocks"),
      t(
        "“{dayClock}” uses only what had been said by then. “{todayClock}” also uses what was said later about that day. The first is the default: hindsight is a choice.",
        { dayClock: t("As known that day"), todayClock: t("With what is known today") },
      ),
    ],
  ];
}
