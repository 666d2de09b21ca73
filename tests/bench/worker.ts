/**
 * What a reader waits for when the browser has stopped the worker: the built extension in a real Chromium with a
 * pack of 100,000 claims stored, its worker stopped, and a page that has its first article read. The same without
 * that pack tells what starting a worker takes anyway.
 */
import type { Page } from 'puppeteer-core';
import { Backlog } from '../../src/page/text/backlog.ts';
import type { ClaimRow } from '../../src/storage/database.ts';
import { type Driver, launch } from '../e2e/support/browsers/browsers.ts';
import { startServer } from '../e2e/support/pages/server.ts';
import { until } from '../e2e/support/wait.ts';
import { type Article, claimsFrom, readMaterial } from './material.ts';
import { median, ms, printTable } from './measure.ts';

const PAGE = 'https://www.reuters.com/bench';
const PACK = 'bench';
const ROUNDS = 15;
/** Claims that are handed to the browser at once. */
const BATCH = 5_000;
const REVISION = 2_000_000_000;

/** Puts rows into the extension's database, as a pack that was read from a file. */
async function store(helper: Page, claims: ClaimRow[], pack: string): Promise<void> {
  await helper.evaluate(
    async (rows: ClaimRow[], id: string, revision: number) => {
      const open = indexedDB.open('counterframe');
      await new Promise((done) => {
        open.onsuccess = done;
      });
      const write = open.result.transaction(['packs', 'claims', 'meta'], 'readwrite');
      write.objectStore('packs').put({
        format: 'counterframe-pack',
        formatVersion: 1,
        id,
        title: id,
        description: '',
        version: '1',
        license: 'CC0-1.0',
        updated: '2026-11-22',
        language: 'en',
        perspectives: [
          { id: 'a', label: 'A' },
          { id: 'b', label: 'B' },
        ],
        bundled: false,
        revision,
      });
      for (const row of rows) write.objectStore('claims').put(row);
      write.objectStore('meta').put({ key: 'revision', value: revision });
      await new Promise((done) => {
        write.oncomplete = done;
      });
      open.result.close();
    },
    claims,
    pack,
    REVISION,
  );
}

function rowsFrom(statements: readonly string[]): ClaimRow[] {
  const framing = (perspective: string) => ({
    id: perspective,
    perspective,
    frame: perspective,
    stance: 'asserts' as const,
    summary: perspective,
    outlet: perspective,
    url: 'https://example.org/',
  });
  return claimsFrom(statements).map(({ claim }) => {
    const id = `c${claim.id}`;
    const framings = [framing('a'), framing('b')];
    return { ref: `${PACK}/${id}`, pack: PACK, claim: { ...claim, id, framings } };
  });
}

/** Calls the worker as the page's own script does, and measures on the page. */
async function pageCaller(page: Page, origin: string) {
  const session = await page.createCDPSession();
  let context: number | undefined;
  session.on('Runtime.executionContextCreated', ({ context: { id, origin: from } }) => {
    if (from === origin) context = id;
  });
  await session.send('Runtime.enable');
  return async (kind: string, payload: unknown): Promise<number> => {
    const expression = `(async () => {
      const message = ${JSON.stringify({ kind, payload })};
      const began = performance.now();
      const answer = await chrome.runtime.sendMessage(message);
      if (!answer.ok) throw new Error(answer.detail);
      return performance.now() - began;
    })()`;
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId: context!,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails)
      throw new Error(exceptionDetails.exception?.description ?? 'the worker did not answer');
    return result.value as number;
  };
}

interface Times {
  /** The lightest call there is: what starting takes. */
  start: number[];
  /** What the page sends first of an article, when the worker was stopped. */
  first: number[];
  /** One article, when the worker was stopped, and again at once. */
  stopped: number[];
  running: number[];
}

async function measure(driver: Driver, { blocks }: Article): Promise<Times> {
  const page = await driver.open(PAGE);
  await driver.settled(page);
  const call = await pageCaller(page, driver.origin);
  const times: Times = { start: [], first: [], stopped: [], running: [] };
  const backlog = new Backlog();
  for (const { id, text } of blocks) backlog.add(id, text);
  const front = backlog.next();
  const scan = (sent: Article['blocks']) => call('page/scan', { generation: 1, context: [], blocks: sent });
  for (let round = 0; round < ROUNDS; round += 1) {
    await driver.stopWorker();
    times.start.push(await call('page/start', {}));
    await driver.stopWorker();
    times.first.push(await scan(front));
    await driver.stopWorker();
    times.stopped.push(await scan(blocks));
    times.running.push(await scan(blocks));
  }
  await page.close();
  return times;
}

/** The number of claims, once there is an index of them all. */
function claimsOnceReady(driver: Driver, least = 1): Promise<number> {
  return until(
    'the index',
    async () => {
      const { state, claims } = await driver.ask('library/status', {});
      return state === 'ready' && claims >= least && claims;
    },
    { milliseconds: 120_000 },
  );
}

export async function benchWorker(folder: string | undefined): Promise<void> {
  const { source, statements, articles } = readMaterial(folder);
  const server = await startServer();
  server.page(PAGE, '<!doctype html><title>bench</title><p>Nothing.');
  const driver = await launch('chromium', { server });
  try {
    const helper = await driver.helper();
    const bundled = await claimsOnceReady(driver);
    const without = await measure(driver, articles[0]!);
    const rows = rowsFrom(statements);
    for (let at = 0; at < rows.length; at += BATCH) await store(helper, rows.slice(at, at + BATCH), PACK);
    const began = performance.now();
    const claims = await claimsOnceReady(driver, bundled + 1);
    const built = performance.now() - began;
    const large = await measure(driver, articles[0]!);
    const line = (name: string, { start, first, stopped, running }: Times) => [
      name,
      ms(median(start)),
      ms(median(first)),
      ms(median(first) - median(start)),
      ms(median(stopped)),
      ms(median(stopped) - median(start)),
      ms(median(running)),
    ];
    console.log(`${source}; ${await driver.browser.version()}; ${ROUNDS} rounds`);
    printTable('A stopped worker, ms until the page has its answer', [
      ['claims', 'bare start', 'first part', 'over bare', 'an article', 'over bare', 'the next'],
      line(`${bundled} bundled`, without),
      line(`and ${claims - bundled} more`, large),
    ]);
    console.log(`Reading, compiling and storing the ${claims - bundled}: ${ms(built)} ms`);
  } finally {
    await driver.close();
    await server.close();
  }
}
