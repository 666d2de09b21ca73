/** The mark of a perspective: the same wherever it is shown, and different within one claim of the bundled packs. */
import { expect, test } from 'vitest';
import { bundledPacks } from '../../src/packs/bundled.ts';
import { initials, perspectiveStyle } from '../../src/ui/framings/perspective-style.ts';

const MANY_CLAIMS = 4;

test('initials are readable at a glance', () => {
  expect(initials('Kremlin')).toBe('Kr');
  expect(initials('Trump White House')).toBe('TW');
  expect(initials('European governments and the EU')).toBe('EG');
  expect(initials('Ärzte ohne Grenzen')).toBe('ÄO');
  expect(initials('News organisations')).toBe('Ne');
  expect(initials('…')).toBe('?');
});

test('the same id has the same mark for ever', () => {
  // A change here repaints every perspective that readers have learnt: not by accident.
  expect(perspectiveStyle('kremlin')).toEqual({ colour: 5, shape: 'circle' });
  expect(perspectiveStyle('kyiv')).toEqual({ colour: 0, shape: 'diamond' });
});

test('no two perspectives of one bundled claim share colour and shape', () => {
  for (const { claims } of bundledPacks())
    for (const claim of claims) {
      const ids = [...new Set(claim.framings.map((framing) => framing.perspective))];
      const marks = ids.map((id) => JSON.stringify(perspectiveStyle(id)));
      expect(new Set(marks).size, claim.id).toBe(ids.length);
    }
});

test('perspectives that meet in many bundled claims differ in colour', () => {
  const meetings = new Map<string, number>();
  for (const { claims } of bundledPacks())
    for (const { framings } of claims) {
      const ids = [...new Set(framings.map(({ perspective }) => perspective))].sort();
      for (const [at, one] of ids.entries())
        for (const other of ids.slice(at + 1)) {
          const pair = `${one} ${other}`;
          meetings.set(pair, (meetings.get(pair) ?? 0) + 1);
        }
    }
  const often = [...meetings].filter(([, claims]) => claims >= MANY_CLAIMS).map(([pair]) => pair.split(' '));
  expect(often).not.toEqual([]);
  for (const [one, other] of often)
    expect(perspectiveStyle(one!).colour, `${one}, ${other}`).not.toBe(perspectiveStyle(other!).colour);
});
