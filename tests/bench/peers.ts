/**
 * What one would take off the shelf instead. Each is asked per sentence, as our matcher reads a page, and none of them
 * decides anything yet: they return ranked candidates, or phrases letter by letter.
 */
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import AhoCorasick from 'modern-ahocorasick';
import { normalise } from '../../src/matching/text/normalise.ts';
import { type Article, phraseOf } from './material.ts';
import { type Memory, memory, memoryBetween, timed, timesOf } from './measure.ts';

export interface Peer {
  name: string;
  /** Which part of our matcher it would replace. */
  part: 'all' | 'phrases';
  claims: number;
  buildMs: number;
  scans: number[];
  memory: Memory;
}

interface Library {
  name: string;
  part: Peer['part'];
  /** Articles at 1,000, 10,000 and 100,000 claims: enough for a median, few enough to wait for. */
  articles: [number, number, number];
  build(statements: readonly string[]): (article: Article) => unknown;
}

const LIBRARIES: readonly Library[] = [
  {
    name: 'MiniSearch 7 (any word)',
    part: 'all',
    articles: [8, 4, 1],
    build(statements) {
      const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
      index.addAll(statements.map((text, id) => ({ id, text })));
      return ({ sentences }) => sentences.map((sentence) => index.search(sentence, { combineWith: 'OR' }));
    },
  },
  {
    name: 'FlexSearch 0.8 (suggest, 10)',
    part: 'all',
    articles: [20, 20, 5],
    build(statements) {
      const index = new FlexSearch.Index();
      statements.forEach((text, id) => {
        index.add(id, text);
      });
      return ({ sentences }) =>
        sentences.map((sentence) => index.search(sentence, { suggest: true, limit: 10 }));
    },
  },
  {
    name: 'Aho–Corasick 3 (phrases only)',
    part: 'phrases',
    articles: [20, 20, 10],
    build(statements) {
      const patterns = [...new Set(statements.map((text) => normalise(phraseOf(text)).text.trim()))];
      const machine = new AhoCorasick(patterns.filter((text) => text !== ''));
      return ({ blocks }) => blocks.map(({ text }) => machine.search(normalise(text).text));
    },
  },
];

export function measurePeers(
  statements: readonly string[],
  articles: readonly Article[],
  size: 0 | 1 | 2,
): Peer[] {
  return LIBRARIES.map(({ name, part, articles: counts, build }) => {
    const before = memory();
    const { ms: buildMs, value: scan } = timed(() => build(statements));
    const held = memoryBetween(before, memory());
    const some = articles.slice(0, counts[size]);
    return { name, part, claims: statements.length, buildMs, scans: timesOf(some, scan, 1), memory: held };
  });
}
