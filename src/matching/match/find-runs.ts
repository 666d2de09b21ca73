/** One pass over the words of a block: every stored run that occurs in it. */
import { FRAMING_SHIFT, RECORD, RUN_FLAG, RUN_TYPE } from '../index/layout.ts';
import { joinAt } from '../index/tables/run-trie.ts';
import type { Segment } from '../index/segment.ts';
import type { WordCache } from '../index/word-cache.ts';
import { normaliseKeepingCase } from '../text/normalise.ts';
import { JOIN, type Tokens, tokensOf } from '../text/tokenise.ts';

/** A run that was found: words `from` to `to` of the block. */
export interface Found {
  type: number;
  needsAnchor: boolean;
  /** Claim or anchor of the segment. */
  target: number;
  /** Strings of the segment; no framing is −1. */
  text: number;
  framing: number;
  from: number;
  to: number;
}

const TYPE_MASK = 3;

/** Whether the very letters are there, for phrases whose case counts. */
function isExact(text: string, from: number, tokens: Tokens, source: string): boolean {
  const stored = tokensOf(text);
  return stored.words.every(
    (_word, at) =>
      normaliseKeepingCase(source.slice(tokens.starts[from + at], tokens.ends[from + at])) ===
      normaliseKeepingCase(text.slice(stored.starts[at], stored.ends[at])),
  );
}

function isJoined(joins: number, from: number, to: number, tokens: Tokens): boolean {
  for (let at = from + 1; at <= to; at += 1) if (tokens.joins[at]! > joinAt(joins, at - from)) return false;
  return true;
}

/** @param source the text that the tokens were made from. */
export function findRuns(segment: Segment, cache: WordCache, tokens: Tokens, source: string): Found[] {
  const { nodeRuns, runs } = segment.sections;
  const found: Found[] = [];
  const terms = Int32Array.from(tokens.words, (word) => {
    const { hash, check } = cache.get(word).stem;
    return segment.term(hash, check);
  });
  for (let from = 0; from < terms.length; from += 1) {
    let node = 0;
    let widest: number = JOIN.near;
    for (let to = from; to < terms.length && terms[to]! >= 0; to += 1) {
      if (to > from) widest = Math.max(widest, tokens.joins[to]!);
      node = segment.nextNode(node, terms[to]!);
      if (node === 0) break;
      for (let run = nodeRuns[node]!; run < nodeRuns[node + 1]!; run += 1) {
        const at = run * RECORD.runs;
        // A run crosses a comma or a sentence end only where its own text has one.
        if (widest !== JOIN.near && !isJoined(runs[at + 3]!, from, to, tokens)) continue;
        const flags = runs[at]!;
        const text = runs[at + 2]!;
        if (flags & RUN_FLAG.caseSensitive && !isExact(segment.string(text), from, tokens, source)) continue;
        found.push({
          type: flags & TYPE_MASK,
          needsAnchor: Boolean(flags & RUN_FLAG.needsAnchor),
          target: runs[at + 1]!,
          text,
          framing: (flags >>> FRAMING_SHIFT) - 1,
          from,
          to,
        });
      }
    }
  }
  return found;
}

export const isPhrase = ({ type }: Found) => type === RUN_TYPE.phrase;
