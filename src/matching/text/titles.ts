/** Words for what somebody is, which tell little about what a sentence says of them. A language is one list. */
import { wordKeyFor } from './languages.ts';
import titles from './titles.json';

const KEYS = new Map(
  Object.entries(titles).map(([language, words]) => [language, new Set(words.map(wordKeyFor(language)))]),
);

/** @param key of the word, as `wordKeyFor` gives it. */
export function isTitle(key: string, language: string): boolean {
  return KEYS.get(language)?.has(key) ?? false;
}
