/**
 * How likely a reader would agree that a filled pattern marks its claim. The pattern tells that its words are there; this
 * tells whether what stands around them is on the claim's subject, by the words of the claim's own texts.
 */
import { WORD_ROLE } from '../index/layout.ts';
import type { Segment } from '../index/segment.ts';
import { MIN_TEXTS, SURENESS, SURROUNDING_SENTENCES } from '../paraphrase/parameters.ts';
import type { SentenceWord } from '../paraphrase/sentence.ts';
import type { Unjudged, Words } from './find-patterns.ts';
import { MANY, type OwnWords, ownWordsOf } from './own-words.ts';

/** A word of a sentence that tells something: where its entries are, and its information in nats. */
interface Told extends Words {
  key: string;
  begin: number;
  end: number;
  weight: number;
}

function toldBy(segment: Segment, own: OwnWords, words: readonly SentenceWord[]): Told[] {
  return words.flatMap(({ from, to, term: { key, hash, check }, role }) => {
    if (role === WORD_ROLE.title) return [];
    const number = segment.term(hash, check);
    const [begin, end] = number < 0 ? [0, 0] : [own.starts[number]!, own.starts[number + 1]!];
    // Words that only phrases and patterns hold have no weight of their own.
    const weight = (number < 0 ? 0 : segment.weightOf(number)) || segment.unknownWeight;
    return { from, to, key, begin, end, weight };
  });
}

/** Each word once. */
function different(words: readonly Told[]): Iterable<Told> {
  const byKey = new Map<string, Told>();
  for (const word of words) if (!byKey.has(word.key)) byKey.set(word.key, word);
  return byKey.values();
}

/** What words share with the texts of each claim, nats: half of a word that one text holds, all of one in many. */
function likeness(own: OwnWords, words: readonly Told[]): Map<number, number> {
  const shared = new Map<number, number>();
  for (const { begin, end, weight } of different(words))
    for (let at = begin; at < end; at += 1) {
      const claim = own.claims[at]!;
      const share = 0.5 + (0.5 * own.times[at]!) / MANY;
      shared.set(claim, (shared.get(claim) ?? 0) + weight * share);
    }
  return shared;
}

/** By how much the words are more like the claim's texts than like those of the next best claim, nats. */
function marginOf(shared: ReadonlyMap<number, number>, claim: number): number {
  let next = 0;
  for (const [other, value] of shared) if (other !== claim) next = Math.max(next, value);
  return (shared.get(claim) ?? 0) - next;
}

/** Share of the words' information that the claim's texts hold at all. */
function knownShare(own: OwnWords, words: readonly Told[], claim: number): number {
  let total = 0;
  let held = 0;
  for (const { begin, end, weight } of different(words)) {
    total += weight;
    if (own.claims.subarray(begin, end).includes(claim)) held += weight;
  }
  return held / Math.max(1, total);
}

/** Of one sentence: its words, and what it shares with each claim together with the sentences next to it. */
interface Place {
  words: readonly Told[];
  near: Map<number, number>;
  around: Map<number, number>;
}

/** One block, as the texts of one segment see it. */
export class Surroundings {
  private readonly own: OwnWords;
  private readonly told: (readonly Told[])[] = [];
  private readonly places = new Map<number, Place>();

  constructor(
    private readonly segment: Segment,
    private readonly sentences: readonly SentenceWord[][],
  ) {
    this.own = ownWordsOf(segment);
  }

  private toldIn(sentence: number): readonly Told[] {
    this.told[sentence] ??= toldBy(this.segment, this.own, this.sentences[sentence] ?? []);
    return this.told[sentence]!;
  }

  private likenessNear(sentence: number, reach: number): Map<number, number> {
    const words: Told[] = [];
    const end = Math.min(this.sentences.length, sentence + reach + 1);
    for (let at = Math.max(0, sentence - reach); at < end; at += 1) words.push(...this.toldIn(at));
    return likeness(this.own, words);
  }

  private placeOf({ from, to }: Words): Place | undefined {
    const number = this.sentences.findIndex((words) =>
      words.some((word) => word.from >= from && word.from <= to),
    );
    if (number < 0) return undefined;
    let place = this.places.get(number);
    if (!place) {
      place = {
        words: this.toldIn(number),
        near: this.likenessNear(number, SURROUNDING_SENTENCES.near),
        around: this.likenessNear(number, SURROUNDING_SENTENCES.around),
      };
      this.places.set(number, place);
    }
    return place;
  }

  /** @returns log-odds; Infinity for a claim that has too few texts to be judged by. */
  surenessOf({ claim, slots, score, ...span }: Unjudged): number {
    const { own } = this;
    if (own.texts[claim]! < MIN_TEXTS) return Number.POSITIVE_INFINITY;
    const place = this.placeOf(span);
    if (!place) return Number.NEGATIVE_INFINITY;
    const fills = (word: Words) => slots.some(({ from, to }) => word.from <= to && word.to >= from);
    const filled = likeness(own, place.words.filter(fills));
    const rest = place.words.filter((word) => !fills(word));
    const mine = filled.get(claim) ?? 0;
    let better = 0;
    for (const value of filled.values()) if (value > mine) better += 1;
    return (
      SURENESS.base +
      SURENESS.tightness * score +
      SURENESS.margin * marginOf(place.around, claim) +
      SURENESS.near * (place.near.get(claim) ?? 0) +
      SURENESS.better * Math.log1p(better) +
      SURENESS.rest * knownShare(own, rest, claim)
    );
  }
}
