/**
 * Everything that the extension can do, with the keyboard only. At every step what has the focus can be seen and shows
 * that it has it, and after every action the focus is somewhere sensible: by-key.ts looks. What happens is in walk/.
 */
import { afterAll, beforeAll, describe, test } from 'vitest';
import { BROWSERS } from './support/browsers/browsers.ts';
import { type LeakBench, leakBench } from './support/card/leak.ts';
import { notThisAndBack, onToTheOptions, roundTheCard } from './walk/card.ts';
import {
  enterOpensAndEscapeLeadsBack,
  offAndOn,
  onFromTheWords,
  roundTheMarks,
  saysWhatKindItIs,
  saysThatThereIsNone,
  throughTheFrames,
} from './walk/marks.ts';
import { appearance, everySection, sites } from './walk/options.ts';
import { ownClaim } from './walk/own-claim.ts';
import { claim, notThisInThePopup, switches, waysOut } from './walk/popup.ts';
import { welcome } from './walk/welcome.ts';

describe.each(BROWSERS)('by key in %s', (browser) => {
  let bench: LeakBench;
  beforeAll(async () => {
    bench = await leakBench(browser);
  });
  afterAll(async () => bench?.close());

  test('from mark to mark and round', () => roundTheMarks(bench));
  test('through the frames of a page', () => throughTheFrames(bench));
  test('claim, term and figure are told apart', () => saysWhatKindItIs(bench));
  test('the Tab key goes on from the words', () => onFromTheWords(bench));
  test('Enter opens the card, Escape leads back', () => enterOpensAndEscapeLeadsBack(bench));
  test('a page without marks says so', () => saysThatThereIsNone(bench));
  test('marks on this site off and on', () => offAndOn(bench));
  test('round the card, and back to where one was', () => roundTheCard(bench));
  test('“not this”, undone in the card and in the options', () => notThisAndBack(bench));
  test('from the card to the claim in the options', () => onToTheOptions(bench));
  test('popup: switches, filter, order, topics', () => switches(bench));
  test('popup: a claim, its words, framings, citation, dates and sources', () => claim(bench));
  test('popup: “not this” and back', () => notThisInThePopup(bench));
  test('popup: with nothing to show, the ways out', () => waysOut(bench));
  test('options: a claim of one’s own, from the first word to its deletion', () => ownClaim(bench));
  test('options: every section, search and topics', () => everySection(bench));
  test('options: appearance', () => appearance(bench));
  test('options: sites', () => sites(bench));
  test('welcome', () => welcome(bench));
});
