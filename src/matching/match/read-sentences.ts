/** The content words of a block, sentence by sentence and with the clause that each stands in. */
import type { Content, WordCache } from '../index/word-cache.ts';
import type { SentenceWord } from '../paraphrase/sentence.ts';
import { sentencesOf } from '../text/sentences.ts';
import { JOIN, type Tokens } from '../text/tokenise.ts';

/** Words that begin a clause of their own: what stands behind them is said of something else. */
const CLAUSE_WORDS = new Set(
  'that which who whom whose after before while because when but although though since until whether where if'.split(
    ' ',
  ),
);

/** Longer sentences are no prose: lists, tables, text without full stops. They are read in pieces. */
const MAX_SENTENCE_WORDS = 120;

/** @param at position of a word in the block's tokens. */
export function beginsClause(tokens: Tokens, at: number): boolean {
  return tokens.joins[at] !== JOIN.near || CLAUSE_WORDS.has(tokens.words[at]!);
}

function sentencesIn(content: readonly Content[], tokens: Tokens, source: string): SentenceWord[][] {
  const ends = sentencesOf(source).map(({ end }) => end);
  const sentences: SentenceWord[][] = [];
  let words: SentenceWord[] = [];
  let sentence = 0;
  let clause = 0;
  let next = 0;
  const begin = () => {
    if (words.length > 0) sentences.push(words);
    words = [];
    clause = 0;
  };
  for (const word of content) {
    const before = sentence;
    while (sentence < ends.length - 1 && tokens.starts[word.from]! >= ends[sentence]!) sentence += 1;
    if (sentence !== before || words.length >= MAX_SENTENCE_WORDS) {
      begin();
      next = Math.max(next, word.from);
    }
    for (; next <= word.from; next += 1) if (words.length > 0 && beginsClause(tokens, next)) clause += 1;
    words.push({ ...word, clause });
  }
  begin();
  return sentences;
}

/** A block's sentences in one language, for the next segment that is asked about the same block. */
const read = new WeakMap<Tokens, Map<WordCache, SentenceWord[][]>>();

export function sentencesOnce(cache: WordCache, tokens: Tokens, source: string): SentenceWord[][] {
  const known = read.get(tokens) ?? new Map<WordCache, SentenceWord[][]>();
  let sentences = known.get(cache);
  if (!sentences) {
    sentences = sentencesIn(cache.contentOf(tokens.words), tokens, source);
    read.set(tokens, known.set(cache, sentences));
  }
  return sentences;
}
