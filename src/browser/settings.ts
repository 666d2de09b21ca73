/** The few settings that are no data: in storage.local, so that they survive a broken database. */
import { browser } from './api.ts';

export interface Settings {
  /** The switch for all sites. */
  everywhere: boolean;
}

const DEFAULTS: Settings = { everywhere: true };

/** Field by field: one odd value must not cost the others. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(Object.keys(DEFAULTS));
  return { everywhere: typeof stored.everywhere === 'boolean' ? stored.everywhere : DEFAULTS.everywhere };
}

export async function writeSettings(change: Partial<Settings>): Promise<void> {
  await browser.storage.local.set(change);
}
