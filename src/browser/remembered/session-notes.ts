/** Small notes that outlive the worker and not the browser. Content scripts cannot read them. */
import { browser } from '../api.ts';

export async function readNote<T>(name: string): Promise<T | undefined> {
  return (await browser.storage.session.get(name))[name] as T | undefined;
}

export function writeNote(name: string, value: unknown): Promise<void> {
  return browser.storage.session.set({ [name]: value });
}

export function forgetNote(name: string): Promise<void> {
  return browser.storage.session.remove(name);
}
