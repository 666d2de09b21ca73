/** A page of 20,000 text nodes: what marking takes of its main thread, ours and mark.js. */
import type { Page } from 'puppeteer-core';
import type { Driver } from '../../e2e/support/browsers/driver.ts';
import type { TestServer } from '../../e2e/support/pages/server.ts';
import { least, median, ms, printTable, times } from '../measure.ts';
import { HEADERS, html } from './beat.ts';
import { clockOf } from './clock.ts';
import { bringMarkJs, countMarked, markWith, type Place, WAYS, type Way } from './mark-js.ts';
import { READ, read, rest, turn } from './switch.ts';
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

/** Switched on, read to the end, and what is near the window drawn. */
async function markOurs(driver: Driver, page: Page): Promise<void> {
  await turn(driver, true);
  await read(driver, page);
  await rest(page);
}

/** First by the clock of the processor; then once more with beats, which would be in that clock. */
async function measureOurs(
  driver: Driver,
  marks: number,
  ours: Marking,
  walked: Marking | undefined,
  idle: number[],
): Promise<Place[]> {
  const page = await openAtRest(driver, marks);
  const clock = await clockOf(driver, page);
  const clocked = async <T>(work: () => Promise<T>): Promise<[ms: number, result: T]> => {
    const before = await clock();
    const result = await work();
    return [(await clock()) - before, result];
  };
  const walk = () => page.evaluate(() => window.bench.walk());
  const [reading] = await clocked(() => markOurs(driver, page));
  ours.worked.push(reading);
  ours.marks = await page.evaluate(() => window.bench.marks());
  Object.assign(ours, await page.evaluate(() => window.bench.shifts()));
  const [withMarks, json] = walked ? await clocked(walk) : [0, '[]'];
  const places: Place[] = JSON.parse(json);

  await turn(driver, false);
  await rest(page);
  if (walked) {
    const [withoutMarks] = await clocked(walk);
    walked.worked.push(reading + withMarks - withoutMarks);
    walked.marks = places.length;
    walked.letters = places.reduce((sum, { length }) => sum + length, 0);
    Object.assign(walked, await page.evaluate(() => window.bench.shifts()));
  }
  const startBeats = () => page.evaluate(() => window.bench.startBeats());
  const stopBeats = () => page.evaluate(() => window.bench.stopBeats());
  await startBeats();
  await rest(page);
  idle.push((await stopBeats()).longest);
  await startBeats();
  await markOurs(driver, page);
  ours.longest.push((await stopBeats()).longest);
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

function print(
  marks: number,
  ours: Marking,
  walked: Marking,
  peers: readonly Marking[],
  idle: number[],
): void {
  const line = ({ name, worked, longest, ...one }: Marking) => [
    name,
    ms(median(worked)),
    name === ours.name ? '' : times(median(worked) / median(ours.worked)),
    longest.length > 0 ? ms(median(longest)) : '',
    longest.length > 0 ? ms(least(longest)) : '',
    String(one.marks),
    one.letters > 0 ? `${((100 * one.letters) / walked.letters).toFixed(0)} %` : '',
    String(one.moved),
    one.shift === null ? '' : one.shift.toFixed(3),
  ];
  printTable(`${marks.toLocaleString('en-US')} marks in ${NODES.toLocaleString('en-US')} text nodes, ms`, [
    ['', 'main thread', '÷ ours', 'longest', 'least', 'marks', 'letters', 'moved', 'shift'],
    line(ours),
    line(walked),
    ...peers.map(line),
    ['nothing at all', '', '', ms(median(idle)), ms(least(idle)), '', '', '', ''],
  ]);
}

/** @param withSlow the slow peers with many marks too. */
export async function benchMarking(driver: Driver, server: TestServer, withSlow: boolean): Promise<void> {
  for (const marks of MARKS) {
    const { html: body, planted } = article(NODES, marks);
    server.page(urlOf(marks), html(body), { headers: HEADERS });
    const ours = noMarking('Counterframe');
    const walked = noMarking('the same, scrolled to the end');
    const ways = (Object.keys(WAYS) as Way[]).filter(
      (way) => withSlow || marks <= SLOW_MARKS || !SLOW.includes(way),
    );
    const peers = ways.map((way) => noMarking(WAYS[way]));
    const idle: number[] = [];
    let places: Place[] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      places = await measureOurs(driver, planted, ours, round === ROUNDS - 1 ? walked : undefined, idle);
    // Once each: seconds of one piece of work, and nearly the same each time.
    for (const [at, way] of ways.entries()) await measurePeer(driver, planted, way, places, peers[at]!);
    print(marks, ours, walked, peers, idle);
  }
  await turn(driver, true);
}
