/** The lint: everything that can be said of a pack without looking at the world. Pure; editor and tools share it. */
import type { Claim, PackInfo } from '../claims/model.ts';
import type { Finding, Linted } from './finding.ts';
import { lintDuplicates } from './rules/duplicates.ts';
import { lintMatches } from './rules/matches.ts';
import { lintPhrases } from './rules/phrases.ts';
import { lintSources } from './rules/sources.ts';
import { lintStatement } from './rules/statement.ts';

export interface LintOptions {
  /** Claims that are there already, of other packs. */
  others?: readonly Linted[];
  /** Ships with the extension: what is nobody else's duty is ours. */
  bundled?: boolean;
}

/** Of claims that passed the schema. */
export function lintClaims(
  claims: readonly Linted[],
  { others = [], bundled = false }: LintOptions = {},
): Finding[] {
  return [
    ...claims.flatMap((linted) => [
      ...lintStatement(linted),
      ...lintSources(linted, bundled),
      ...lintPhrases(linted),
    ]),
    ...lintDuplicates(claims, others),
    ...lintMatches(claims),
  ];
}

export function lintedOf(pack: PackInfo, claims: readonly Claim[]): Linted[] {
  return claims.map((claim) => ({ pack, claim }));
}
