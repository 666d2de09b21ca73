/**
 * The language that our texts are in, and what follows from it: direction, numbers, lists. It is not always the
 * browser's language, because there may be no translation; so nothing here asks the browser for its own.
 */
import { browser } from '../../browser/api.ts';

type Direction = 'ltr' | 'rtl';

export function textLanguage(): string {
  // A browser that has lost the extension's strings shows their keys; `Intl` would throw at one.
  return browser.i18n.getMessage('language_code') || 'en';
}

export function textDirection(): Direction {
  return browser.i18n.getMessage('text_direction') === 'rtl' ? 'rtl' : 'ltr';
}

/** Attributes for the outermost element of a page or card of ours. */
export const ofOurTexts = () => ({ lang: textLanguage(), dir: textDirection() });

/** Attributes for words of others, such as a pack's, which may run against our texts. */
export const ofLanguage = (lang: string) => ({ lang, dir: 'auto' }) as const;

export const formatNumber = (value: number) => value.toLocaleString(textLanguage());

/** "a, b and c", or with `disjunction` "a, b or c". */
export function listed(
  words: readonly string[],
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  return new Intl.ListFormat(textLanguage(), { type }).format(words.map((word) => setApart(word)));
}

/** Names in the order of the reader's alphabet. */
export const byAlphabet = (a: string, b: string) => a.localeCompare(b, textLanguage());

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const LEFT_TO_RIGHT =
  /(?![\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}])\p{L}/u;

/** What is set apart already disturbs nobody. */
const SET_APART = /\u2068[^\u2068\u2069]*\u2069/gu;

/**
 * Words that run against our texts, set apart with Unicode's own marks (isolates): the comma or bracket beside them
 * would otherwise jump to their other side. Other words come back as they are.
 */
export function setApart(words: string): string {
  const against = textDirection() === 'rtl' ? LEFT_TO_RIGHT : RIGHT_TO_LEFT;
  return against.test(words.replace(SET_APART, '')) ? `\u2068${words}\u2069` : words;
}
