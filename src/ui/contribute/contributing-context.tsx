import { createContext, type ReactNode, use } from "react";
import type { Contributing } from "#state/contributing.ts";

const ContributingContext = createContext<Contributing | null>(null);

interface ContributingProviderProps {
  /** `null`: contributing is not offered, as in somebody else’s page. */
  readonly contributing: Contributing | null;
  readonly children: ReactNode;
}

/** Hands the port for contributing to everything below. */
export function ContributingProvider({ contributing, children }: ContributingProviderProps) {
  return <ContributingContext value={contributing}>{children}</ContributingContext>;
}

/** The port; `null` where contributing is not offered. */
export function useContributing(): Contributing | null {
  return use(ContributingContext);
}
