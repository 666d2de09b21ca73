/** The only addresses that we link to. Packs come from others: `javascript:` and the like must not become a link. */

export function httpUrl(address: string | undefined): string | undefined {
  if (!address) return undefined;
  try {
    const { protocol, href } = new URL(address);
    return protocol === 'http:' || protocol === 'https:' ? href : undefined;
  } catch {
    return undefined;
  }
}
