/** Remembers until the browser closes that the extension was installed or updated: pages from before tell nothing. */
import type { Arrival } from '../../messaging/protocol.ts';
import { browser } from '../api.ts';

const KEY = 'arrival';
const isArrival = (value: unknown): value is Arrival => value === 'install' || value === 'update';

/** @param reason as the browser gives it; its own updates are none of ours. */
export async function noteArrival(reason: string): Promise<void> {
  // Words only: without them the popup is vaguer, and that is all.
  if (isArrival(reason)) await browser.storage.session.set({ [KEY]: reason }).catch(() => undefined);
}

export async function readArrival(): Promise<Arrival | null> {
  const stored = await browser.storage.session.get(KEY).catch(() => ({}) as Record<string, unknown>);
  return isArrival(stored[KEY]) ? stored[KEY] : null;
}
