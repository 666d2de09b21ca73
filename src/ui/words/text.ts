/** Every word that the reader sees comes from `_locales`; keys are checked by the compiler and by a test. */
import type messages from '../../../public/_locales/en/messages.json';
import { browser } from '../../browser/api.ts';
import { formatNumber, setApart } from './language.ts';

export type TextKey = keyof typeof messages;
export type Substitution = string | number;

/** Numbers as the texts' language writes them, and words so that they keep to their place in the sentence. */
export const substituted = (values: readonly Substitution[]) =>
  values.map((value) => (typeof value === 'number' ? formatNumber(value) : setApart(value)));

export function t(key: TextKey, ...substitutions: Substitution[]): string {
  return browser.i18n.getMessage(key, substituted(substitutions)) || key;
}
