/** The interface's own words, so that specs press the button that the reader sees. */
import { readFileSync } from 'node:fs';

const file = new URL('../../../../public/_locales/en/messages.json', import.meta.url);
const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { message: string } | undefined>;

export function word(key: string): string {
  const found = messages[key];
  if (!found) throw new Error(`messages.json has no "${key}".`);
  return found.message;
}

/** Selector of the button with these words. */
export const button = (key: string) => `button::-p-text(${word(key)})`;
