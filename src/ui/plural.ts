/** Counted words: "1 mark", "3 marks". `_locales` has one key per plural category, `_other` always. */
import { browser } from '../browser/api.ts';
import { pluralKeys } from './plural-keys.ts';
import type { TextKey } from './text.ts';

/** Every key that has an `_other` form, without that ending. */
export type PluralKey = { [Key in TextKey]: Key extends `${infer Base}_other` ? Base : never }[TextKey];

/** The language that the texts are in, which is not always the browser's: there may be no translation. */
export function textLanguage(): string {
  // A browser that has lost the extension's strings shows their keys; `Intl` would throw at one.
  return browser.i18n.getMessage('language_code') || 'en';
}

/** @param count is the text's $1; further substitutions follow as $2, $3 … */
export function counted(base: PluralKey, count: number, ...more: (string | number)[]): string {
  const language = textLanguage();
  const number = new Intl.NumberFormat(language).format(count);
  for (const key of pluralKeys(base, count, language)) {
    const text = browser.i18n.getMessage(key, [number, ...more.map(String)]);
    if (text) return text;
  }
  return `${number} ${base}`;
}
