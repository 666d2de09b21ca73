/** Claims and perspectives that a text about other things should not hold so often. */
import type { Finding } from '../../../../src/lint/finding.ts';
import { lintedOf } from '../../../../src/lint/lint-pack.ts';
import { lintMarks } from '../../../../src/lint/rules/balance.ts';
import { type Mark, marksIn } from '../background.ts';
import type { PackFile } from '../read/read-pack-file.ts';

/** More marks than this in 1,000 sentences that are not about the claim: its words are not telling. */
const MAX_PER_THOUSAND = 0.5;
const SHOWN = 3;

/** Letters of the sentence on either side of the words. */
const AROUND = 70;

function inContext({ text, sentence }: Mark): string {
  const at = sentence.indexOf(text);
  const from = Math.max(0, at - AROUND);
  const to = Math.min(sentence.length, at + text.length + AROUND);
  const excerpt = `${from > 0 ? '…' : ''}${sentence.slice(from, to)}${to < sentence.length ? '…' : ''}`;
  return `“${text}” in “${excerpt}”`;
}

/** Different words first: three times the same phrase tells little. */
function samples(marks: readonly Mark[]): string {
  const first = new Map(marks.map((mark) => [mark.text.toLowerCase(), mark]));
  return [...new Set([...first.values(), ...marks])].slice(0, SHOWN).map(inContext).join('; ');
}

/** @param lines pages of a line each. */
export function lintBackground(file: PackFile, lines: readonly string[]): Finding[] {
  const { sentences, marks } = marksIn(file, lines);
  const byClaim = new Map<string, Mark[]>();
  const telling = new Map<string, number>();
  for (const mark of marks) {
    const { claim, framing } = mark;
    byClaim.set(claim, [...(byClaim.get(claim) ?? []), mark]);
    if (framing) telling.set(`${claim}/${framing}`, (telling.get(`${claim}/${framing}`) ?? 0) + 1);
  }
  return [
    ...[...byClaim]
      .filter(([, found]) => (found.length / sentences) * 1_000 > MAX_PER_THOUSAND)
      .map(
        ([claim, found]): Finding => ({
          severity: 'warning',
          rule: 'hits_background',
          claim,
          place: 'match',
          details: [String(found.length), String(sentences), samples(found)],
        }),
      ),
    ...lintMarks(lintedOf(file.info, file.claims), { sentences, marks: telling }),
  ];
}
