/** Which `_locales` keys to try for a count, best first. Pure. */

export function pluralKeys(base: string, count: number, language: string): string[] {
  const category = new Intl.PluralRules(language).select(count);
  return category === 'other' ? [`${base}_other`] : [`${base}_${category}`, `${base}_other`];
}
