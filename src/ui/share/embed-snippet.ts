import { t } from "#i18n/text.ts";
import { shareLink } from "#state/edition.ts";
import { isUsualStance, selectStance } from "#state/select-stance.ts";
import type { AppState } from "#state/store.ts";
import { longDate } from "#ui/shared/dates.ts";
import { stanceName } from "#ui/shared/stance-words.ts";
import { escapeXml } from "#ui/shared/xml.ts";

/**
 * HTML that shows this view in somebody's page; the script only fits the height. The frame's title
 * names a stance that is not the usual one.
 */
export function embedSnippet(state: AppState): string {
  const { page } = state.edition;
  const [, hash = ""] = shareLink(state).split("#");
  const what = t("Claimline: who says they hold what, {date}", { date: longDate(state.day) });
  const stance = stanceName(selectStance(state));
  const title = isUsualStance(state)
    ? what
    : t("{theatre}; stance: {stance}", { theatre: what, stance });
  return [
    `<iframe src="${escapeXml(`${page}?embed#${hash}`)}" title="${escapeXml(title)}" width="100%" height="480" loading="lazy" style="border:0" data-claimline></iframe>`,
    `<script src="${escapeXml(new URL("embed.js", page || "http://localhost/").href)}" async></script>`,
  ].join("\n");
}
