/** Every labelled sentence comes out exactly as it did: a change of the matcher shows here, sentence by sentence. */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type LabelledResult, readLabelled, runLabelled } from './labelled.ts';

const file = new URL('./labelled.expected.json', import.meta.url);

/** `claim via voice: words` of each mark. */
function outcome({ matches, text }: LabelledResult): string[] {
  return matches.map(
    ({ claim, via, voice, start, end }) =>
      `${claim.split('/')[1]} ${via} ${voice}: ${text.slice(start, end)}`,
  );
}

const results = runLabelled('default');
const outcomes = Object.fromEntries(results.map((result) => [result.id, outcome(result)]));
if (process.env.UPDATE_EXPECTED) writeFileSync(file, `${JSON.stringify(outcomes, null, 2)}\n`);

describe('labelled sentences', () => {
  it('are many, and of every label', () => {
    const rows = readLabelled();
    expect(rows.length).toBeGreaterThanOrEqual(400);
    for (const label of ['asserted', 'quoted', 'attributed', 'denied', 'look-alike'])
      expect(rows.filter((row) => row.label === label).length).toBeGreaterThanOrEqual(60);
  });

  it('come out as they did', () => {
    expect(outcomes).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });

  it('with a denial are never shown as asserted, but for the few that are known', () => {
    const marked = results.filter(({ label, own }) => label === 'denied' && own);
    const wrong = marked.filter(({ own }) => own?.voice === 'asserted');
    expect(wrong.length / marked.length).toBeLessThanOrEqual(KNOWN_WRONG_DENIALS);
  });
});

/** Share of the denials that are marked: 3 of 75. */
const KNOWN_WRONG_DENIALS = 0.045;
