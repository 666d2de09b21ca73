/**
 * An hour of endless scrolling, in Chromium: a screen of articles comes, the oldest goes, over and over. What the page
 * holds must not grow: no text, node or mark of what has gone may stay behind.
 */
import type { CDPSession, Page } from 'puppeteer-core';
import type { Driver } from '../../e2e/support/browsers/driver.ts';
import type { TestServer } from '../../e2e/support/pages/server.ts';
import { mb, printTable } from '../measure.ts';
import { HEADERS, html } from './beat.ts';
import { READ, rest, UNREAD } from './switch.ts';
import { article } from './text.ts';

const STEPS = 720;
const ARTICLES_PER_STEP = 20;
const MARKS_PER_STEP = 10;
/** Screens that stay: each is there long enough to be read and marked, at the pace that is given. */
const WINDOW = 50;
const STEP_MS = 30;
const NODES_PER_ARTICLE = 10;

declare global {
  interface Window {
    /** Scrolls on by so many screens. */
    scrollOn(steps: number, pace: number): Promise<void>;
  }
}

/** Put into the page as text. The screens differ: `screens` holds some, each is told apart by its number. */
function installScroll(screens: string[], kept: number): void {
  let shown = 0;
  window.scrollOn = async (steps, pace) => {
    const list = document.querySelector('main')!;
    for (let step = 0; step < steps; step += 1) {
      const section = document.createElement('section');
      section.innerHTML = screens[shown % screens.length]!.replaceAll('<p>', `<p>No. ${shown}: `);
      list.append(section);
      if (list.children.length > kept) list.firstElementChild!.remove();
      shown += 1;
      scrollTo(0, document.body.scrollHeight);
      await window.bench.wait(pace);
    }
  };
}

interface Held {
  heap: number;
  nodes: number;
  /** Ranges in highlights of ours, and those of them whose text is no longer on the page. */
  marks: number;
  stale: number;
  /** Blocks that the page script knows. */
  blocks: number;
}

async function look(driver: Driver, page: Page, session: CDPSession): Promise<Held> {
  const summary = page.url().startsWith(READ) ? await driver.settled(page) : undefined;
  await rest(page);
  // Twice: what the first lets go may have held something else.
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes } = await session.send('Memory.getDOMCounters');
  const stale = await page.evaluate(() => {
    let count = 0;
    CSS.highlights.forEach((highlight) => {
      highlight.forEach(({ startContainer }) => {
        if (!startContainer.isConnected) count += 1;
      });
    });
    return count;
  });
  const marks = await page.evaluate(() => window.bench.marks());
  return { heap: usedSize, nodes, marks, stale, blocks: summary?.blocks ?? 0 };
}

async function scroll(driver: Driver, url: string, pace: number): Promise<Held[]> {
  const page = await driver.open(url);
  await page.bringToFront();
  const session = await page.createCDPSession();
  const seen = [await look(driver, page, session)];
  for (let quarter = 0; quarter < 4; quarter += 1) {
    await page.evaluate((steps, time) => window.scrollOn(steps, time), STEPS / 4, pace);
    seen.push(await look(driver, page, session));
  }
  await page.close();
  return seen;
}

/** Bytes for each screen after the first quarter, when as many go as come: the line of least squares. */
function slope(seen: readonly Held[]): number {
  const points = seen.slice(1).map(({ heap }, at) => ({ x: (at * STEPS) / 4, y: heap }));
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(points.map((point) => point.x)), mean(points.map((point) => point.y))];
  const up = points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0);
  return up / points.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
}

export async function benchScroll(driver: Driver, server: TestServer): Promise<void> {
  const screens = Array.from(
    { length: 60 },
    (_, seed) => article(ARTICLES_PER_STEP * NODES_PER_ARTICLE, MARKS_PER_STEP, seed + 1).html,
  );
  const body = `<main></main><script>(${installScroll.toString()})(${JSON.stringify(screens)}, ${WINDOW})</script>`;
  const urls = [UNREAD, READ].map((site) => `${site}/scroll`);
  for (const url of urls) server.page(url, html(body), { headers: HEADERS });
  // Nobody reads along in the first: it need not wait.
  const without = await scroll(driver, urls[0]!, 5);
  const with_ = await scroll(driver, urls[1]!, STEP_MS);
  const row = (name: string, seen: readonly Held[], cell: (held: Held) => string, last = '') => [
    name,
    ...seen.map(cell),
    last,
  ];
  const kb = (bytes: number) => `${(bytes / 1e3).toFixed(1)} kB`;
  const heap = ({ heap: bytes }: Held) => mb(bytes);
  printTable(`${STEPS} screens of ${ARTICLES_PER_STEP} articles, ${WINDOW} of them kept`, [
    ['', '0 %', '25 %', '50 %', '75 %', '100 %', 'a screen'],
    row('heap without, MB', without, heap, kb(slope(without))),
    row('heap with, MB', with_, heap, kb(slope(with_))),
    row('nodes without', without, ({ nodes }) => String(nodes)),
    row('nodes with', with_, ({ nodes }) => String(nodes)),
    row('blocks known', with_, ({ blocks }) => String(blocks)),
    row('marks', with_, ({ marks }) => String(marks)),
    row('marks of what has gone', with_, ({ stale }) => String(stale)),
  ]);
}
