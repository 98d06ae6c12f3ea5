import { createContext, type ReactNode, use } from "react";
import type { Distances } from "#state/distances.ts";

const DistancesContext = createContext<Distances | null>(null);

/** Hands the way to distances to the place card below. */
export function DistancesProvider({
  distances,
  children,
}: {
  distances: Distances;
  children: ReactNode;
}) {
  return <DistancesContext value={distances}>{children}</DistancesContext>;
}

/** Distances of places from the sources' lines; `null` where nobody provides them. */
export function useDistances(): Distances | null {
  return use(DistancesContext);
}
