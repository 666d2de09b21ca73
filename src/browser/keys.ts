/** The extension's keys as the browser has them now, and the browser's own page for changing them. */
import { browser } from './api.ts';

export interface Key {
  name: string;
  description: string;
  /** Empty when the reader took it away, or when another extension had it first. */
  shortcut: string;
}

export async function listKeys(): Promise<Key[]> {
  const all = await browser.commands.getAll();
  // In the manifest's order, which Chromium does not keep; without the key for the popup, which is the browser's own.
  return Object.keys(browser.runtime.getManifest().commands ?? {}).flatMap((name) => {
    const key = all.find((one) => one.name === name);
    return key ? [{ name, description: key.description ?? '', shortcut: key.shortcut ?? '' }] : [];
  });
}

/** Firefox has a call for it, Chromium an address. */
export async function openKeySettings(): Promise<void> {
  const commands = browser.commands as typeof browser.commands & {
    openShortcutSettings?: () => Promise<void>;
  };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
