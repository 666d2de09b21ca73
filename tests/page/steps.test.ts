import { expect, it } from 'vitest';
import { firstInView, stepFrom } from '../../src/page/card/walk/steps.ts';

const spots = [-300, -20, 40, 900].map((top) => ({ top }));

it('goes on from what the reader sees, then from mark to mark and round', () => {
  expect(stepFrom(spots, -1, 1)).toBe(2);
  expect(stepFrom(spots, -1, -1)).toBe(1);
  expect(stepFrom(spots, 2, 1)).toBe(3);
  expect(stepFrom(spots, 3, 1)).toBe(0);
  expect(stepFrom(spots, 0, -1)).toBe(3);
});

it('begins at the other end where nothing lies that way', () => {
  expect(stepFrom([{ top: -5 }, { top: -1 }], -1, 1)).toBe(0);
  expect(stepFrom([{ top: 5 }, { top: 9 }], -1, -1)).toBe(1);
  expect(stepFrom([], -1, 1)).toBe(-1);
});

it('finds the first mark in the window', () => {
  expect(firstInView(spots, 800)).toBe(2);
  expect(firstInView([{ top: 900 }], 800)).toBe(-1);
});
