/** What a pack says of itself, and whether its claims and it agree. */
import { type Claim, MINE, type PackInfo } from '../../claims/model.ts';
import { isAfter, isRealDate } from '../calendar.ts';
import type { Finding, Severity } from '../finding.ts';

function told(severity: Severity, rule: string, place: string, ...details: string[]): Finding {
  return { severity, rule, place, details };
}

function lintTopics({ topics }: PackInfo, claims: readonly Claim[]): Finding[] {
  const used = new Set(claims.map(({ topic }) => topic));
  if (!topics) return [told('note', 'no_topics', 'topics', [...used].join(', '))];
  const known = new Set(topics.map(({ id }) => id));
  return [
    ...claims
      .filter(({ topic }) => !known.has(topic))
      .map(
        ({ id, topic }): Finding => ({ ...told('warning', 'undeclared_topic', 'topic', topic), claim: id }),
      ),
    ...topics.flatMap(({ id }, at) =>
      used.has(id) ? [] : [told('note', 'unused_topic', `topics[${at}]`, id)],
    ),
  ];
}

/** @param today YYYY-MM-DD. */
export function lintInfo(info: PackInfo, claims: readonly Claim[], today: string): Finding[] {
  const findings: Finding[] = [];
  const { id, updated, perspectives } = info;
  if (id === MINE) findings.push(told('error', 'reserved_id', 'id', id));
  if (claims.length === 0) return [...findings, told('error', 'no_claims', 'claims')];
  if (!isRealDate(updated)) findings.push(told('error', 'impossible_date', 'updated', updated));
  else if (isAfter(updated, today)) findings.push(told('error', 'future_date', 'updated', updated));
  const speaking = new Set(claims.flatMap(({ framings }) => framings.map(({ perspective }) => perspective)));
  for (const [at, perspective] of perspectives.entries())
    if (!speaking.has(perspective.id))
      findings.push(told('warning', 'unused_perspective', `perspectives[${at}]`, perspective.label));
  return [...findings, ...lintTopics(info, claims)];
}
