/**
 * Languages that nobody speaks, made from the English words. They show what a real translation would meet: texts that
 * are longer, letters and numbers that are not ASCII, lines from right to left, and, by their brackets, words that
 * stand in the code instead of `_locales`.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from '../browsers/browsers.ts';
import { copyWithOpenCard } from '../builds/open-card-build.ts';

export const OPEN = '⟦';
export const CLOSE = '⟧';

type Messages = Record<string, { message: string; placeholders?: unknown }>;
type Reword = (message: string) => string;

/** What is no word: codes, marks, the line that stores limit in length, and a name that is the same in every language. */
const KEPT = /^(language_code|text_direction|quotes_within|extension_description|extension_name)$/u;

/** Leaves $1, $2 … as they are. */
const bracketed = (reword: Reword) => (message: string) =>
  `${OPEN}${message.replace(/\$\d|[^$]+/gu, (part) => (/^\$\d/u.test(part) ? part : reword(part)))}${CLOSE}`;

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = 'áƀçðéƒğĥíĵķļɱñóþɋŕšţúṽŵẋýžÁɃÇÐÉƑĞĤÍĴĶĻṀÑÓÞɊŔŠŢÚṼŴẊÝŽ';
const ARABIC = 'ابثدهفجحيكلمنوقرستطضظصعشزغابثدهفجحيكلمنوقرستطضظصعشزغ';

const letterFor = (letter: string, alphabet: string) => [...alphabet][PLAIN.indexOf(letter)] ?? letter;

/** Vowels twice: about 40 % longer, and as German has it, in the words and not between them. */
const lengthened: Reword = (text) =>
  text.replace(/[a-z]/giu, (letter) => {
    const accented = letterFor(letter, ACCENTED);
    return /[aeiou]/u.test(letter) ? accented + accented : accented;
  });

const arabic: Reword = (text) =>
  text
    .replace(/[a-z]/giu, (letter) => letterFor(letter, ARABIC))
    .replace(/\d/gu, (digit) => String.fromCharCode(0x660 + Number(digit)))
    .replace(/[,;?]/gu, (mark) => ({ ',': '،', ';': '؛', '?': '؟' })[mark]!);

const PSEUDO: Record<string, { reword: Reword; code: string; direction: string }> = {
  lengthened: { reword: bracketed(lengthened), code: 'en', direction: 'ltr' },
  // With digits of its own: a number that was not put into words by Intl shows.
  'right to left': { reword: bracketed(arabic), code: 'ar-EG', direction: 'rtl' },
};

/** Whether its texts stand in brackets. */
export const isPseudo = (language: string) => language in PSEUDO;
export const directionOf = (language: string) => PSEUDO[language]?.direction ?? 'ltr';
export const codeOf = (language: string) => PSEUDO[language]?.code ?? language;

function reworded(messages: Messages, { reword, code, direction }: (typeof PSEUDO)[string]): Messages {
  const own: Record<string, string> = { language_code: code, text_direction: direction };
  return Object.fromEntries(
    Object.entries(messages).map(([key, { message }]) => [
      key,
      { message: own[key] ?? (KEPT.test(key) ? message : reword(message)) },
    ]),
  );
}

/**
 * A copy of the build, with a card that can be looked into, that has one language: a pseudo-locale or a folder of
 * `_locales`, in the place of English, whatever the browser's own language is.
 */
export function copyInLanguage(
  browser: BrowserName,
  language: string,
): { folder: string; remove: () => void } {
  const copy = copyWithOpenCard(browser);
  const locales = join(copy.folder, '_locales');
  const pseudo = PSEUDO[language];
  const file = join(locales, pseudo ? 'en' : language, 'messages.json');
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Messages;
  for (const folder of readdirSync(locales))
    if (folder !== 'en') rmSync(join(locales, folder), { recursive: true });
  writeFileSync(
    join(locales, 'en/messages.json'),
    JSON.stringify(pseudo ? reworded(messages, pseudo) : messages),
  );
  return copy;
}
