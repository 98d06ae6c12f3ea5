import type { HeldGround, SourceGround } from "#domain/held-ground.ts";
import type { Register } from "#domain/register.ts";
import { list, rich, t } from "#i18n/text.ts";
import { useApp } from "#ui/shared/app-context.tsx";
import { heldWords } from "#ui/shared/km.ts";
import { Km } from "#ui/shared/km-range.tsx";
import { mappedWords } from "#ui/shared/mapped-words.ts";
import { referenceName } from "#ui/shared/reference-name.ts";
import { sideName } from "#ui/shared/wording.ts";
import { countingRule, heldBy } from "./words.ts";

/** How much ground the named sources give to each party, as ranges. */
export function Held({ held }: { held: readonly HeldGround[] | null }) {
  const register = useApp((state) => state.register);
  if (held === null) return <p className="disagreement-note">{t("Ground is being fetched…")}</p>;
  const names = (held[0]?.sources ?? [])
    .filter(({ kind }) => kind !== "outlines")
    .map((source) => nameOf(register, source));
  return (
    <section aria-labelledby="disagreement-held">
      <h3 id="disagreement-held" className="disagreement-heading">
        {t("Ground by source")}
      </h3>
      <p className="disagreement-note">{t("Between {names}:", { names: list(names) })}</p>
      <dl className="disagreement-held">
        {held.map(({ party, range, wide, sources }) => (
          <div key={party}>
            <dt>{heldBy(register, party)}</dt>
            <dd>
              <Km
                words={heldWords(range)}
                rule={<Sources register={register} sources={sources} />}
              />
              <small className="disagreement-note">
                {t("with fought-over and partly mapped ground: {range}", {
                  range: heldWords(wide),
                })}
              </small>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** A side in the reader's language; mappers keep their names. */
function nameOf(register: Register, { id, kind, name }: SourceGround): string {
  const side = register.partySides.find((one) => kind === "side" && one.id === id);
  return side ? sideName(register, side.id) : name;
}

interface SourcesProps {
  readonly register: Register;
  readonly sources: readonly SourceGround[];
}

function Sources({ register, sources }: SourcesProps) {
  const mapper = referenceName(register);
  return (
    <>
      <ul className="disagreement-sources">
        {sources.map((source) => (
          <li key={`${source.id} ${source.kind}`}>
            <Ground name={nameOf(register, source)} source={source} />
            <small>{countedBy(source, mapper)}</small>
          </li>
        ))}
      </ul>
      <p>
        {t(
          "Each source: the ground it gives to the party, as in the areas over time; or from it to that and the ground it calls fought over or maps {how}. Old words that {mapper}’s map contradicts do not count.",
          { mapper, how: mappedWords(register, "partly") },
        )}
      </p>
      {countingRule(register).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  );
}

function countedBy({ kind, judged: count }: SourceGround, mapper: string): string {
  switch (kind) {
    case "side":
      return t(
        "{count, plural, one {# place} other {# places}} in its own words; {mapper}’s map stands in for the rest",
        { count, mapper },
      );
    case "mapper":
      return t("{count, plural, one {# place} other {# places}} mapped", { count });
    case "outlines":
      return t("its own outlines");
  }
}

function Ground({ name, source }: { name: string; source: SourceGround }) {
  const values = {
    name,
    range: heldWords(source),
    b: (parts: readonly React.ReactNode[]) => <b key="b">{parts}</b>,
  };
  return source.kind === "side"
    ? rich("<b>{name}</b> says or implies {range}", values)
    : rich("<b>{name}</b> maps {range}", values);
}
