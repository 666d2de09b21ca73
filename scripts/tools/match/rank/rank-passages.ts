/** The best claims for each passage, as rows: every passage gets one, even when nothing is like it. */
import type { IndexableClaim } from '../../../../src/matching/indexable.ts';
import type { Answer } from '../match.ts';
import { nameOfClaim } from '../read/read-claims.ts';
import { ClaimRanking } from './rank-claims.ts';

export function rankPassages(sets: readonly (readonly IndexableClaim[])[], count: number): Answer {
  const ranking = new ClaimRanking(sets.flat());
  return ({ passages }) =>
    passages.map(({ line, text }) => ({
      line,
      claims: ranking.best(text, count).map(({ claim, score }) => ({
        claim: nameOfClaim(claim.ref),
        score: Math.round(score * 10_000) / 10_000,
      })),
    }));
}
