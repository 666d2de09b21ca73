/** A page that never rests: a feed at its top changes 1,000 times a second while the marks are drawn. */
import type { Page } from 'puppeteer-core';
import type { Driver } from '../../e2e/support/browsers/driver.ts';
import type { TestServer } from '../../e2e/support/pages/server.ts';
import { printTable } from '../measure.ts';
import { HEADERS, html } from './beat.ts';
import { clockOf } from './clock.ts';
import { READ, read, rest, UNREAD } from './switch.ts';
import { article } from './text.ts';

const NODES = 20_000;
const MARKS = [30, 1_000, 10_000] as const;
const SECONDS = 5;

declare global {
  interface Window {
    /** Changes the feed for so many milliseconds. @returns the number of changes. */
    feed(milliseconds: number): Promise<number>;
  }
}

/** Put into the page as text. A fixed box of its own size: what the page lays out anew is the feed and nothing else. */
function installFeed(): void {
  const LONGEST = 200;
  const PER_SECOND = 1_000;
  window.feed = async (milliseconds) => {
    const box = document.querySelector('#feed')!;
    const texts = [...document.querySelectorAll('p')].slice(0, 500).map(({ textContent }) => textContent!);
    const began = performance.now();
    let done = 0;
    for (let now = 0; now < milliseconds; now = performance.now() - began) {
      for (const due = (now * PER_SECOND) / 1_000; done < due; done += 1) {
        const text = texts[done % texts.length]!;
        if (done % 2 === 0) box.append(Object.assign(document.createElement('div'), { textContent: text }));
        else box.children[(done * 31) % box.children.length]!.firstChild!.nodeValue = text;
        if (box.children.length > LONGEST) box.firstElementChild!.remove();
      }
      await window.bench.wait(10);
    }
    return done;
  };
}

const FEED = `<div id="feed" style="position:fixed;inset:0 0 auto 50%;height:300px;overflow:hidden;background:#fff;contain:strict"></div>
<script>(${installFeed.toString()})()</script>`;

interface Share {
  /** Of the main thread's time, 0–1. */
  worked: number;
  /** Changes a second. */
  rate: number;
  /** What the page script says at the end. */
  end: string;
}

async function openFed(driver: Driver, url: string): Promise<Page> {
  const page = await driver.open(url);
  await page.bringToFront();
  if (url.startsWith(READ)) await read(driver, page);
  await rest(page);
  return page;
}

async function measure(driver: Driver, url: string): Promise<Share> {
  const page = await openFed(driver, url);
  const clock = await clockOf(driver, page);
  const before = await clock();
  const began = performance.now();
  const changes = await page.evaluate((time) => window.feed(time), SECONDS * 1_000);
  const passed = performance.now() - began;
  const worked = ((await clock()) - before) / passed;
  const summary = await driver.summary(page);
  await page.close();
  const end = summary ? `${summary.status}, ${summary.overtaken} overtaken` : '';
  return { worked, rate: (1_000 * changes) / passed, end };
}

const percent = (share: number) => `${(100 * share).toFixed(0)} %`;

export async function benchMutations(driver: Driver, server: TestServer): Promise<void> {
  const rows = [['marks', 'without', 'with', 'difference', 'changes/s', 'at the end']];
  for (const marks of MARKS) {
    const { html: body } = article(NODES, marks);
    const urls = [UNREAD, READ].map((site) => `${site}/feed-${marks}`);
    for (const url of urls) server.page(url, html(FEED + body), { headers: HEADERS });
    const [without, with_] = [await measure(driver, urls[0]!), await measure(driver, urls[1]!)];
    rows.push([
      marks.toLocaleString('en-US'),
      percent(without.worked),
      percent(with_.worked),
      percent(with_.worked - without.worked),
      with_.rate.toFixed(0),
      with_.end,
    ]);
  }
  printTable(`Share of the main thread while a feed changes for ${SECONDS} s`, rows);
}
