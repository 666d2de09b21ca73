/** `pack lint`: every fault as `file: severity: claim: place: what and what to do`. */
import { counted } from '../../counted.ts';
import { backgroundOf } from '../background.ts';
import { lintBackground } from './lint-background.ts';
import { lineOf, linter } from './lint-file.ts';
import type { Request } from '../pack.ts';
import { readAndTell } from '../read/read-pack-file.ts';

/** More than this takes longer than one likes to look at an empty screen. */
const MANY_CLAIMS = 2_000;

export function lint(request: Request): boolean {
  const { notes, print } = request;
  const { packs, faults } = readAndTell(request);
  const { lines, fault } = backgroundOf(request);
  if (fault) print(fault);
  const totals = { error: faults.length + (fault ? 1 : 0), warning: 0, note: 0 };
  const lintFile = linter(packs, notes);
  for (const file of packs) {
    if (file.claims.length > MANY_CLAIMS)
      process.stderr.write(`${file.name}: ${file.claims.length} claims; this takes a while.\n`);
    const findings = [...lintFile(file), ...(lines ? lintBackground(file, lines) : [])];
    for (const finding of findings) {
      totals[finding.severity] += 1;
      // Who gives a background asks for its numbers.
      const asked = notes || finding.rule === 'balance_marks';
      if (finding.severity !== 'note' || asked) print(lineOf(file, finding));
    }
  }
  const claims = packs.reduce((sum, file) => sum + file.claims.length, 0);
  const { error, warning, note } = totals;
  const hint = note > 0 && !notes ? ' (--notes shows them, and looks at phrasings)' : '';
  print(
    `${counted(claims, 'claim')} in ${counted(packs.length, 'pack')}: ${counted(error, 'error')}, ${counted(warning, 'warning')}, ${counted(note, 'note')}${hint}.`,
  );
  return error + warning === 0;
}
