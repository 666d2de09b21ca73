/** Fifty whole articles come out exactly as they did: what is marked, in whose wording, and how the page puts it. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { matchBlocks } from '../../src/matching/match/match-blocks.ts';
import { bundledIndex } from './labelled.ts';

const folder = new URL('./pages/', import.meta.url);
const file = new URL('./pages.expected.json', import.meta.url);
const names = readdirSync(folder).sort();
const index = bundledIndex();

/** `claim voice (framing): words` of each mark, paragraph by paragraph. */
function outcome(name: string): string[] {
  const blocks = readFileSync(new URL(name, folder), 'utf8')
    .trimEnd()
    .split('\n')
    .map((text, id) => ({ id, text }));
  return matchBlocks(index, blocks).matches.map(
    ({ claim, voice, framing, block, start, end }) =>
      `${block + 1} ${claim.split('/')[1]} ${voice}${framing ? ` (${framing})` : ''}: ${blocks[block]!.text.slice(start, end)}`,
  );
}

const outcomes = Object.fromEntries(names.map((name) => [name, outcome(name)]));
if (process.env.UPDATE_EXPECTED) writeFileSync(file, `${JSON.stringify(outcomes, null, 2)}\n`);

it('every article has marks, nearly all on several claims', () => {
  expect(names.length).toBe(50);
  const claims = Object.values(outcomes).map(
    (marks) => new Set(marks.map((mark) => mark.split(' ')[1])).size,
  );
  expect(Math.min(...claims)).toBeGreaterThanOrEqual(1);
  expect(claims.filter((count) => count >= 2).length).toBeGreaterThanOrEqual(48);
});

it('the marks are what they were', () => {
  expect(outcomes).toEqual(JSON.parse(readFileSync(file, 'utf8')));
});
