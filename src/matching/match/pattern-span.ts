/** Which words of a filled pattern are marked: those of its slots, without small words at the ends and without a detour. */
import type { Segment } from '../index/segment.ts';
import type { WordCache } from '../index/word-cache.ts';
import { MAX_SPAN_WORDS } from '../paraphrase/parameters.ts';
import type { Tokens } from '../text/tokenise.ts';
import type { Words } from './find-patterns.ts';
import { beginsClause } from './read-sentences.ts';

/** No mark begins with these. Negators and "in", "only" stay: they change what the words behind them say. */
const NOT_FIRST = new Set('and or but that which who of than is are was were has have had been'.split(' '));
/** Nor does one end with these. */
const NOT_LAST = new Set([
  ...NOT_FIRST,
  ...'to the a an as with for from while when may might will would it its they their he his she her this'.split(
    ' ',
  ),
]);

/** Without small words at either end; undefined where nothing else is left. */
function trimmed(tokens: Tokens, { from, to }: Words): Words | undefined {
  let first = from;
  let last = to;
  while (first <= last && NOT_LAST.has(tokens.words[last]!)) last -= 1;
  while (first <= last && NOT_FIRST.has(tokens.words[first]!)) first += 1;
  return first <= last ? { from: first, to: last } : undefined;
}

/** Information of the words that carry content, nats. */
function informationIn(segment: Segment, cache: WordCache, tokens: Tokens, { from, to }: Words): number {
  let sum = 0;
  for (const { term } of cache.contentOf(tokens.words.slice(from, to + 1))) {
    const number = segment.term(term.hash, term.check);
    sum += (number < 0 ? 0 : segment.weightOf(number)) || segment.unknownWeight;
  }
  return sum;
}

function bordersIn(tokens: Tokens, { from, to }: Words): number {
  let borders = 0;
  for (let at = from + 1; at <= to; at += 1) if (beginsClause(tokens, at)) borders += 1;
  return borders;
}

/** What a clause border between a mark's ends costs, nats, and a word between them. */
const BORDER_COST = 2;
const WORD_COST = 0.2;

/**
 * @param slots what fills each slot, in reading order.
 * @returns all slots where they stand within MAX_SPAN_WORDS words; otherwise the neighbouring ones that do and tell most.
 */
export function patternSpan(
  segment: Segment,
  cache: WordCache,
  tokens: Tokens,
  slots: readonly Words[],
): Words {
  const all = slots.flatMap((slot) => trimmed(tokens, slot) ?? []);
  const kept = all.length > 1 ? all : slots;
  const whole = { from: kept[0]!.from, to: Math.max(...kept.map(({ to }) => to)) };
  if (whole.to - whole.from < MAX_SPAN_WORDS) return whole;
  let best: (Words & { worth: number; slots: number }) | undefined;
  kept.forEach(({ from }, begin) => {
    let information = 0;
    kept.slice(begin).forEach((slot, more) => {
      information += informationIn(segment, cache, tokens, slot);
      if (slot.to - from >= MAX_SPAN_WORDS) return;
      const words = { from, to: slot.to };
      const worth = information - BORDER_COST * bordersIn(tokens, words) - WORD_COST * (slot.to - from);
      // One slot alone says little: only where no two stand together.
      const several = Math.min(2, more + 1);
      if (!best || several > best.slots || (several === best.slots && worth > best.worth))
        best = { ...words, worth, slots: several };
    });
  });
  return best ? { from: best.from, to: best.to } : whole;
}
