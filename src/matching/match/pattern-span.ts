/** Which words of a filled pattern are marked: those of its slots, without small words at the ends and without a detour. */
import type { WordCache } from '../index/word-cache.ts';
import { MAX_SPAN_WORDS } from '../paraphrase/parameters.ts';
import type { Tokens } from '../text/tokenise.ts';
import type { Words } from './find-patterns.ts';
import { beginsClause } from './read-sentences.ts';

/** Words that carry content, in `from` to `to`. */
function contentIn(cache: WordCache, tokens: Tokens, { from, to }: Words): number[] {
  const places: number[] = [];
  for (let at = from; at <= to; at += 1) if (cache.get(tokens.words[at]!).content) places.push(at);
  return places;
}

function bordersIn(tokens: Tokens, { from, to }: Words): number {
  let borders = 0;
  for (let at = from + 1; at <= to; at += 1) if (beginsClause(tokens, at)) borders += 1;
  return borders;
}

/**
 * @param slots what fills each slot, in reading order.
 * @returns all slots where they stand within MAX_SPAN_WORDS words; otherwise the neighbouring slots that do and hold the
 * most words of content, in as few clauses and words as they can.
 */
export function patternSpan(cache: WordCache, tokens: Tokens, slots: readonly Words[]): Words {
  const told = slots.map((slot) => contentIn(cache, tokens, slot));
  const trimmed = slots.flatMap((_slot, at) => {
    const [first, last] = [told[at]![0], told[at]!.at(-1)];
    return first === undefined || last === undefined
      ? []
      : [{ from: first, to: last, words: told[at]!.length }];
  });
  const [first, last] = [trimmed[0], trimmed.at(-1)];
  if (!first || !last) return { from: slots[0]!.from, to: slots.at(-1)!.to };
  if (last.to - first.from < MAX_SPAN_WORDS || trimmed.length === 1) return { from: first.from, to: last.to };
  let best: (Words & { worth: number }) | undefined;
  trimmed.forEach(({ from, words }, begin) => {
    let content = words;
    for (let end = begin + 1; end < trimmed.length; end += 1) {
      const { to, words: more } = trimmed[end]!;
      content += more;
      if (to - from >= MAX_SPAN_WORDS) break;
      const worth = content - bordersIn(tokens, { from, to }) / 2 - (to - from) / MAX_SPAN_WORDS;
      if (!best || worth > best.worth) best = { from, to, worth };
    }
  });
  return best ? { from: best.from, to: best.to } : { from: first.from, to: last.to };
}
