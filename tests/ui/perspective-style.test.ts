/** The mark of a perspective: the same wherever it is shown, and different within one claim of the bundled packs. */
import { expect, test } from 'vitest';
import { bundledPacks } from '../../src/packs/bundled.ts';
import { initials, perspectiveStyle } from '../../src/ui/framings/perspective-style.ts';

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
  expect(perspectiveStyle('kremlin')).toEqual({ colour: 4, shape: 'circle' });
  expect(perspectiveStyle('kyiv')).toEqual({ colour: 1, shape: 'hexagon' });
});

test('no two perspectives of one bundled claim share colour and shape', () => {
  for (const { claims } of bundledPacks())
    for (const claim of claims) {
      const ids = [...new Set(claim.framings.map((framing) => framing.perspective))];
      const marks = ids.map((id) => JSON.stringify(perspectiveStyle(id)));
      expect(new Set(marks).size, claim.id).toBe(ids.length);
    }
});
