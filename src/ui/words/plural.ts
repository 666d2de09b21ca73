/** Counted words: "1 mark", "3 marks". `_locales` has one key per plural category, `_other` always. */
import { browser } from '../../browser/api.ts';
import { formatNumber, textLanguage } from './language.ts';
import { pluralKeys } from './plural-keys.ts';
import { type Substitution, substituted, type TextKey } from './text.ts';

/** Every key that has an `_other` form, without that ending. */
export type PluralKey = { [Key in TextKey]: Key extends `${infer Base}_other` ? Base : never }[TextKey];

/** @param count is the text's $1; further substitutions follow as $2, $3 … */
export function counted(base: PluralKey, count: number, ...more: Substitution[]): string {
  const values = substituted([count, ...more]);
  for (const key of pluralKeys(base, count, textLanguage())) {
    const text = browser.i18n.getMessage(key, values);
    if (text) return text;
  }
  return `${formatNumber(count)} ${base}`;
}
