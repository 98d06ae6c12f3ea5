import { addProtocol } from "maplibre-gl";

/** Answers for a path behind `backdrop://`; `null`: there is nothing. */
export type BackdropFetch = (path: string, signal: AbortSignal) => Promise<ArrayBuffer | null>;

/** Begins the message of every error of a provider's, which is none of the map's own. */
const MARK = "Basemap of the reader’s choice: ";

/** Whether an error that the map tells is about a provider's tiles. */
export const isBackdropError = ({ message }: { readonly message: string }) =>
  message.includes(MARK);

/**
 * From now on the map asks for tiles of a provider's through this. No address of the provider's is
 * in the page, so that the page itself can ask no other host.
 */
export function serveBackdrop(fetchPath: BackdropFetch): void {
  addProtocol("backdrop", async ({ url, type }, { signal }) => {
    const data = await fetchPath(url.replace("backdrop://", ""), signal).catch((error: Error) => {
      throw signal.aborted ? error : new Error(`${MARK}${error.message}`);
    });
    if (type === "json") return { data: data ? JSON.parse(new TextDecoder().decode(data)) : EMPTY };
    // A vector tile that is not there is empty; a picture that is not there is none.
    if (!data && type === "image") throw new Error(`${MARK}no picture`);
    return { data: data ?? new ArrayBuffer(0) };
  });
}

const EMPTY = { type: "FeatureCollection", features: [] };
