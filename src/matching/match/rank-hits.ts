/** Of everything found in a block, which becomes a mark: no two overlap, and a sentence says a claim's framing once. */
import type { Words } from './find-patterns.ts';

/** What a sentence and a claim have in common, for the evidence. */
export interface Shared {
  /** Words of the block, each as its first and last place: several may be one concept. */
  words: readonly Words[];
  /** Of statements, not of patterns; nats. */
  information?: { found: number; missing: number; extra: number };
}

/** A phrase, pattern or statement that was found: words `from` to `to` of the block. */
export interface Hit extends Words {
  segment: number;
  claim: number;
  /** Of the claim. */
  language: string;
  /** String of the framing's id in the segment, or −1. */
  framing: number;
  via: 'phrase' | 'pattern' | 'paraphrase';
  score: number;
  /** Of patterns: log-odds. */
  sureness?: number;
  /** The words of its sentence, of patterns and phrases; but not of statements, nor of a term. */
  sentence?: Words;
  /** String of the phrase, number of the pattern or of the statement. */
  source: number;
  needsAnchor: boolean;
  /** For patterns and statements. */
  shared?: Shared;
}

const length = (hit: Hit) => hit.to - hit.from;

const SURENESS = { phrase: 0, pattern: 1, paraphrase: 2 } as const;

/**
 * Phrases before patterns before statements: they are surer. Then the longest phrase, the higher score; the one that
 * tells a framing; and in the end the order in which claims are stored, so that results never waver.
 */
function byRank(a: Hit, b: Hit): number {
  return (
    SURENESS[a.via] - SURENESS[b.via] ||
    (a.via === 'phrase' ? 0 : b.score - a.score) ||
    length(b) - length(a) ||
    Number(b.framing >= 0) - Number(a.framing >= 0) ||
    a.segment - b.segment ||
    a.claim - b.claim ||
    a.from - b.from
  );
}

const sameClaim = (a: Hit, b: Hit) => a.segment === b.segment && a.claim === b.claim;

/** The longest stretch of the hit's words that nobody has taken and that holds a word which speaks for it. */
function freeStretch(hit: Hit, takenBy: Int32Array): Words | undefined {
  const { shared } = hit;
  // A pattern's mark may be less than all of its words: the others may stand free.
  const from = Math.min(hit.from, shared?.words[0]?.from ?? hit.from);
  const to = Math.max(hit.to, shared?.words.at(-1)?.to ?? hit.to);
  let best: Words | undefined;
  const consider = (start: number, end: number) => {
    const inside = shared?.words.filter((word) => word.from >= start && word.to <= end) ?? [];
    const [first, last] = [inside[0], inside.at(-1)];
    if (first && last && (!best || last.to - first.from > best.to - best.from))
      best = { from: first.from, to: last.to };
  };
  let start = from;
  for (let at = from; at <= to + 1; at += 1) {
    if (at <= to && takenBy[at] === 0) continue;
    if (at > start) consider(start, at - 1);
    start = at + 1;
  }
  return best;
}

/** What has been marked of the claims of a block, and where: a later mark must say something new. */
class Said {
  private readonly notes = new Set<string>();

  /** @param words of the block, as they are compared. */
  constructor(private readonly words: readonly string[]) {}

  /** The words that make it a mention: the same ones again say nothing new. */
  private wordingOf({ via, source, shared }: Hit): string {
    if (via === 'phrase' || !shared) return `#${source}`;
    return shared.words.map(({ from, to }) => this.words.slice(from, to + 1).join(' ')).join(' ');
  }

  /** Of a mention inside a longer one of its claim: these words have had their mark. */
  noteWording(hit: Hit): void {
    this.notes.add(`${hit.segment}/${hit.claim}=${this.wordingOf(hit)}`);
  }

  note(hit: Hit): void {
    const { segment, claim: number, framing, sentence } = hit;
    const claim = `${segment}/${number}`;
    this.noteWording(hit);
    this.notes.add(claim).add(`${claim}/${framing}`);
    if (sentence) this.notes.add(`${claim}@${sentence.from}`).add(`${claim}/${framing}@${sentence.from}`);
  }

  has(hit: Hit): boolean {
    const { notes } = this;
    const { via, segment, claim: number, framing, sentence } = hit;
    const claim = `${segment}/${number}`;
    const what = via === 'phrase' ? `${claim}/${framing}` : claim;
    if (!sentence) return notes.has(what);
    return notes.has(`${what}@${sentence.from}`) || notes.has(`${claim}=${this.wordingOf(hit)}`);
  }
}

/**
 * A longer mention keeps its span and takes over the framing that the same claim's frame phrase inside it tells. A claim
 * is marked once in a sentence, or once for each framing; in the next one of the block only where it is worded anew: that
 * is often the answer to it. A term is marked once for each framing in the block, and what a phrase or pattern has marked
 * no statement marks again. Where one sentence states two claims, the less sure one is drawn under the words that the other
 * leaves free.
 * @param words of the block, as they are compared. Cost: the sum of the hits' lengths, plus the sort.
 * @returns in reading order.
 */
export function rankHits(found: readonly Hit[], words: readonly string[]): Hit[] {
  const kept: Hit[] = [];
  const said = new Said(words);
  /** Word to the hit that took it, counted from 1. */
  const takenBy = new Int32Array(words.length);
  for (const hit of [...found].sort(byRank)) {
    const at = takenBy.subarray(hit.from, hit.to + 1).find((taker) => taker > 0);
    let place: Words | undefined = hit;
    if (at !== undefined) {
      const winner = kept[at - 1]!;
      if (sameClaim(winner, hit)) {
        said.noteWording(hit);
        if (winner.framing < 0 && hit.framing >= 0) {
          kept[at - 1] = { ...winner, framing: hit.framing };
          said.note(hit);
        }
        continue;
      }
      place = freeStretch(hit, takenBy);
    }
    if (!place || said.has(hit)) continue;
    said.note(hit);
    const { from, to } = place;
    takenBy.fill(kept.push({ ...hit, from, to }), from, to + 1);
  }
  return kept.sort((a, b) => a.from - b.from);
}
