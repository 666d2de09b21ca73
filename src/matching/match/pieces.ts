/**
 * A block far longer than any paragraph is read in pieces, so that a deadline is noticed before all of it has been
 * brought into one spelling and cut into words. A mention across a cut is lost; cuts are made where sentences end.
 */
import type { Block } from '../match-types.ts';
import type { Tokens } from '../text/tokenise.ts';
import type { Hit } from './rank-hits.ts';

/** What was found in a block. */
export interface Scanned {
  block: Block;
  tokens: Tokens;
  hits: Hit[];
  /** `segment/claim` of claims that an exclusion cancels here. */
  excluded: Set<string>;
}

/** Some 8,000 words: five articles in one paragraph. */
const MAX_PIECE = 50_000;
/** A cut is looked for in this much text before the end of a piece. */
const MAX_TAIL = 5_000;

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function endOfPiece(text: string, start: number): number {
  const end = start + MAX_PIECE;
  if (end >= text.length) return text.length;
  const tail = text.slice(end - MAX_TAIL, end);
  const found = Math.max(tail.lastIndexOf('\n'), tail.lastIndexOf('. '));
  const cut = found >= 0 ? found : tail.lastIndexOf(' ');
  if (cut >= 0) return end - MAX_TAIL + cut + 1;
  return isLowSurrogate(text.charCodeAt(end)) ? end - 1 : end;
}

/** From words of the piece to words of the block. The hits are nobody else's yet. */
function move(hit: Hit, by: number): void {
  hit.from += by;
  hit.to += by;
  const { sentence, shared } = hit;
  if (sentence) hit.sentence = { from: sentence.from + by, to: sentence.to + by };
  if (shared) shared.words = shared.words.map(({ from, to }) => ({ from: from + by, to: to + by }));
}

function append(all: Tokens, tokens: Tokens, offset: number): void {
  // No spread: a piece may have more words than a call may have arguments.
  for (let at = 0; at < tokens.words.length; at += 1) {
    all.words.push(tokens.words[at]!);
    all.starts.push(tokens.starts[at]! + offset);
    all.ends.push(tokens.ends[at]! + offset);
    all.joins.push(tokens.joins[at]!);
  }
}

/** @param scan reads a block, or a piece of one as if it were one. */
export function scanInPieces(block: Block, isLate: () => boolean, scan: (piece: Block) => Scanned): Scanned {
  const { id, text } = block;
  if (text.length <= MAX_PIECE) return scan(block);
  const all: Scanned = {
    block,
    tokens: { words: [], starts: [], ends: [], joins: [] },
    hits: [],
    excluded: new Set(),
  };
  for (let start = 0; start < text.length; ) {
    if (start > 0 && isLate()) break;
    const end = endOfPiece(text, start);
    const { tokens, hits, excluded } = scan({ id, text: text.slice(start, end) });
    const before = all.tokens.words.length;
    append(all.tokens, tokens, start);
    for (const hit of hits) {
      move(hit, before);
      all.hits.push(hit);
    }
    for (const claim of excluded) all.excluded.add(claim);
    start = end;
  }
  return all;
}
