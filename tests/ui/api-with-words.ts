/**
 * Stands in for src/browser/api.ts, with our texts in the language of the test:
 * `vi.mock('../../src/browser/api.ts', () => import('./api-with-words.ts'))`.
 */
import { readFileSync } from 'node:fs';

type Messages = Record<string, { message: string }>;

let messages: Messages = {};

/** @param folder of `_locales`. @param change words that the folder's file lacks, or that are to be others. */
export function speak(folder: string, change: Record<string, string> = {}): void {
  const file = new URL(`../../public/_locales/${folder}/messages.json`, import.meta.url);
  const changed = Object.entries(change).map(([key, message]) => [key, { message }]);
  messages = { ...JSON.parse(readFileSync(file, 'utf8')), ...Object.fromEntries(changed) };
}
speak('en');

const getMessage = (key: string, substitutions: string[] = []) =>
  messages[key]?.message.replace(/\$(\d)/gu, (_all, number) => substitutions[Number(number) - 1] ?? '') ?? '';

export const browser = { i18n: { getMessage } };
