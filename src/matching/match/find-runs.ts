/** One pass over the words of a block: every stored run that occurs in it. */
import type { Entry, Section } from '../index/compiled-index.ts';
import { wordKeyFor } from '../text/languages.ts';
import { normaliseKeepingCase } from '../text/normalise.ts';
import { JOIN, type Tokens } from '../text/tokenise.ts';

export interface Found {
  entry: Entry;
  /** First and last word, as positions in the tokens. */
  from: number;
  to: number;
}

/** Bounds what a page of random words can make the cache hold: some 100 articles' vocabulary. */
const MAX_KNOWN_WORDS = 100_000;

function wordIds(section: Section, words: readonly string[]): Int32Array {
  const key = wordKeyFor(section.language);
  const ids = new Int32Array(words.length);
  words.forEach((word, at) => {
    let id = section.known.get(word);
    if (id === undefined) {
      id = section.vocabulary.get(key(word)) ?? -1;
      if (section.known.size >= MAX_KNOWN_WORDS) section.known.clear();
      section.known.set(word, id);
    }
    ids[at] = id;
  });
  return ids;
}

function isExact(exact: readonly string[], from: number, tokens: Tokens, source: string): boolean {
  return exact.every(
    (word, at) =>
      normaliseKeepingCase(source.slice(tokens.starts[from + at], tokens.ends[from + at])) === word,
  );
}

/** @param source the text that the tokens were made from. */
export function findRuns(section: Section, tokens: Tokens, source: string): Found[] {
  const found: Found[] = [];
  const ids = wordIds(section, tokens.words);
  for (let from = 0; from < ids.length; from += 1) {
    let node = 0;
    let widest: number = JOIN.near;
    for (let to = from; to < ids.length; to += 1) {
      const word = ids[to]!;
      if (word < 0) break;
      if (to > from) widest = Math.max(widest, tokens.joins[to]!);
      const next = section.edges.get(node * section.wordCount + word);
      if (next === undefined) break;
      node = next;
      for (const { entry, joins } of section.runs.get(node) ?? []) {
        // A run crosses a comma or a sentence end only where its own text has one.
        const joined =
          widest === JOIN.near || joins.every((join, at) => at === 0 || tokens.joins[from + at]! <= join);
        if (!joined) continue;
        if (entry.type === 'phrase' && entry.exact && !isExact(entry.exact, from, tokens, source)) continue;
        found.push({ entry, from, to });
      }
    }
  }
  return found;
}
