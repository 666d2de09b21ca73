/** Okapi BM25 over numbered terms, in flat arrays: 14,000 claims have some two million 4-grams. */

export interface Bm25Options {
  /** How soon repeating a term stops to count, and how much length counts. */
  k1: number;
  b: number;
}

export class Bm25 {
  /** Postings of term t: `starts[t]` to `starts[t + 1]`. */
  private readonly starts: Int32Array;
  private readonly documents: Int32Array;
  private readonly values: Float32Array;

  /** @param terms how many terms there are. */
  constructor(
    private readonly texts: readonly (readonly number[])[],
    terms: number,
    { k1, b }: Bm25Options,
  ) {
    const total = texts.reduce((sum, { length }) => sum + length, 0);
    const average = total / texts.length || 1;
    const lastIn = new Int32Array(terms).fill(-1);
    this.starts = new Int32Array(terms + 1);
    texts.forEach((text, document) => {
      for (const term of text) {
        if (lastIn[term] !== document) this.starts[term + 1]! += 1;
        lastIn[term] = document;
      }
    });
    for (let term = 0; term < terms; term += 1) this.starts[term + 1]! += this.starts[term]!;
    const size = this.starts[terms]!;
    this.documents = new Int32Array(size);
    this.values = new Float32Array(size);
    const next = this.starts.slice();
    const times = new Int32Array(terms);
    texts.forEach((text, document) => {
      for (const term of text) times[term]! += 1;
      const half = k1 * (1 - b + (b * text.length) / average);
      for (const term of text) {
        const count = times[term]!;
        if (count === 0) continue;
        times[term] = 0;
        const at = next[term]!;
        next[term] = at + 1;
        this.documents[at] = document;
        this.values[at] = (count * (k1 + 1)) / (count + half);
      }
    });
  }

  /** Information of a term, nats. −1 is a term that no text holds. */
  weightOf(term: number): number {
    const frequency = term < 0 ? 0 : this.starts[term + 1]! - this.starts[term]!;
    return Math.log(1 + (this.texts.length - frequency + 0.5) / (frequency + 0.5));
  }

  /** @param query terms with their weights. @returns a score for each text. */
  scores(query: ReadonlyMap<number, number>): Float64Array {
    const scores = new Float64Array(this.texts.length);
    for (const [term, weight] of query) {
      if (term < 0) continue;
      const factor = this.weightOf(term) * weight;
      const end = this.starts[term + 1]!;
      for (let at = this.starts[term]!; at < end; at += 1)
        scores[this.documents[at]!]! += factor * this.values[at]!;
    }
    return scores;
  }
}

/** Numbers of the highest scores above 0, best first; of equals the first one. */
export function highest(scores: Float64Array, count: number): number[] {
  const list: number[] = [];
  let least = 0;
  for (let at = 0; at < scores.length; at += 1) {
    const score = scores[at]!;
    if (score <= least) continue;
    let place = list.length;
    while (place > 0 && scores[list[place - 1]!]! < score) place -= 1;
    list.splice(place, 0, at);
    if (list.length > count) list.pop();
    if (list.length === count) least = scores[list.at(-1)!]!;
  }
  return list;
}
