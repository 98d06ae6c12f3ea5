import type { HeldGround, SourceGround } from "#domain/held-ground.ts";
import type { Register } from "#domain/register.ts";
import { list, rich, t } from "#i18n/text.ts";
import { useApp } from "#ui/shared/app-context.tsx";
import { rangeWords } from "#ui/shared/km.ts";
import { KmRange } from "#ui/shared/km-range.tsx";
import { referenceName } from "#ui/shared/reference-name.ts";
import { sideName } from "#ui/shared/wording.ts";
import { countingRule, heldBy } from "./words.ts";

/** How much ground the named sources give to each party, as ranges. */
export function Held({ held }: { held: readonly HeldGround[] | null }) {
  const register = useApp((state) => state.register);
  if (held === null) return <p className="disagreement-note">{t("Ground is being fetched…")}</p>;
  const names = held[0]?.sources.map((source) => nameOf(register, source)) ?? [];
  return (
    <section aria-labelledby="disagreement-held">
      <h3 id="disagreement-held" className="disagreement-heading">
        {t("Ground by source")}
      </h3>
      <p className="disagreement-note">{t("Between {names}:", { names: list(names) })}</p>
      <dl className="disagreement-held">
        {held.map(({ party, range, sources }) => (
          <div key={party}>
            <dt>{heldBy(register, party)}</dt>
            <dd>
              <KmRange range={range} rule={<Sources register={register} sources={sources} />} />
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
          <li key={source.id}>
            <Ground name={nameOf(register, source)} source={source} />
            <small>
              {source.kind === "side"
                ? t(
                    "{count, plural, one {# place} other {# places}} in its own words; {mapper}’s map stands in for the rest",
                    { count: source.judged, mapper },
                  )
                : t("{count, plural, one {# place} other {# places}} mapped", {
                    count: source.judged,
                  })}
            </small>
          </li>
        ))}
      </ul>
      <p>
        {t(
          "Each source: from the ground it gives to the party, to that and the ground it calls fought over or maps as partly occupied. Old words that {mapper}’s map contradicts do not count.",
          { mapper },
        )}
      </p>
      {countingRule(register).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  );
}

function Ground({ name, source }: { name: string; source: SourceGround }) {
  const values = {
    name,
    range: rangeWords(source),
    b: (parts: readonly React.ReactNode[]) => <b key="b">{parts}</b>,
  };
  return source.kind === "side"
    ? rich("<b>{name}</b> says or implies {range}", values)
    : rich("<b>{name}</b> maps {range}", values);
}
