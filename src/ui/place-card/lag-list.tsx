import { useMemo } from "react";
import type { Day } from "#domain/day.ts";
import { lagsOf } from "#domain/lag.ts";
import type { Dossier, Register } from "#domain/register.ts";
import { lagWords } from "./lag-words.ts";

interface LagListProps {
  readonly register: Register;
  readonly dossier: Dossier;
  readonly knownAt: Day;
}

/** How long others took to show or say what a side claimed. */
export function LagList({ register, dossier, knownAt }: LagListProps) {
  const mapper = register.reference;
  const lags = useMemo(
    () => lagsOf({ dossier, parties: register.theatre.parties, mapper, knownAt }),
    [register, dossier, mapper, knownAt],
  );
  if (lags.length === 0) return null;
  return (
    <section className="place-card-lags">
      <h3>From claim to map</h3>
      <ul>
        {lags.map((lag) => {
          const words = lagWords(register, dossier, mapper, lag);
          const party = register.theatre.sides.find(({ id }) => id === lag.side)?.party;
          return (
            <li key={lag.claim.id} className={`place-card-rule party-${party}`}>
              <b>{words.claim}</b> {words.mapped} {words.conceded}
            </li>
          );
        })}
      </ul>
      <p className="place-card-small">
        Counted from the day a side first said it to the first day on which the map shows it, or the
        other side says it. Being mapped later does not make a claim true on its day.
      </p>
    </section>
  );
}
