/** Whether the claim's words, or most of a few, stand in one pair of quotation marks; scare quotes around a part do not count. */
import type { Lexicon } from '../lexicon.ts';
import type { Quotation } from './quotations.ts';

/** In longer marks a quotation is a part of what the page says itself. */
const MAX_CUT = 80;
const MAX_WORDS = 4;
const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;

/** Whether text[from, to) holds only words that carry no claim: "was a “[leak] of …". */
function isOnlyFunctionWords(text: string, from: number, to: number, lexicon: Lexicon | undefined): boolean {
  for (const [word] of text.slice(from, to).matchAll(WORD)) {
    const is = lexicon?.words.get(word.toLowerCase());
    if (
      !is ||
      !(is.determiner || is.be || is.auxiliary || is.preposition || is.and || is.that || is.as || is.pronoun)
    ) {
      return false;
    }
  }
  return true;
}

/** "had “killed more people] than they saved”": a mark of few words that a quotation cuts is quoted with most of them. */
function holdsMost(text: string, start: number, end: number, quotation: Quotation): boolean {
  if (end - start > MAX_CUT) return false;
  const all = text.slice(start, end).match(WORD)?.length ?? 0;
  const inside =
    text.slice(Math.max(start, quotation.start), Math.min(end, quotation.end)).match(WORD)?.length ?? 0;
  const opensInside = quotation.start <= start && all <= MAX_WORDS;
  return (inside > 0 && opensInside) || (inside > 1 && inside * 2 >= all);
}

/** @returns the index + 1 of the quotation around text[start, end), 0 for none. */
export function quotationAround(
  text: string,
  start: number,
  end: number,
  quotations: readonly Quotation[],
  lexicon: Lexicon | undefined,
): number {
  for (let at = 0; at < quotations.length; at += 1) {
    const quotation = quotations[at]!;
    if (quotation.end <= start) continue;
    if (quotation.start >= end) break;
    if (quotation.start <= start && quotation.end >= end) return at + 1;
    if (holdsMost(text, start, end, quotation)) return at + 1;
    const before = isOnlyFunctionWords(text, start, Math.max(start, quotation.start), lexicon);
    if (before && isOnlyFunctionWords(text, Math.min(end, quotation.end), end, lexicon)) return at + 1;
  }
  return 0;
}
