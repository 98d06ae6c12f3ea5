/** Name of the database in which the reader's mappers are kept, if any are. */
export const KEPT_DATABASE = "claimline-mappers";

/**
 * Whether anything is kept on this device, found out without making a database. Never rejects:
 * a browser that refuses to tell keeps nothing for us.
 */
export async function hasKept(): Promise<boolean> {
  try {
    if (typeof indexedDB.databases === "function") {
      return (await indexedDB.databases()).some(({ name }) => name === KEPT_DATABASE);
    }
    return await opensWithoutMaking();
  } catch {
    return false;
  }
}

/** Where the browser has no list: a database that would have to be made first is not made. */
function opensWithoutMaking(): Promise<boolean> {
  return new Promise((resolve) => {
    const request = indexedDB.open(KEPT_DATABASE);
    request.addEventListener("upgradeneeded", () => request.transaction?.abort());
    request.addEventListener("error", () => resolve(false));
    request.addEventListener("success", () => {
      request.result.close();
      resolve(true);
    });
  });
}
