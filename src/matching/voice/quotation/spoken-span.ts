/**
 * Which words decide how a claim is put, where some stand inside quotation marks and some outside: in "“He coached
 * them,” she said of the envoy's call" the claim is what is quoted, and the rest says what it is about.
 */
import { quotationsOf } from './quotations.ts';

export interface Span {
  start: number;
  end: number;
}

/** A paragraph's marks pair up within this. */
const REACH = 1_000;

/** @param words offsets of the words that state the claim, in reading order. @returns offsets to read the voice at. */
export function spokenSpan(text: string, words: readonly Span[]): Span {
  const whole = { start: words[0]!.start, end: words.at(-1)!.end };
  const from = Math.max(0, whole.start - REACH);
  const near = text.slice(from, whole.end + REACH);
  let best: Span[] = [];
  for (const { start, end } of quotationsOf(near, from > 0)) {
    if (from + end <= whole.start || from + start >= whole.end) continue;
    const inside = words.filter((word) => word.start >= from + start && word.end <= from + end);
    if (inside.length > best.length) best = inside;
  }
  if (best.length === 0 || best.length === words.length || best.length * 2 < words.length) return whole;
  return { start: best[0]!.start, end: best.at(-1)!.end };
}
