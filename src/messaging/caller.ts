/** Who sent a message: our own page, a web page's content script of ours, or nobody we know. */

/** The part of the browsers' MessageSender that counts. */
export interface Sender {
  id?: string | undefined;
  origin?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined } | undefined;
}

export type Caller = 'page' | 'extension';

/**
 * `sender.tab` proves nothing (an options tab has one) and a missing origin is not trust: Firefox before 126 left
 * it out for content scripts. @returns undefined for strangers.
 */
export function callerOf(sender: Sender, extensionId: string, extensionOrigin: string): Caller | undefined {
  if (sender.id !== extensionId || !sender.origin) return undefined;
  if (sender.origin === extensionOrigin) return 'extension';
  // Content scripts run in tabs. An opaque origin ("null": sandboxed frames, file:) is a page like any other.
  return sender.tab?.id === undefined ? undefined : 'page';
}

/** The address that a page goes by. A frame without one of its own (`about:srcdoc`) goes by that of who wrote it. */
export function addressOf({ url, origin }: Sender): string | undefined {
  return url?.startsWith('http') ? url : (origin ?? url);
}
