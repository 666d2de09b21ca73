/** Words without content of their own, which statements and sentences are not compared by. */
import { deu, eng, fra, ita, pol, por, rus, spa, ukr } from 'stopword';
import { normalise } from './normalise.ts';

/** What news says of everything, and the list leaves out. Negation is not content here: the voice rules read it. */
const MORE_ENGLISH =
  'says saying told tells tell yes no not nor neither none just again any being does doing done during few further having hers herself how its itself me mine myself once ours own she so than theirs themselves then upon us via whose whom why within without yet you yours cannot could may shall s t re ve ll d m according reportedly reported reports report new';

const LISTS: Readonly<Record<string, readonly string[]>> = {
  en: [...eng, ...MORE_ENGLISH.split(' ')],
  de: deu,
  fr: fra,
  es: spa,
  it: ita,
  pt: por,
  pl: pol,
  ru: rus,
  uk: ukr,
};

const SETS = new Map(
  Object.entries(LISTS).map(([language, words]) => [
    language,
    new Set(words.map((word) => normalise(word).text)),
  ]),
);

/** @param word normalised. */
export function isStopWord(word: string, language: string): boolean {
  return SETS.get(language)?.has(word) ?? false;
}
