/**
 * A provider's credit as plain text: MapLibre would put its markup into our page as it is. Words
 * stay, tags go, and what looks like markup afterwards is only text.
 */
export function creditText(markup: string): string {
  const bare = markup
    .slice(0, 2000)
    .replace(/<(script|style)\b[\s\S]*?(<\/\1\s*>|$)/gi, " ")
    .replace(/<[^>]*>?/g, " ")
    .replace(/&(amp|lt|gt|quot|nbsp|copy|#(\d+)|#x([0-9a-f]+));/gi, entity);
  return bare.replace(/\s+/g, " ").trim();
}

/** The same, safe where MapLibre takes markup. */
export function creditMarkup(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  nbsp: " ",
  copy: "©",
};

function entity(_: string, name: string, decimal?: string, hex?: string): string {
  const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
  if (code === null) return NAMED[name.toLowerCase()] ?? "";
  return code > 31 && code < 0x110000 ? String.fromCodePoint(code) : "";
}
