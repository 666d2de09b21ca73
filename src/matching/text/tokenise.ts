/**
 * Words of normalised text, in any script. Scripts that write no spaces (Han, kana, Thai, Lao, Khmer, Burmese)
 * yield one token per character: a phrase is then a run of characters, which needs no dictionary.
 */
import { nextWordStart, wordEnd } from './letters.ts';
import { type Normalised, normalise } from './normalise.ts';

/** What stands between a token and the one before it; a phrase may not run across more than it contains itself. */
export const JOIN = { near: 0, comma: 1, sentence: 2 } as const;
export type Join = (typeof JOIN)[keyof typeof JOIN];

export interface Tokens {
  /** Normalised words; "'s" is dropped, "U.S." is "us". */
  words: string[];
  /** Source offsets, UTF-16; `ends` is exclusive. */
  starts: number[];
  ends: number[];
  joins: Join[];
}

const SPACELESS = [
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}',
  '\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}',
].join('');
const LETTERS = '\\p{L}\\p{M}\\p{N}';
/** Nothing longer is a word, and the expression would keep a stack frame per letter of it. */
const MAX_WORD_LENGTH = 256;
/** The rule for what a word is; `letters.ts` keeps to it for the texts that it knows. The "v" flag subtracts sets. */
export const WORD = new RegExp(
  [
    `[${SPACELESS}]\\p{M}*`, // a character of a script without spaces
    `(?<![${LETTERS}])\\p{L}(?:\\.\\p{L})+\\.?(?![${LETTERS}])`, // u.s., e.u.
    '\\p{N}+(?:[.,]\\p{N}+)+', // 3.5, 10,000
    `[[${LETTERS}]--[${SPACELESS}]]{1,${MAX_WORD_LENGTH}}`,
  ].join('|'),
  'gv',
);

/** A full stop behind these ends no sentence. */
const ABBREVIATIONS = new Set(
  'mr mrs ms dr gen sen rep gov lt col sgt prof st jr sr rev hon vs no'.split(' '),
);
const SENTENCE_END = /[.!?…;:。！？；：|\n•]/u;
const COMMA = /[,，、()[\]]/u;

const SPACE = 0x20;
const HYPHEN = 0x2d;

/** @param from where the word before ended. @param to where the next one begins. */
function joinOf(text: string, from: number, to: number, previous: string): Join {
  const first = text.charCodeAt(from);
  if (to - from === 1 && (first === SPACE || first === HYPHEN)) return JOIN.near;
  const gap = text.slice(from, to);
  const end = gap.search(SENTENCE_END);
  if (end >= 0) {
    const abbreviated = gap[end] === '.' && (previous.length === 1 || ABBREVIATIONS.has(previous));
    if (!abbreviated) return JOIN.sentence;
  }
  return COMMA.test(gap) ? JOIN.comma : JOIN.near;
}

export function tokenise({ text, starts, ends }: Normalised): Tokens {
  const tokens: Tokens = { words: [], starts: [], ends: [], joins: [] };
  let end = 0;
  let previous = '';
  for (;;) {
    let at = nextWordStart(text, end);
    if (at === text.length) break;
    let next = at < 0 ? at : wordEnd(text, at, MAX_WORD_LENGTH);
    if (next < 0) {
      WORD.lastIndex = end;
      const found = WORD.exec(text);
      if (!found) break;
      at = found.index;
      next = at + found[0].length;
    }
    let word = text.slice(at, next);
    // The possessive: "Witkoff's" is Witkoff.
    if (word === 's' && previous && at === end + 1 && text[end] === "'") {
      end = next;
      continue;
    }
    if (word.includes('.') && /\p{L}/u.test(word)) word = word.replaceAll('.', '');
    tokens.words.push(word);
    tokens.joins.push(previous ? joinOf(text, end, at, previous) : JOIN.sentence);
    tokens.starts.push(starts ? starts[at]! : at);
    tokens.ends.push(ends ? ends[next - 1]! : next);
    previous = word;
    end = next;
  }
  return tokens;
}

export function tokensOf(source: string): Tokens {
  return tokenise(normalise(source));
}
