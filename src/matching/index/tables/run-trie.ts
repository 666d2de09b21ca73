/** The trie of runs (phrases, anchors, exclusions) while it is being built. */
import { JOIN, type Tokens } from '../../text/tokenise.ts';
import { hashEdge } from '../hash.ts';
import { FRAMING_SHIFT, MAX_JOINS, RECORD } from '../layout.ts';
import { NumberList } from '../number-list.ts';

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
function packJoins(joins: Tokens['joins']): number {
  let packed = 0;
  const end = Math.min(joins.length, MAX_JOINS);
  for (let at = 1; at < end; at += 1) packed |= joins[at]! << (at * BITS_PER_JOIN);
  return packed >>> 0;
}

/** @param at position in the run. Behind MAX_JOINS words none is stored: anything goes. */
export function joinAt(packed: number, at: number): number {
  return at >= MAX_JOINS ? JOIN.sentence : (packed >>> (at * BITS_PER_JOIN)) & 3;
}

/** Nodes, edges or runs that are laid out between two pauses. */
const SLICE = 20_000;

type Sections = Record<'edges' | 'nodeEdges' | 'nodeRuns' | 'runs', Uint32Array>;

export class RunTrie {
  /** Of each node: the one before it, and the term between them. The root has neither. */
  private readonly parents = new NumberList();
  private readonly terms = new NumberList();
  /** Nodes by parent and term, open addressing; 0 is free, for no edge leads to the root. */
  private table = new Uint32Array(2048);
  /** Of each run: its node, and its record. */
  private readonly runNodes = new NumberList();
  private readonly records = new NumberList();

  constructor() {
    this.node(0, 0);
  }

  private node(parent: number, term: number): number {
    this.terms.push(term);
    return this.parents.push(parent);
  }

  /** Where the node behind `parent` and `term` is, or where it has to go. */
  private slotOf(parent: number, term: number): number {
    const mask = this.table.length - 1;
    let slot = hashEdge(parent, term) & mask;
    for (let node = this.table[slot]!; node !== 0; node = this.table[slot]!) {
      if (this.parents.get(node) === parent && this.terms.get(node) === term) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private child(parent: number, term: number): number {
    const slot = this.slotOf(parent, term);
    const known = this.table[slot]!;
    if (known !== 0) return known;
    const node = this.node(parent, term);
    this.table[slot] = node;
    if (node * 2 > this.table.length) this.grow();
    return node;
  }

  private grow(): void {
    this.table = new Uint32Array(this.table.length * 2);
    for (let node = 1; node < this.parents.length; node += 1)
      this.table[this.slotOf(this.parents.get(node), this.terms.get(node))] = node;
  }

  /** @param terms of the run's words. A run without words would match everywhere: it is left out. */
  add(terms: readonly number[], joins: Tokens['joins'], { type, target, text, framing }: Run): void {
    if (terms.length === 0) return;
    let node = 0;
    for (const term of terms) node = this.child(node, term);
    this.runNodes.push(node);
    this.records.push((type | (framing << FRAMING_SHIFT)) >>> 0);
    this.records.push(target);
    this.records.push(text);
    this.records.push(packJoins(joins));
  }

  get sizes(): Record<keyof Sections, number> {
    const nodes = this.parents.length;
    return { edges: nodes - 1, nodeEdges: nodes + 1, nodeRuns: nodes + 1, runs: this.records.length };
  }

  /** Numbers the nodes anew, breadth first and by term: then an edge's own place tells where it leads. */
  *fill({ edges, nodeEdges, nodeRuns, runs }: Sections): Generator<void> {
    const nodes = this.parents.length;
    const parents = this.parents.view();
    const terms = this.terms.view();
    const starts = startsOf(parents.subarray(1), nodes);
    const children = new Uint32Array(nodes - 1);
    const next = starts.slice();
    for (let node = 1; node < nodes; node += 1) {
      const parent = parents[node]!;
      children[next[parent]!] = node;
      next[parent]! += 1;
    }
    yield;
    const order = new Uint32Array(nodes);
    let end = 1;
    for (let place = 0; place < nodes; place += 1) {
      nodeEdges[place] = end - 1;
      const node = order[place]!;
      const own = children.subarray(starts[node], starts[node + 1]);
      for (const child of own.length > 1 ? byTerm(own, terms) : own) {
        edges[end - 1] = terms[child]!;
        order[end] = child;
        end += 1;
      }
      if (place % SLICE === SLICE - 1) yield;
    }
    nodeEdges[nodes] = end - 1;
    yield;
    const places = new Uint32Array(nodes);
    for (let place = 0; place < nodes; place += 1) places[order[place]!] = place;
    const runPlaces = this.runNodes.view().map((node) => places[node]!);
    nodeRuns.set(startsOf(runPlaces, nodes));
    yield;
    const free = nodeRuns.slice();
    const records = this.records.view();
    for (let run = 0; run < runPlaces.length; run += 1) {
      const place = runPlaces[run]!;
      const from = run * RECORD.runs;
      runs.set(records.subarray(from, from + RECORD.runs), free[place]! * RECORD.runs);
      free[place]! += 1;
      if (run % SLICE === SLICE - 1) yield;
    }
  }
}

/** Where the things of each key begin when they are sorted by key; one more at the end. */
function startsOf(keys: Uint32Array, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1);
  for (let at = 0; at < keys.length; at += 1) starts[keys[at]! + 1]! += 1;
  for (let key = 0; key < count; key += 1) starts[key + 1]! += starts[key]!;
  return starts;
}

/** Term and node in one number, because numbers are sorted many times faster without a function to compare them. */
function byTerm(nodes: Uint32Array, terms: Uint32Array): number[] {
  const keys = Float64Array.from(nodes, (node) => terms[node]! * 2 ** 32 + node).sort();
  return Array.from(keys, (key) => key % 2 ** 32);
}
