/** `pack test`: each claim's examples, those that must be marked and those that must not. */
import { isActive } from '../../../src/claims/model.ts';
import { claimsIn, isMarked } from '../../../src/lint/rules/matches.ts';
import { buildIndex } from '../../../src/matching/index/compiled-index.ts';
import { indexableOf } from '../../../src/matching/indexable.ts';
import { counted } from '../counted.ts';
import type { Request } from './pack.ts';
import { type PackFile, readAndTell } from './read/read-pack-file.ts';

function testPack({ name, info, claims }: PackFile, print: Request['print']): boolean {
  const index = buildIndex(claims.filter(isActive).map((claim) => indexableOf(info, claim)));
  let tried = 0;
  let failed = 0;
  for (const claim of claims) {
    const { marked = [], unmarked = [] } = claim.match.examples ?? {};
    const attempt = (text: string, expected: boolean) => {
      tried += 1;
      if (isMarked(index, claim, text, expected) === expected) return;
      failed += 1;
      const instead = expected ? claimsIn(index, text, claim.match.anchors) : [];
      const found = instead.length > 0 ? ` (marked: ${instead.join(', ')})` : '';
      print(`${name}: ${claim.id}: ${expected ? 'not marked' : 'marked'}: ${text}${found}`);
    };
    for (const text of marked) attempt(text, true);
    for (const text of unmarked) attempt(text, false);
  }
  const without = claims.filter(({ match }) => !match.examples?.marked.length);
  for (const { id } of without)
    print(`${name}: ${id}: no examples; add match.examples.marked and .unmarked.`);
  print(`${name}: ${counted(claims.length, 'claim')}, ${counted(tried, 'example')}, ${failed} wrong.`);
  return failed === 0 && without.length === 0;
}

export function test(request: Request): boolean {
  const { packs, faults } = readAndTell(request);
  return packs.map((file) => testPack(file, request.print)).every(Boolean) && faults.length === 0;
}
