/** The extension's own words for what it finds wrong, in English, for the command line. */
import { readFileSync } from 'node:fs';
import type { Problem } from '../../src/claims/read.ts';
import lintWords from './pack/lint/lint-words.json';

/** Of rules that only packs for others are held to: no reader meets them, so they are in English alone. */
const OF_TOOLS: Readonly<Record<string, string>> = lintWords;

type Messages = Record<string, { message: string } | undefined>;

let messages: Messages | undefined;

/** @param key of `_locales`; the key itself where it has no words. */
export function wordsFor(key: string, details: readonly string[] = []): string {
  messages ??= JSON.parse(
    readFileSync(new URL('../../public/_locales/en/messages.json', import.meta.url), 'utf8'),
  ) as Messages;
  const text = messages[key]?.message ?? OF_TOOLS[key] ?? key;
  return text.replace(/\$(\d)/gu, (_all, number) => details[Number(number) - 1] ?? '');
}

export function inWords({ place, problem, limit }: Problem): string {
  const text = wordsFor(problem, [String(limit)]);
  return place ? `${place}: ${text}` : text;
}
