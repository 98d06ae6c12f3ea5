import { type Caveats, caveatLines } from "#ui/shared/caveats.ts";
import { escapeXml } from "#ui/shared/xml.ts";

/** The caveats as Dublin Core, where programs that draw look for a file's source and licence. */
export function svgMetadata(caveats: Caveats): string {
  const { theatre, view, date, day, sources, licence, address } = caveats;
  const dc = (name: string, text: string) => `<dc:${name}>${escapeXml(text)}</dc:${name}>`;
  const items = sources.map((source) => `<rdf:li>${escapeXml(source)}</rdf:li>`).join("");
  return [
    '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:cc="http://creativecommons.org/ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"><cc:Work rdf:about="">',
    dc("format", "image/svg+xml"),
    dc("title", `${theatre}: ${view}, ${date}`),
    dc("date", date),
    dc("coverage", day),
    "<dc:creator><cc:Agent><dc:title>Claimline</dc:title></cc:Agent></dc:creator>",
    `<dc:source><rdf:Bag>${items}</rdf:Bag></dc:source>`,
    `<dc:rights><cc:Agent>${dc("title", licence)}</cc:Agent></dc:rights>`,
    dc("identifier", address),
    dc("description", caveatLines(caveats).join("\n")),
    "</cc:Work></rdf:RDF></metadata>",
  ].join("\n");
}
