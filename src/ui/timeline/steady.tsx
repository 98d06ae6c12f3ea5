import type { ReactNode } from "react";
import "./steady.css";

/**
 * Text that changes from day to day in a box that does not: as tall as the longest of its kind
 * needs, at any width and in any language. Were the timeline to grow by a line on some days, the
 * map above it would be laid out anew in the midst of a scrub.
 */
export function Steady({ longest, children }: { longest: string; children: ReactNode }) {
  return (
    <div className="steady" data-longest={longest}>
      {children}
    </div>
  );
}
