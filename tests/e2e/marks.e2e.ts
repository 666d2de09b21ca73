/** The promise of the product: contested words are marked, the same ones in every browser, and nothing else is. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_LOOK } from '../../src/messaging/look.ts';
import { markName, toldAs } from '../../src/page/draw/mark-name.ts';
import { BROWSERS, type BrowserName, type Driver, launch } from './support/browsers/browsers.ts';
import { fixture } from './support/pages/fixtures.ts';
import { startServer, type TestServer } from './support/pages/server.ts';

const STORIES = [
  { name: 'story-a', claims: 8 },
  { name: 'story-b', claims: 12 },
];
/** The same words in other stories: hybrid cars, hybrid warfare at sea, a transfer of 28 million. */
const SILENT = ['carmakers', 'cables', 'football'];

interface Found {
  words: string[];
  claims: string[];
}
const found: Record<BrowserName, Record<string, Found>> = { chromium: {}, firefox: {} };

describe.each(BROWSERS)('marks in %s', (browser) => {
  let server: TestServer;
  let driver: Driver;
  beforeAll(async () => {
    server = await startServer();
    driver = await launch(browser, { server });
    for (const name of [...STORIES.map((story) => story.name), ...SILENT])
      server.page(`https://www.reuters.com/${name}`, fixture(name));
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  test.each(STORIES)('$name has its claims marked', async ({ name, claims }) => {
    const page = await driver.open(`https://www.reuters.com/${name}`);
    const { matches, status } = await driver.settled(page);
    expect(status).toBe('done');
    const marks = await driver.marks(page);
    // Drawn is what is reported, word for word.
    expect(sorted(marks.map(({ text }) => text))).toEqual(
      sorted(matches.map(({ text }) => text.replace(/\s+/gu, ' '))),
    );
    expect(marks.map((mark) => mark.name)).toEqual(
      matches.map(({ kind, voice }) => markName(kind, toldAs(voice), DEFAULT_LOOK)),
    );
    const ids = sorted(new Set(matches.map(({ claim }) => claim)));
    expect(ids.length).toBeGreaterThanOrEqual(claims);
    found[browser][name] = { words: marks.map(({ text }) => text), claims: ids };
    await page.close();
  });

  test.each(SILENT)('%s stays as it is', async (name) => {
    const page = await driver.open(`https://www.reuters.com/${name}`);
    const { matches, status, blocks } = await driver.settled(page);
    expect(status).toBe('done');
    expect(blocks).toBeGreaterThan(3);
    expect(matches).toEqual([]);
    expect(await driver.marks(page)).toEqual([]);
    await page.close();
  });
});

test('both browsers mark the same words', () => {
  expect(Object.keys(found.chromium)).toEqual(STORIES.map(({ name }) => name));
  expect(found.firefox).toEqual(found.chromium);
});

function sorted(texts: Iterable<string>): string[] {
  return [...texts].sort();
}
