/**
 * What the matcher knows of a language: how words become stems. A language is one line; one without a line is
 * matched word for word, which works in any script.
 */
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stemmer as ukrainian } from '@orama/stemmers/ukrainian';

/** From a normalised word to the key under which it is indexed and looked up. */
export type WordKey = (word: string) => string;

const MARKS = /\p{M}/gu;
const ASCII = /^[\p{ASCII}]*$/u;

/** English news writes "naïve" and "naive", "Zelenskyy" with and without marks. */
function withoutDiacritics(word: string): string {
  return ASCII.test(word) ? word : word.normalize('NFD').replace(MARKS, '').normalize('NFC');
}

/** A word with a digit or of two letters is a name or a number: stems would only damage it. */
function stemming(stem: (word: string) => string): WordKey {
  return (word) => (word.length < 3 || /\p{N}/u.test(word) ? word : stem(word));
}

const stemEnglish = stemming(english);
const KEYS: Readonly<Record<string, WordKey>> = {
  en: (word) => stemEnglish(withoutDiacritics(word)),
  de: stemming(german),
  fr: stemming(french),
  es: stemming(spanish),
  it: stemming(italian),
  pt: stemming(portuguese),
  ru: stemming(russian),
  uk: stemming(ukrainian),
};

const asItIs: WordKey = (word) => word;

/** @param language BCP 47; only the primary part counts. */
export function primaryLanguage(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}

export function wordKeyFor(language: string): WordKey {
  return KEYS[primaryLanguage(language)] ?? asItIs;
}
