import { createContext, type ReactNode, use, useId, useMemo, useState } from "react";
import type { PublisherId } from "#domain/ids.ts";
import type { SourceCard } from "#domain/theatre.ts";
import { t } from "#i18n/text.ts";
import { ReportButton } from "#ui/contribute/contribute-buttons.tsx";
import { useApp } from "#ui/shared/app-context.tsx";
import { sourceKind } from "#ui/shared/source-kind.ts";
import { OutsideLink } from "./outside-link.tsx";
import "./source-cards.css";

interface SourceCards {
  readonly popover: string;
  readonly show: (id: PublisherId) => void;
}

const SourceCardsContext = createContext<SourceCards | null>(null);

/** One popover for all source cards below it, so that a hundred sources cost one element. */
export function SourceCardsProvider({ children }: { children: ReactNode }) {
  const popover = useId();
  const [shown, show] = useState<PublisherId | null>(null);
  const cards = useMemo(() => ({ popover, show }), [popover]);
  const source = useApp(({ register }) =>
    shown === null ? undefined : register.sources.get(shown),
  );
  return (
    <SourceCardsContext value={cards}>
      {children}
      <div id={popover} className="place-source" popover="auto">
        {source && <SourceFields source={source} />}
      </div>
    </SourceCardsContext>
  );
}

/** A publisher's name; a press tells who it is. Plain text where the register has no card for it. */
export function PublisherName({ id, name }: { id: PublisherId; name?: string }) {
  const cards = use(SourceCardsContext);
  const source = useApp(({ register }) => register.sources.get(id));
  const text = name ?? source?.name ?? id;
  if (!cards || !source) return text;
  return (
    <button
      type="button"
      className="place-source-open"
      popoverTarget={cards.popover}
      onClick={() => cards.show(id)}
    >
      {text}
    </button>
  );
}

function SourceFields({ source }: { source: SourceCard }) {
  const fields: readonly (readonly [string, string | null])[] = [
    [t("Affiliation"), source.affiliation],
    [t("Method"), source.method],
    [t("Delay"), source.delay],
    [t("Licence"), source.licence],
  ];
  return (
    <>
      <h3 className="place-source-name">{source.name}</h3>
      <dl className="place-source-fields">
        <div>
          <dt>{t("Kind")}</dt>
          <dd>{sourceKind(source.kind)}</dd>
        </div>
        {fields.map(([label, value]) =>
          value === null ? null : (
            <div key={label}>
              <dt>{label}</dt>
              <dd lang="en">{value}</dd>
            </div>
          ),
        )}
      </dl>
      {source.link !== null && <OutsideLink href={source.link}>{source.link}</OutsideLink>}
      <p className="place-source-report">
        <ReportButton
          subject={{ kind: "source", publisher: source.id }}
          about={t("source card of {name}", { name: source.name })}
        />
      </p>
    </>
  );
}
