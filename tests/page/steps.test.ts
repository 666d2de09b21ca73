import { expect, it } from 'vitest';
import { firstInView, leadsOut, stepFrom } from '../../src/page/card/walk/steps.ts';

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

it('knows where the marks of a frame end, by the mark last gone to or by what the reader sees', () => {
  expect([0, 1, 2, 3].map((at) => leadsOut(spots, at, 1))).toEqual([false, false, false, true]);
  expect([0, 1, 2, 3].map((at) => leadsOut(spots, at, -1))).toEqual([true, false, false, false]);
  expect(leadsOut(spots, -1, 1)).toBe(false);
  expect(leadsOut([{ top: -5 }], -1, 1)).toBe(true);
  expect(leadsOut([{ top: -5 }], -1, -1)).toBe(false);
  expect(leadsOut([{ top: 5 }], -1, -1)).toBe(true);
  expect(leadsOut([], -1, 1)).toBe(true);
});
