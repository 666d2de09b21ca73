/** A page of 20,000 text nodes: what marking takes of its main thread, ours and mark.js. */
import type { Page } from 'puppeteer-core';
import type { Driver } from '../../e2e/support/driver.ts';
import type { TestServer } from '../../e2e/support/server.ts';
import { least, median, ms, printTable, times } from '../measure.ts';
import { HEADERS, html } from './beat.ts';
import { clockOf } from './clock.ts';
import { bringMarkJs, countMarked, markWith, type Place, placesOf, WAYS, type Way } from './mark-js.ts';
import { READ, rest, turn } from './switch.ts';
import { article, phrases } from './text.ts';

const NODES = 20_000;
const MARKS = [1_000, 10_000] as const;
const ROUNDS = 3;
/** These take seconds and, with so many marks, a minute. */
const SLOW: readonly Way[] = ['across', 'ranges'];
const SLOW_MARKS = 1_000;

interface Marking {
  name: string;
  /** Highlighted ranges, or elements. */
  marks: number;
  letters: number;
  /** Of the main thread, by the processor's clock, ms. */
  worked: number[];
  longest: number[];
  moved: number;
  shift: number | null;
}

const urlOf = (marks: number) => `${READ}/marks-${marks}`;

/** In front, loaded, and at rest, with the extension switched off. */
async function openAtRest(driver: Driver, marks: number): Promise<Page> {
  await turn(driver, false);
  const page = await driver.open(urlOf(marks));
  await driver.settled(page);
  await page.evaluate(() => window.bench.notePlaces());
  await rest(page);
  return page;
}

/** Switched on and drawn. */
async function markOurs(driver: Driver, page: Page, marks: number): Promise<void> {
  await turn(driver, true);
  await page.evaluate((count) => window.bench.marked(count), marks);
  await rest(page);
}

/** First by the clock of the processor; then once more with beats, which would be in that clock. */
async function measureOurs(driver: Driver, marks: number, into: Marking, idle: number[]): Promise<Place[]> {
  const page = await openAtRest(driver, marks);
  const clock = await clockOf(driver, page);
  const before = await clock();
  await markOurs(driver, page, marks);
  into.worked.push((await clock()) - before);
  const places = await placesOf(page);
  into.marks = places.length;
  into.letters = places.reduce((sum, { length }) => sum + length, 0);
  Object.assign(into, await page.evaluate(() => window.bench.shifts()));

  await turn(driver, false);
  await rest(page);
  const startBeats = () => page.evaluate(() => window.bench.startBeats());
  const stopBeats = () => page.evaluate(() => window.bench.stopBeats());
  await startBeats();
  await rest(page);
  idle.push((await stopBeats()).longest);
  await startBeats();
  await markOurs(driver, page, marks);
  into.longest.push((await stopBeats()).longest);
  await page.close();
  return places;
}

async function measurePeer(
  driver: Driver,
  marks: number,
  way: Way,
  places: readonly Place[],
  into: Marking,
): Promise<void> {
  const page = await openAtRest(driver, marks);
  await bringMarkJs(page);
  await rest(page);
  const clock = await clockOf(driver, page);
  const before = await clock();
  const beats = await markWith(page, way, phrases(), places);
  await rest(page);
  into.worked.push((await clock()) - before - (beats.span - beats.taken));
  into.longest.push(beats.longest);
  const { elements, letters } = await countMarked(page);
  Object.assign(into, { marks: elements, letters }, await page.evaluate(() => window.bench.shifts()));
  await page.close();
}

const noMarking = (name: string): Marking => ({
  name,
  marks: 0,
  letters: 0,
  worked: [],
  longest: [],
  moved: 0,
  shift: null,
});

function print(marks: number, [ours, ...peers]: readonly [Marking, ...Marking[]], idle: number[]): void {
  const line = ({ name, worked, longest, ...one }: Marking, isOurs: boolean) => [
    name,
    ms(median(worked)),
    isOurs ? '' : times(median(worked) / median(ours.worked)),
    ms(median(longest)),
    ms(least(longest)),
    String(one.marks),
    `${((100 * one.letters) / ours.letters).toFixed(0)} %`,
    String(one.moved),
    one.shift === null ? '' : one.shift.toFixed(3),
  ];
  printTable(`${marks.toLocaleString('en-US')} marks in ${NODES.toLocaleString('en-US')} text nodes, ms`, [
    ['', 'main thread', '÷ ours', 'longest', 'least', 'marks', 'letters', 'moved', 'shift'],
    line(ours, true),
    ...peers.map((peer) => line(peer, false)),
    ['nothing at all', '', '', ms(median(idle)), ms(least(idle)), '', '', '', ''],
  ]);
}

/** @param withSlow the slow peers with many marks too. */
export async function benchMarking(driver: Driver, server: TestServer, withSlow: boolean): Promise<void> {
  for (const marks of MARKS) {
    const { html: body, planted } = article(NODES, marks);
    server.page(urlOf(marks), html(body), { headers: HEADERS });
    const ours = noMarking('Counterframe');
    const ways = (Object.keys(WAYS) as Way[]).filter(
      (way) => withSlow || marks <= SLOW_MARKS || !SLOW.includes(way),
    );
    const peers = ways.map((way) => noMarking(WAYS[way]));
    const idle: number[] = [];
    let places: Place[] = [];
    for (let round = 0; round < ROUNDS; round += 1) places = await measureOurs(driver, planted, ours, idle);
    // Once each: seconds of one piece of work, and nearly the same each time.
    for (const [at, way] of ways.entries()) await measurePeer(driver, planted, way, places, peers[at]!);
    print(marks, [ours, ...peers], idle);
  }
  await turn(driver, true);
}
