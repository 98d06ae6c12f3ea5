import type { ReactNode } from "react";
import { language, list, t } from "#i18n/text.ts";
import { ContributeRow } from "#ui/contribute/contribute-buttons.tsx";
import { ThisDevice } from "#ui/device/this-device.tsx";
import { useApp } from "#ui/shared/app-context.tsx";
import { longDate } from "#ui/shared/dates.ts";
import { sideName } from "#ui/shared/wording.ts";
import { StancePolicy } from "#ui/stance/stance-policy.tsx";
import { Method } from "./method.tsx";
import { Boundaries, Corrections, Licences, Safety } from "./policies.tsx";
import { Sources } from "./sources.tsx";

/** The sections of the dialog, in the order of what readers ask. */
export function AboutText() {
  const { stances } = useApp((state) => state.register.theatre);
  return (
    <div className="about-text">
      <Section title={t("What this shows")}>
        <WhatItShows />
      </Section>
      <Section title={t("Method")}>
        <Method />
      </Section>
      <Section title={t("Safety")}>
        <Safety />
      </Section>
      <Section title={t("On this device")}>
        <ThisDevice />
      </Section>
      <Section title={t("Boundaries and names")}>
        <Boundaries />
      </Section>
      {(stances?.length ?? 0) > 1 && (
        <Section title={t("Stances")}>
          <StancePolicy />
        </Section>
      )}
      <Section title={t("Corrections")}>
        <Corrections />
        <ContributeRow place={null} />
      </Section>
      <Section title={t("Licence")}>
        <Licences />
      </Section>
      <Section title={t("Sources")}>
        <Sources />
      </Section>
    </div>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function WhatItShows() {
  const register = useApp((state) => state.register);
  const { first, last } = register.theatre;
  const sides = register.partySides.map(({ id }) => sideName(register, id));
  const spoken = register.dossiers.filter(({ words }) => words.length > 0);
  return (
    <>
      <p>
        {t(
          "For any day from {first} to {last} and any place: what {sides} each say about who holds it, what mappers show, where they exclude each other, and the source of every word.",
          { first: longDate(first), last: longDate(last), sides: list(sides) },
        )}
      </p>
      <p>
        {t(
          "A claim is shown as somebody’s claim. We do not verify it, and drawing it does not make it so. All sides are drawn and worded alike.",
        )}
      </p>
      <p>
        {t(
          "On record: {statements, plural, one {# statement} other {# statements}} about {spoken, number} of {places, plural, one {# place} other {# places}}{mapped, select, yes {, and the picture of {mapper} for all that it covers} other {}}. Much was said that is not on record here; where nobody is on record, the map says so.",
          {
            statements: spoken.reduce((sum, { words }) => sum + words.length, 0),
            spoken: spoken.length,
            places: register.dossiers.length,
            mapped: register.reference === null ? "no" : "yes",
            mapper: register.reference?.name ?? "",
          },
        )}
      </p>
      {language() !== "en" && (
        <p>
          {t(
            "The summaries of statements, the source cards and the reports of imports are in English.",
          )}
        </p>
      )}
    </>
  );
}
