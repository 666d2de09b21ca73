/** The trie of runs (phrases, anchors, exclusions) while it is being built. */
import { JOIN, type Tokens } from '../text/tokenise.ts';
import { hashEdge, slotCountFor } from './hash.ts';
import { MAX_JOINS, RECORD } from './layout.ts';

export interface Run {
  /** RUN_TYPE with RUN_FLAGs. */
  type: number;
  /** Claim or anchor. */
  target: number;
  text: number;
  /** String of the framing's id + 1, or 0. */
  framing: number;
}

const BITS_PER_JOIN = 2;

/** What may stand before each word; before the first one, anything. */
function packJoins(tokens: Tokens): number {
  let packed = 0;
  for (let at = 1; at < Math.min(tokens.joins.length, MAX_JOINS); at += 1)
    packed |= tokens.joins[at]! << (at * BITS_PER_JOIN);
  return packed >>> 0;
}

/** @param at position in the run. Behind MAX_JOINS words none is stored: anything goes. */
export function joinAt(packed: number, at: number): number {
  return at >= MAX_JOINS ? JOIN.sentence : (packed >>> (at * BITS_PER_JOIN)) & 3;
}

export class RunTrie {
  private readonly children: Map<number, number>[] = [new Map()];
  private readonly runs: (Run & { joins: number })[][] = [[]];
  private edgeCount = 0;
  private runCount = 0;

  /** @param terms of the tokens. A run without words would match everywhere: it is left out. */
  add(terms: readonly number[], tokens: Tokens, run: Run): void {
    if (terms.length === 0) return;
    let node = 0;
    for (const term of terms) {
      let next = this.children[node]!.get(term);
      if (next === undefined) {
        next = this.children.length;
        this.children.push(new Map());
        this.runs.push([]);
        this.children[node]!.set(term, next);
        this.edgeCount += 1;
      }
      node = next;
    }
    this.runs[node]!.push({ ...run, joins: packJoins(tokens) });
    this.runCount += 1;
  }

  get sizes(): { edges: number; nodeRuns: number; runs: number } {
    return {
      edges: slotCountFor(this.edgeCount) * RECORD.edges,
      nodeRuns: this.children.length + 1,
      runs: this.runCount * RECORD.runs,
    };
  }

  fill(edges: Uint32Array, nodeRuns: Uint32Array, runs: Uint32Array): void {
    const mask = edges.length / RECORD.edges - 1;
    let run = 0;
    this.children.forEach((byTerm, node) => {
      for (const [term, next] of byTerm) {
        let slot = hashEdge(node, term) & mask;
        while (edges[slot * RECORD.edges + 1] !== 0) slot = (slot + 1) & mask;
        edges.set([node, term + 1, next], slot * RECORD.edges);
      }
      nodeRuns[node] = run;
      for (const { type, target, text, framing, joins } of this.runs[node]!) {
        runs.set([type, target, text, framing, joins], run * RECORD.runs);
        run += 1;
      }
    });
    nodeRuns[this.children.length] = run;
  }
}
