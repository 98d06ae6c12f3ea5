/** Host of an address that can be opened; `null` while it is none. */
export function hostOf(address: string): string | null {
  if (!URL.canParse(address.trim())) return null;
  const { protocol, host, username, password } = new URL(address.trim());
  const plain = username === "" && password === "";
  return plain && /^https?:$/.test(protocol) && host !== "" ? host : null;
}
