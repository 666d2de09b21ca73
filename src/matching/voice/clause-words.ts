/** The words of one sentence with what the rules ask of them: their cue classes, and what stands in front of each. */
import { type Kinds, type Lexicon, PLAIN } from './lexicon.ts';
import type { Quotation } from './quotation/quotations.ts';

/** Punctuation between two words; one gap may hold several. */
export const GAP = { comma: 1, semicolon: 2, colon: 4, dash: 8, paren: 16, quote: 32, stop: 64 } as const;

export interface Word {
  word: string;
  start: number;
  end: number;
  is: Kinds;
  /** How many words the cue takes; its further words are PLAIN and take 0. */
  size: number;
  /** Bits of GAP in front of the word. */
  gap: number;
  capital: boolean;
  possessive: boolean;
  /** "WHO", "US", "IT": an acronym that is spelled like a pronoun. */
  shouted: boolean;
  /** Index + 1 of the quotation that the word stands in, 0 for the outlet's own text. */
  quote: number;
}

/** Spelled two ways each; the data files hold one. */
const ODD_LETTERS = /[’ё]/u;

const GAPS = new Map<number, number>();
for (const [chars, bit] of [
  [',،、，', GAP.comma],
  [';；', GAP.semicolon],
  [':：', GAP.colon],
  ['–—', GAP.dash],
  ['()[]', GAP.paren],
  ['"“”„«»‘‚', GAP.quote],
  ['!?…。', GAP.stop],
] as const) {
  for (const char of chars) GAPS.set(char.charCodeAt(0), bit);
}

function isWordCode(code: number): boolean {
  if (code < 0x80)
    return (code > 0x60 && code < 0x7b) || (code > 0x40 && code < 0x5b) || (code > 0x2f && code < 0x3a);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  return (
    (code < 0x2000 || code > 0x206f) && (code < 0x3000 || code > 0x303f) && (code < 0xff00 || code > 0xff0f)
  );
}

/** An apostrophe, hyphen, full stop or comma within a word or number: "didn't", "so-called", "U.S", "1,200". */
function joins(code: number, next: number): boolean {
  if (code === 0x27 || code === 0x2019 || code === 0x2d || code === 0x2e) return isWordCode(next);
  return code === 0x2c && next > 0x2f && next < 0x3a;
}

function isAcronym(source: string, lexicon: Lexicon): boolean {
  if (source !== source.toUpperCase()) return false;
  const is = lexicon.words.get(source.toLowerCase());
  return is !== undefined && (is.relative || is.pronoun || is.us);
}

function isNegated(word: string, lexicon: Lexicon): boolean {
  return lexicon.negatorEndings.some((ending) => word.length > ending.length && word.endsWith(ending));
}

const negated = new WeakMap<Kinds, Kinds>();
/** "hasn't" keeps the classes of its own and is a negator as well. */
function alsoNegator(kinds: Kinds): Kinds {
  let both = negated.get(kinds);
  if (!both) {
    both = { ...kinds, negator: true };
    negated.set(kinds, both);
  }
  return both;
}

function markCues(words: Word[], lexicon: Lexicon): void {
  for (let at = 0; at < words.length; at += 1) {
    const first = words[at]!;
    const phrase = lexicon.phrases.get(first.word)?.find(({ rest }) =>
      rest.every((word, index) => {
        const next = words[at + 1 + index];
        return next?.word === word && (next.gap & ~GAP.quote) === 0;
      }),
    );
    if (phrase) {
      first.is = phrase.kinds;
      first.size = 1 + phrase.rest.length;
      for (let next = at + 1; next < at + first.size; next += 1) words[next]!.size = 0;
      at += phrase.rest.length;
      continue;
    }
    let kinds = first.shouted ? undefined : lexicon.words.get(first.word);
    if (!kinds && first.possessive) kinds = lexicon.words.get(first.word.slice(0, -2));
    if (kinds) first.is = kinds;
    if (isNegated(first.word, lexicon)) first.is = alsoNegator(first.is);
  }
}

/** @returns the words of text[from, to), and the punctuation behind the last. */
export function clauseWords(
  text: string,
  from: number,
  to: number,
  quotations: readonly Quotation[],
  lexicon: Lexicon,
): { words: Word[]; lastGap: number } {
  const words: Word[] = [];
  let gap = 0;
  let quotation = 0;
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (!isWordCode(code)) {
      const spacedHyphen = code === 0x2d && text[at - 1] === ' ' && text[at + 1] === ' ';
      // Within a sentence a full stop ends an abbreviation, unless a quotation closes behind it.
      const stop = code === 0x2e && GAPS.get(text.charCodeAt(at + 1)) === GAP.quote;
      if (code !== 0x20) gap |= spacedHyphen ? GAP.dash : stop ? GAP.stop : (GAPS.get(code) ?? 0);
      at += 1;
      continue;
    }
    const start = at;
    at += 1;
    while (
      at < to &&
      (isWordCode(text.charCodeAt(at)) || joins(text.charCodeAt(at), text.charCodeAt(at + 1)))
    )
      at += 1;
    const source = text.slice(start, at);
    const lower = source.toLowerCase();
    const word = ODD_LETTERS.test(lower) ? lower.replaceAll('’', "'").replaceAll('ё', 'е') : lower;
    while (quotation < quotations.length && quotations[quotation]!.end <= start) quotation += 1;
    const inside = quotation < quotations.length && quotations[quotation]!.start <= start;
    words.push({
      word,
      start,
      end: at,
      is: PLAIN,
      size: 1,
      gap,
      capital: source[0] !== word[0],
      possessive: word.endsWith("'s"),
      shouted: source.length < 4 && source.length > 1 && isAcronym(source, lexicon),
      quote: inside ? quotation + 1 : 0,
    });
    gap = 0;
  }
  markCues(words, lexicon);
  return { words, lastGap: gap };
}
