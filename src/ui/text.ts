/** Every word that the reader sees comes from `_locales`; keys are checked by the compiler and by a test. */
import type messages from '../../public/_locales/en/messages.json';
import { browser } from '../browser/api.ts';

export type TextKey = keyof typeof messages;

export function t(key: TextKey, ...substitutions: (string | number)[]): string {
  return browser.i18n.getMessage(key, substitutions.map(String)) || key;
}
