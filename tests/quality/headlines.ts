/** Flagging: does a news headline state a stored claim? Recall at a fixed number of false flags on unrelated news. */
import { buildIndex, type CompiledIndex } from '../../src/matching/index/compiled-index.ts';
import { wordCacheFor } from '../../src/matching/index/word-cache.ts';
import { findStatements } from '../../src/matching/match/find-statements.ts';
import { tokensOf } from '../../src/matching/text/tokenise.ts';
import { bareClaim, randomFrom, readRows } from './data.ts';

/** Low enough to see every score that a threshold could be put at. */
const ALL = { threshold: 0.3, withAnchor: 0.3, leastSureness: Number.NEGATIVE_INFINITY };

/** Best score of each claim for a text, by ref. */
export function scoresOf({ segments }: CompiledIndex, text: string): Map<string, number> {
  const best = new Map<string, number>();
  const tokens = tokensOf(text);
  for (const segment of segments)
    for (const { claim, score } of findStatements(segment, wordCacheFor('en'), tokens, text, ALL)) {
      const ref = segment.refOf(claim);
      if (score.value > (best.get(ref) ?? 0)) best.set(ref, score.value);
    }
  return best;
}

export interface Flagging {
  phrasings: number;
  headlines: number;
  /** Recall with the threshold at N false flags per 1,000 and per 10,000 sentences, and those thresholds. */
  perThousand: number;
  perTenThousand: number;
  thresholds: [number, number];
}

export function flagging(folder: string, phrasings: number, seed: number): Flagging {
  const random = randomFrom(seed);
  const claims = readRows(folder, 'checkthat2022-2a/verified_claims.tsv').map((row) =>
    bareClaim(row.id!, row.claim!),
  );
  const byClaim = new Map<string, { claim: string; headlines: Set<string> }>();
  for (const row of readRows(folder, 'headlines/claim_headline_pairs.dev.tsv')) {
    const entry = byClaim.get(row.claim_id!) ?? { claim: row.claim!, headlines: new Set() };
    entry.headlines.add(row.article_headline!);
    byClaim.set(row.claim_id!, entry);
  }
  const tests: { ref: string; headline: string }[] = [];
  for (const [id, { claim, headlines }] of byClaim) {
    const shuffled = [...headlines]
      .map((headline) => ({ headline, at: random() }))
      .sort((a, b) => a.at - b.at);
    claims.push(
      bareClaim(
        id,
        claim,
        shuffled.slice(0, phrasings).map(({ headline }) => headline),
      ),
    );
    for (const { headline } of shuffled.slice(phrasings)) tests.push({ ref: `evaluation/${id}`, headline });
  }
  const index = buildIndex(claims);
  const news = readRows(folder, 'news/news_sentences.dev.tsv');
  const flags = news
    .map(({ sentence }) => Math.max(0, ...scoresOf(index, sentence!).values()))
    .sort((a, b) => b - a);
  const scores = tests.map(({ ref, headline }) => scoresOf(index, headline).get(ref) ?? 0);
  const thresholds = [1_000, 10_000].map((per) => flags[Math.round(news.length / per)]!) as [number, number];
  const [perThousand, perTenThousand] = thresholds.map(
    (threshold) => scores.filter((score) => score > threshold).length / scores.length,
  ) as [number, number];
  return { phrasings, headlines: tests.length, perThousand, perTenThousand, thresholds };
}
