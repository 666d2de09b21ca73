/** Nothing leaves the device: reading a page, marking it and opening the popup cause no request at all. */
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { BROWSERS, buildOf, type Driver, launch } from './support/browsers/browsers.ts';
import { copyLeaky, LEAKS } from './support/builds/leaky-build.ts';
import { fixture } from './support/pages/fixtures.ts';
import { startServer, type TestServer } from './support/pages/server.ts';
import { pause } from './support/wait.ts';

const STORY = 'https://www.reuters.com/story';
/** Nothing tells that no request will come. A request that comes late is given this long. */
const LATE_MS = 500;

/** All requests, to whatever host, while a story is read from a stopped worker to the popup. */
async function requestsOfReading(driver: Driver, server: TestServer): Promise<string[]> {
  server.page(STORY, fixture('story-a'));
  if (await driver.workerRunning()) await driver.stopWorker();
  server.forgetRequests();
  const page = await driver.open(STORY);
  expect((await driver.settled(page)).matches.length).toBeGreaterThan(0);
  const popup = await driver.popup(page);
  await expect
    .poll(() => popup.evaluate(() => document.querySelector('main')?.getAttribute('aria-busy')))
    .toBe('false');
  await pause(LATE_MS);
  await popup.close();
  await page.close();
  return server.requests().map(({ url }) => url);
}

/**
 * Chromium's own account of the worker also has what never reached a server, such as a request to an unknown host.
 * Firefox has no such account; there every host is ours.
 */
function watchWorker(driver: Driver): string[] {
  const seen: string[] = [];
  driver.browser.on('targetcreated', async (target) => {
    if (target.type() !== 'service_worker') return;
    const session = await target.createCDPSession();
    // Its own files come from the package.
    session.on('Network.requestWillBeSent', ({ request: { url } }) => {
      if (!url.startsWith(driver.origin)) seen.push(url);
    });
    session.on('Network.webSocketCreated', ({ url }) => void seen.push(url));
    await session.send('Network.enable');
  });
  return seen;
}

describe.each(BROWSERS)('requests in %s', (browser) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server?.close());

  test('none but the page’s own', async () => {
    const driver = await launch(browser, { server });
    onTestFinished(() => driver.close());
    const ofWorker = watchWorker(driver);
    expect(await requestsOfReading(driver, server)).toEqual([STORY]);
    expect(ofWorker).toEqual([]);
  });

  test('a build that leaks is caught', async () => {
    const leaky = copyLeaky(buildOf(browser));
    onTestFinished(leaky.remove);
    const driver = await launch(browser, { server, extension: leaky.folder });
    onTestFinished(() => driver.close());
    const ofWorker = watchWorker(driver);
    const requests = await requestsOfReading(driver, server);
    expect(new Set(requests)).toEqual(new Set([STORY, ...Object.values(LEAKS)]));
    if (browser === 'chromium') expect(ofWorker).toEqual([LEAKS.worker]);
  });
});
