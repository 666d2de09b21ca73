/** The lint: everything that can be said of a pack without looking at the world. Pure; editor and tools share it. */
import type { Claim, PackInfo } from '../claims/model.ts';
import { latestDay } from './calendar.ts';
import type { Finding, Linted } from './finding.ts';
import { lintWordings } from './rules/balance.ts';
import { lintCompleteness } from './rules/completeness.ts';
import { lintDates } from './rules/dates.ts';
import { lintDuplicates } from './rules/duplicates.ts';
import { lintFields } from './rules/fields.ts';
import { lintMatches } from './rules/matches.ts';
import { lintInfo } from './rules/pack.ts';
import { lintLonely, lintStrangers } from './rules/phrasings.ts';
import { lintPhrases } from './rules/phrases.ts';
import { lintSources } from './rules/sources.ts';
import { lintStatement } from './rules/statement.ts';

export interface LintOptions {
  /** Claims that are there already, of other packs. */
  others?: readonly Linted[];
  /** Ships with the extension: what is nobody else's duty is ours. */
  bundled?: boolean;
}

export interface PackLintOptions extends LintOptions {
  /** YYYY-MM-DD; the day on which this is asked when absent. */
  today?: string;
  /** Also what need not be wrong and takes as long as all the rest. */
  notes?: boolean;
}

/** A pack that passed the schema: what it says, and the file as it is written. */
export interface LintedPack {
  info: PackInfo;
  claims: readonly Claim[];
  source: Readonly<Record<string, unknown>>;
}

/** Of claims that passed the schema, of one's own too. */
export function lintClaims(
  claims: readonly Linted[],
  { others = [], bundled = false }: LintOptions = {},
): Finding[] {
  return [
    ...claims.flatMap((linted) => [
      ...lintStatement(linted),
      ...lintSources(linted, bundled),
      ...lintPhrases(linted),
      ...lintStrangers(linted, bundled),
    ]),
    ...lintDuplicates(claims, others),
    ...lintMatches(claims),
  ];
}

/** Of a pack that others shall read: also what only matters then. */
export function lintPack(
  { info, claims, source }: LintedPack,
  { others = [], bundled = false, today = latestDay(), notes = false }: PackLintOptions = {},
): Finding[] {
  const linted = lintedOf(info, claims);
  return [
    ...lintInfo(info, claims, today),
    ...lintFields(source),
    ...linted.flatMap((one) => [...lintCompleteness(one, bundled), ...lintDates(one, { today, bundled })]),
    ...lintClaims(linted, { others, bundled }),
    ...lintWordings(linted),
    ...(notes ? lintLonely(linted) : []),
  ];
}

export function lintedOf(pack: PackInfo, claims: readonly Claim[]): Linted[] {
  return claims.map((claim) => ({ pack, claim }));
}
