import cyrillic from "@fontsource/source-sans-3/files/source-sans-3-cyrillic-400-normal.woff2?url";
import cyrillicStrong from "@fontsource/source-sans-3/files/source-sans-3-cyrillic-600-normal.woff2?url";
import latin from "@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2?url";
import latinStrong from "@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2?url";

/** Letters of the Cyrillic files, as in `ui/shared/fonts.css`. */
const CYRILLIC = "U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116";

const FACES = [
  { weight: 400, address: latin },
  { weight: 400, address: cyrillic, range: CYRILLIC },
  { weight: 600, address: latinStrong },
  { weight: 600, address: cyrillicStrong, range: CYRILLIC },
] as const;

/**
 * The label face (Source Sans 3, OFL 1.1, which allows it) as a style sheet that a picture carries:
 * about 70 kB. Programs that read no such sheet use an installed face of that name, or the next.
 */
export async function embeddedFace(): Promise<string> {
  const rules = await Promise.all(
    FACES.map(async (face) => {
      const range = "range" in face ? `unicode-range:${face.range};` : "";
      const source = `url(data:font/woff2;base64,${await base64(face.address)})`;
      return `@font-face{font-family:"Source Sans 3";font-weight:${face.weight};${range}src:${source} format("woff2")}`;
    }),
  );
  return `<style>${rules.join("\n")}</style>`;
}

async function base64(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}.`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
