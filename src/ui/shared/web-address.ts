/** An address that may be linked: data that name another protocol than the web's get no link. */
export function webAddress(address: string | undefined): string | undefined {
  return address !== undefined && /^https?:\/\//.test(address) ? address : undefined;
}
