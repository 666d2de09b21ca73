/** A heavy article, loaded over and over: with the extension and, on a site that it does not know, without. */
import type { Driver } from '../../e2e/support/browsers/driver.ts';
import type { TestServer } from '../../e2e/support/pages/server.ts';
import { median, ms, p95, printTable } from '../measure.ts';
import { HEADERS, html } from './beat.ts';
import { clockOf } from './clock.ts';
import { HEAVY_MARKS, heavyBody } from './heavy-page.ts';
import { READ, UNREAD } from './switch.ts';

const ROUNDS = 15;
/** After the load event: time enough for the page to be read and marked. */
const AFTER_MS = 600;

const TIMES = {
  painted: 'first contentful paint',
  parsed: 'DOMContentLoaded',
  loaded: 'load',
  blocked: 'total blocking time',
  worked: 'main thread',
} as const;
type Loaded = Record<keyof typeof TIMES, number>;

interface Measured extends Omit<Loaded, 'worked'> {
  marks: number;
}

declare global {
  interface Window {
    /** Resolves some time after the load event. */
    measured(milliseconds: number): Promise<Measured>;
  }
}

/**
 * Put into the head as text. Blocking time, from the first paint on, is what tasks take beyond 50 ms. A browser that
 * tells of no tasks is asked otherwise: a worker sends a message every 5 ms, and the page sees when they come.
 */
function install(): void {
  const tasks: { startTime: number; duration: number }[] = [];
  if (PerformanceObserver.supportedEntryTypes.includes('longtask'))
    new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({
      type: 'longtask',
      buffered: true,
    });
  else {
    const sender = new Blob(['setInterval(() => postMessage(0), 5)']);
    let last = performance.now();
    new Worker(URL.createObjectURL(sender)).onmessage = () => {
      tasks.push({ startTime: last, duration: performance.now() - last });
      last = performance.now();
    };
  }
  const loaded = new Promise((done) => {
    window.addEventListener('load', done);
  });
  window.measured = async (milliseconds) => {
    await loaded;
    await window.bench.wait(milliseconds);
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN;
    const later = tasks.filter(({ startTime, duration }) => startTime + duration > painted);
    return {
      painted,
      parsed: navigation!.domContentLoadedEventEnd,
      loaded: navigation!.loadEventEnd,
      blocked: later.reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0),
      marks: window.bench.marks(),
    };
  };
}

/** In a tab that has been on that site: its process has begun. */
async function load(driver: Driver, site: string): Promise<Loaded & { marks: number }> {
  const page = await driver.open(`${site}/light`);
  await page.bringToFront();
  const clock = await clockOf(driver, page);
  const before = await clock();
  await page.goto(`${site}/heavy`);
  const measured = await page.evaluate((time) => window.measured(time), AFTER_MS);
  const worked = (await clock()) - before;
  await page.close();
  return { ...measured, worked };
}

export async function benchLoad(driver: Driver, server: TestServer): Promise<void> {
  const body = html(`<script>(${install.toString()})()</script>${heavyBody()}`);
  for (const site of [UNREAD, READ]) {
    server.page(`${site}/light`, html('<p>Nothing.'), { headers: HEADERS });
    server.page(`${site}/heavy`, body, { headers: HEADERS });
  }
  const without: Loaded[] = [];
  const with_: Loaded[] = [];
  let marked = 0;
  for (let round = 0; round < ROUNDS; round += 1)
    // Whoever comes first is at no advantage.
    for (const reads of round % 2 === 0 ? [false, true] : [true, false]) {
      const one = await load(driver, reads ? READ : UNREAD);
      (reads ? with_ : without).push(one);
      if (one.marks === HEAVY_MARKS) marked += 1;
    }
  const all = (rows: readonly Loaded[], name: keyof Loaded) => rows.map((row) => row[name]);
  printTable(
    `A page of ${(body.length / 1e6).toFixed(1)} MB, ms; ${ROUNDS} loads each, ${marked} with all marks`,
    [
      ['', 'without', 'p95', 'with', 'p95', 'difference'],
      ...(Object.keys(TIMES) as (keyof Loaded)[]).map((name) => {
        const [less, more] = [all(without, name), all(with_, name)];
        const difference = median(more) - median(less);
        return [
          TIMES[name],
          ms(median(less)),
          ms(p95(less)),
          ms(median(more)),
          ms(p95(more)),
          ms(difference),
        ];
      }),
    ],
  );
}
