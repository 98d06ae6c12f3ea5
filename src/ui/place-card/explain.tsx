import { type Cited, type Explanation, explainDifference } from "#domain/explain.ts";
import type { Dossier, Register } from "#domain/register.ts";
import type { Slice } from "#domain/slice.ts";
import type { PlaceView } from "#domain/view.ts";
import { rich, t } from "#i18n/text.ts";
import { selectMappers } from "#state/select-disagreement.ts";
import { useApp } from "#ui/shared/app-context.tsx";
import { cardFieldName, citedWords, explanationWords } from "./explain-words.ts";
import { PublisherName } from "./source-cards.tsx";
import "./explain.css";

interface Props {
  readonly register: Register;
  readonly view: PlaceView;
  readonly slice: Slice;
}

/** Which rule differs where sides or mappers do, with the fields that say so; else nothing. */
export function Explain({ register, view, slice }: Props) {
  const mappers = useApp(selectMappers);
  const found = explainDifference({ register, view, slice }, mappers);
  if (found.length === 0) return null;
  return (
    <section className="explain">
      <h3>{t("What may explain the difference")}</h3>
      <ul>
        {found.map((explanation) => (
          <Reason
            key={`${explanation.rule} ${JSON.stringify(explanation.cites)}`}
            register={register}
            dossier={view.dossier}
            explanation={explanation}
          />
        ))}
      </ul>
      <p className="explain-rule">
        {t(
          "Worked out from dates, records and source cards alone; it is not our judgement of who is right.",
        )}
      </p>
    </section>
  );
}

function Reason({
  register,
  dossier,
  explanation,
}: {
  register: Register;
  dossier: Dossier;
  explanation: Explanation;
}) {
  const { cites } = explanation;
  return (
    <li>
      {explanationWords(register, explanation)}
      {cites.length > 0 && (
        <details className="explain-cites">
          <summary>{t("rests on")}</summary>
          <ul>
            {cites.map((cited) => (
              <li key={`${cited.of} ${cited.id} ${cited.field}`}>
                <Citation register={register} dossier={dossier} cited={cited} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

function Citation({
  register,
  dossier,
  cited,
}: {
  register: Register;
  dossier: Dossier;
  cited: Cited;
}) {
  if (cited.of !== "source") return citedWords(register, dossier, cited);
  const card = register.sources.get(cited.id);
  return rich("card of {source}, {field}: “{words}”", {
    source: <PublisherName key="source" id={cited.id} />,
    field: cardFieldName(cited.field),
    words: (
      <span key="words" lang="en">
        {card?.[cited.field]}
      </span>
    ),
  });
}
