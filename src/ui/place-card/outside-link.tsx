import type { ReactNode } from "react";
import { t } from "#i18n/text.ts";
import { webAddress } from "#ui/shared/web-address.ts";

/** A link out of the app: it tells that a new tab opens, and tells the other side nothing. */
export function OutsideLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a
      className="place-card-link"
      href={webAddress(href)}
      target="_blank"
      rel="noreferrer noopener"
    >
      {children}
      <span aria-hidden="true"> ↗</span>
      <span className="unseen"> {t("(opens in a new tab)")}</span>
    </a>
  );
}
