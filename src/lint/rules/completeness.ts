/** What a claim can do without and readers cannot: why it is contested, enough wordings, sentences to try it on. */
import { type Finding, finding, type Linted } from '../finding.ts';

/** Recall on unseen wording grows with phrasings up to about a dozen: docs/decisions/matching.md. */
export const MIN_PHRASINGS = 12;
export const MIN_MARKED = 5;
export const MIN_UNMARKED = 3;

export function lintCompleteness({ claim }: Linted, bundled: boolean): Finding[] {
  const findings: Finding[] = [];
  const { phrasings, examples } = claim.match;
  const { marked = [], unmarked = [] } = examples ?? {};
  const advice = bundled ? 'error' : 'note';
  if (claim.context.trim() === '') findings.push(finding('warning', 'no_context', claim, 'context'));
  if (phrasings.length < MIN_PHRASINGS)
    findings.push(
      finding(
        advice,
        'few_phrasings',
        claim,
        'match.phrasings',
        String(phrasings.length),
        String(MIN_PHRASINGS),
      ),
    );
  if (marked.length === 0) findings.push(finding('warning', 'no_examples', claim, 'match.examples'));
  else if (marked.length < MIN_MARKED || unmarked.length < MIN_UNMARKED)
    findings.push(
      finding(
        advice,
        'few_examples',
        claim,
        'match.examples',
        ...[marked.length, unmarked.length, MIN_MARKED, MIN_UNMARKED].map(String),
      ),
    );
  return findings;
}
