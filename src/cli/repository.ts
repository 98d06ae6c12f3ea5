/**
 * Repository to which contributions go, from `CLAIMLINE_REPOSITORY`
 * (`https://github.com/<owner>/<repo>`), without a slash or `.git` at its end; `null` if not told.
 * Throws if it is no such address: a link that leads elsewhere would be worse than none.
 */
export function repositoryAddress(told = process.env.CLAIMLINE_REPOSITORY ?? ""): string | null {
  if (told === "") return null;
  const address = URL.canParse(told) ? new URL(told) : null;
  const fits =
    address !== null &&
    address.protocol === "https:" &&
    address.username === "" &&
    address.search === "" &&
    address.hash === "" &&
    address.pathname.split("/").filter(Boolean).length >= 2;
  if (!fits) {
    throw new Error(
      `CLAIMLINE_REPOSITORY is "${told}": give the repository's address, for example https://github.com/owner/name.`,
    );
  }
  return `${address.origin}${address.pathname}`.replace(/\/+$/, "").replace(/\.git$/, "");
}
