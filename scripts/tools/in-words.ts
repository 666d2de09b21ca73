/** The extension's own words for what it finds wrong, in English, for the command line. */
import { readFileSync } from 'node:fs';
import type { Problem } from '../../src/claims/read.ts';

type Messages = Record<string, { message: string } | undefined>;

let messages: Messages | undefined;

/** @param key of `_locales`; the key itself where it has no words. */
export function wordsFor(key: string, details: readonly string[] = []): string {
  messages ??= JSON.parse(
    readFileSync(new URL('../../public/_locales/en/messages.json', import.meta.url), 'utf8'),
  ) as Messages;
  const text = messages[key]?.message ?? key;
  return text.replace(/\$(\d)/gu, (_all, number) => details[Number(number) - 1] ?? '');
}

export function inWords({ place, problem, limit }: Problem): string {
  const text = wordsFor(problem, [String(limit)]);
  return place ? `${place}: ${text}` : text;
}
