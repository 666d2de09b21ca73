/** What the lint says of a claim of one's own: some of it keeps the claim from being saved, the rest is advice. */
import { type Claim, claimRef, MINE } from '../../claims/model.ts';
import type { Problem } from '../../claims/read.ts';
import type { Finding, Linted } from '../../lint/finding.ts';
import { lintClaims } from '../../lint/lint-pack.ts';
import type { Library } from '../../storage/claims.ts';

/** A claim of which these are true could never be told from other text, or from another claim. */
const REFUSED = new Set(['too_short', 'too_common', 'no_words', 'stop_words_only', 'same_statement']);

export function lintDraft(claim: Claim, { packs, claims }: Library): Finding[] {
  const mine = packs.find(({ id }) => id === MINE);
  if (!mine) return [];
  const own = claimRef(MINE, claim.id);
  const others = claims
    .filter(({ ref }) => ref !== own)
    .map(({ pack, claim: other }): Linted => ({ pack, claim: other }));
  return lintClaims([{ pack: mine, claim }], { others });
}

export function refusalsOf(findings: readonly Finding[]): Problem[] {
  return findings
    .filter(({ rule }) => REFUSED.has(rule))
    .map(({ rule, place, details }) => ({ place, problem: `lint_${rule}`, details }));
}

/** What is worth saying before the claim is saved. */
export function adviceOf(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ severity, rule }) => severity === 'warning' || rule === 'few_perspectives');
}
