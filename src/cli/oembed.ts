/** Where the app will be found, from `CLAIMLINE_URL`, with a final slash; `null` if not told. */
export function siteAddress(): string | null {
  const told = process.env.CLAIMLINE_URL ?? "";
  return told === "" ? null : new URL(told.endsWith("/") ? told : `${told}/`).href;
}

/**
 * What sites that read oEmbed 1.0 need to frame the map, for the address where the app will be
 * found (with a final slash). A static file: it tells of the view without a hash.
 */
export function oembedFile(site: string): string {
  const src = `${site}?embed`;
  return JSON.stringify({
    version: "1.0",
    type: "rich",
    provider_name: "Claimline",
    provider_url: site,
    title: "Claimline: who says they hold what, and since when",
    width: 800,
    height: 496,
    html: `<iframe src="${src}" title="Claimline: who says they hold what" width="800" height="496" style="border:0" data-claimline></iframe>`,
  });
}
