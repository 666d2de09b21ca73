/** Whether a claim's own sentences are marked, and its near-misses are not: the matcher itself is asked. */
import type { Claim } from '../../claims/model.ts';
import { buildIndex, type CompiledIndex } from '../../matching/index/compiled-index.ts';
import { indexableOf } from '../../matching/indexable.ts';
import { matchBlocks } from '../../matching/match/match-blocks.ts';
import { clip, type Finding, finding, type Linted } from '../finding.ts';

const SENTENCE = 0;
const ANCHORS = 1;

/** @param anchors what else the page says of the story. @returns ids of the claims that are marked in the sentence. */
export function claimsIn(index: CompiledIndex, sentence: string, anchors: readonly string[] = []): string[] {
  const page = [
    { id: SENTENCE, text: sentence },
    { id: ANCHORS, text: anchors.join('. ') },
  ];
  return matchBlocks(index, page).matches.flatMap(({ block, claim }) =>
    block === SENTENCE ? [claim.slice(claim.indexOf('/') + 1)] : [],
  );
}

/**
 * Whether the claim is marked in a sentence. What should be marked stands in an article that names the story; what
 * should not stands anywhere.
 */
export function isMarked(index: CompiledIndex, { id, match }: Claim, text: string, should: boolean): boolean {
  return claimsIn(index, text, should ? match.anchors : []).includes(id);
}

export function lintMatches(claims: readonly Linted[]): Finding[] {
  const index = buildIndex(claims.map(({ pack, claim }) => indexableOf(pack, claim)));
  return claims.flatMap(({ claim }) => {
    const { phrasings, examples } = claim.match;
    const wrong = (texts: readonly string[], place: string, expected: boolean, rule: string) =>
      texts.flatMap((text, at): Finding[] =>
        isMarked(index, claim, text, expected) === expected
          ? []
          : [
              finding(
                rule === 'phrasing_not_found' ? 'warning' : 'error',
                rule,
                claim,
                `${place}[${at}]`,
                clip(text),
              ),
            ],
      );
    return [
      ...wrong(phrasings, 'match.phrasings', true, 'phrasing_not_found'),
      ...wrong(examples?.marked ?? [], 'match.examples.marked', true, 'example_not_marked'),
      ...wrong(examples?.unmarked ?? [], 'match.examples.unmarked', false, 'example_marked'),
    ];
  });
}
