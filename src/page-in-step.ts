import { t } from "#i18n/text.ts";
import { isUsualStance, selectStance } from "#state/select-stance.ts";
import type { AppStore } from "#state/store.ts";
import { startLink } from "#state/url.ts";
import { sayMapped } from "#ui/shared/mapped-words.ts";
import { inLanguage } from "#ui/shared/names.ts";
import { writePartyColours } from "#ui/shared/party-colours.ts";
import { stanceName } from "#ui/shared/stance-words.ts";
import { onThemeChange, writeTone } from "#ui/shared/theme.ts";

/** Colours, language, title and address of the page follow the state. */
export function keepPageInStep(store: AppStore): void {
  writePartyColours(store.getState().register.theatre, document);
  writeTone(store, document.documentElement);
  onThemeChange(store, () => writeTone(store, document.documentElement));
  writeLanguage(store);
  store.subscribe((state, before) => {
    if (state.language !== before.language || state.stance !== before.stance) writeLanguage(store);
  });
  startLink(store, { replace: ownAddress() });
  // Another link opened in a running app means all of it: camera, layers, what it leaves out.
  addEventListener("hashchange", () => location.reload());
}

/**
 * Writes the address as long as it is ours: another link just opened, or one that was cleared away,
 * is about to be loaded and must not be written over.
 */
function ownAddress(): (hash: string) => void {
  let own = location.hash;
  return (hash) => {
    if (location.hash !== own) return;
    history.replaceState(null, "", hash);
    own = location.hash;
  };
}

/** The page says which language it speaks and in whose stance; panels find the stance's words. */
function writeLanguage(store: AppStore): void {
  document.documentElement.lang = store.getState().language;
  const state = store.getState();
  const { title, titles } = state.register.theatre;
  const stance = selectStance(state);
  sayMapped(stance.mapped ?? null);
  const about = isUsualStance(state)
    ? inLanguage(title, titles)
    : t("{theatre}; stance: {stance}", {
        theatre: inLanguage(title, titles),
        stance: stanceName(stance),
      });
  document.title = `Claimline: ${t("who says they hold what, and since when")} (${about})`;
}
