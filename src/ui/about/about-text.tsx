import type { ReactNode } from "react";
import { ThisDevice } from "#ui/device/this-device.tsx";
import { useApp } from "#ui/shared/app-context.tsx";
import { longDate } from "#ui/shared/dates.ts";
import { Method } from "./method.tsx";
import { Boundaries, Corrections, Licences, Safety } from "./policies.tsx";
import { Sources } from "./sources.tsx";

/** The sections of the dialog, in the order of what readers ask. */
export function AboutText() {
  return (
    <div className="about-text">
      <Section title="What this shows">
        <WhatItShows />
      </Section>
      <Section title="Method">
        <Method />
      </Section>
      <Section title="Safety">
        <Safety />
      </Section>
      <Section title="On this device">
        <ThisDevice />
      </Section>
      <Section title="Boundaries and names">
        <Boundaries />
      </Section>
      <Section title="Corrections">
        <Corrections />
      </Section>
      <Section title="Licence">
        <Licences />
      </Section>
      <Section title="Sources">
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
  const sides = register.partySides.map(({ name }) => name);
  const mapper = register.reference;
  const spoken = register.dossiers.filter(({ words }) => words.length > 0);
  const statements = spoken.reduce((sum, { words }) => sum + words.length, 0);
  return (
    <>
      <p>
        For any day from {longDate(first)} to {longDate(last)} and any place: what{" "}
        {new Intl.ListFormat("en-GB").format(sides)} each say about who holds it, what mappers show,
        where they exclude each other, and the source of every word.
      </p>
      <p>
        A claim is shown as somebody’s claim. We do not verify it, and drawing it does not make it
        so. Both sides are drawn and worded alike.
      </p>
      <p>
        On record: {statements.toLocaleString("en-GB")} statements about {spoken.length} of{" "}
        {register.dossiers.length.toLocaleString("en-GB")} places
        {mapper !== null && `, and the picture of ${mapper.name} for all that it covers`}. Much was
        said that is not on record here; where nobody is on record, the map says so.
      </p>
    </>
  );
}
