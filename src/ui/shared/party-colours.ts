import type { Theatre } from "#domain/theatre.ts";

/** Colours that `tokens.css` has for parties. */
const COLOURS = 4;
/** Kinds of line that tell parties apart where colours are forced. */
const LINES = ["solid", "double", "dashed", "ridge"] as const;

/**
 * Style rules that give each of the theatre's parties the colour of its place in the list, as the
 * map's palette does. `:root` in front makes them win over the defaults that panels set.
 */
function partyRules({ parties, mappers, referenceMapper }: Theatre): string {
  const number = (at: number) => (at % COLOURS) + 1;
  const rules = parties.map(({ id }, at) => {
    const own = `var(--party-${number(at)})`;
    const soft = `var(--party-${number(at)}-soft)`;
    const line = LINES[at % LINES.length];
    return `:root .party-${id} { --party: ${own}; --party-soft: ${soft}; --party-rule: ${line}; }`;
  });
  const reference = mappers.find(({ id }) => id === referenceMapper);
  const colourOf = (party: string | null | undefined) => {
    const at = parties.findIndex(({ id }) => id === party);
    return at < 0 ? "var(--mapper)" : `var(--party-${number(at)})`;
  };
  const [inside, outside] = [colourOf(reference?.inside), colourOf(reference?.outside)];
  return [...rules, `:root { --mapper-inside: ${inside}; --mapper-outside: ${outside}; }`].join(
    "\n",
  );
}

/** Puts the rules on the page, without a style element, which the page's policy forbids. */
export function writePartyColours(theatre: Theatre, page: Document): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(partyRules(theatre));
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
}
