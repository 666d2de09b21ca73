/** `pack lint`: every fault as `file: claim: place: what and what to do`. */
import type { Finding } from '../../../src/lint/finding.ts';
import { lintClaims, lintedOf } from '../../../src/lint/lint-pack.ts';
import { BUNDLED } from '../../../src/packs/bundled.ts';
import { inWords, wordsFor } from '../in-words.ts';
import { marksIn } from './background.ts';
import type { Request } from './pack.ts';
import { type PackFile, readPackFiles } from './read-pack-file.ts';

/** More marks than this in 1,000 sentences that are not about the claim: its words are not telling. */
const MAX_PER_THOUSAND = 0.5;

const lineOf = (file: PackFile, { severity, claim, place, rule, details }: Finding) =>
  `${file.name}: ${severity}: ${claim ? `${claim}: ` : ''}${place}: ${wordsFor(`lint_${rule}`, details)}`;

function lintBackground(file: PackFile, background: string, from: string): Finding[] {
  const { sentences, marks } = marksIn([file], background, from);
  const counts = new Map<string, number>();
  for (const { claim } of marks) counts.set(claim, (counts.get(claim) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => (count / sentences) * 1_000 > MAX_PER_THOUSAND)
    .map(([claim, count]) => ({
      severity: 'warning',
      rule: 'hits_background',
      claim,
      place: 'match',
      details: [String(count), String(sentences)],
    }));
}

export function lint(request: Request): boolean {
  const files = readPackFiles(request);
  const bundled = new Set(BUNDLED.map(({ id }) => id));
  const totals = { error: 0, warning: 0, note: 0 };
  for (const file of files) {
    for (const { claim, ...problem } of file.refused) {
      totals.error += 1;
      request.print(`${file.name}: error: ${claim ? `${claim}: ` : ''}${inWords(problem)}`);
    }
    const others = files
      .filter((other) => other !== file)
      .flatMap(({ info, claims }) => lintedOf(info, claims));
    const findings = [
      ...lintClaims(lintedOf(file.info, file.claims), { others, bundled: bundled.has(file.info.id) }),
      ...(request.background ? lintBackground(file, request.background, request.from) : []),
    ];
    for (const finding of findings) {
      totals[finding.severity] += 1;
      if (finding.severity !== 'note' || request.notes) request.print(lineOf(file, finding));
    }
  }
  const claims = files.reduce((sum, file) => sum + file.claims.length, 0);
  request.print(
    `${claims} claims in ${files.length} packs: ${totals.error} errors, ${totals.warning} warnings, ${totals.note} notes.`,
  );
  return totals.error + totals.warning === 0;
}
