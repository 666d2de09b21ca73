/** A browser whose card can be looked into, and the article about the leaked call that the card's specs read. */
import type { Page } from 'puppeteer-core';
import { type BrowserName, type Driver, launch } from '../browsers/browsers.ts';
import { copyWithOpenCard } from '../builds/open-card-build.ts';
import { startServer, type TestServer } from '../pages/server.ts';

export const NEWS = 'https://www.reuters.com/leak';
/** The same on another site. */
export const OTHER = 'https://www.bbc.co.uk/leak';
/** Nothing is contested there. */
export const QUIET = 'https://www.reuters.com/quiet';

const FILL = '<p>The talks go on, and nobody knows for how long.</p>'.repeat(30);
/** Three marks, screens apart; the last is in a link. */
const STORY = `<!doctype html><html lang="en"><head><title>The leak</title>
<meta name="viewport" content="width=device-width"><style>body{font:18px/1.6 Georgia,serif;max-width:42em;margin:3em auto;padding:0 1em}</style></head>
<body><main><h1>After the call</h1>
<p><a id="before" href="/elsewhere">Envoys keep talking</a> while the papers print the call.</p>
<p>Yuri Ushakov called the printing of the Witkoff call hybrid warfare, and asked who gains by it.</p>
<p><a id="after" href="/elsewhere">The papers</a> say that readers gain.</p>${FILL}
<p>To Donald Trump it was standard negotiation.</p>${FILL}
<p>A columnist described it as <a id="around" href="/elsewhere">necessary exposure</a>.</p></main></body></html>`;

export interface LeakBench {
  server: TestServer;
  driver: Driver;
  /** Folder of the build that runs. */
  extension: string;
  /** The article in a window of this size, read to its end. */
  open(url?: string, size?: { width: number; height: number }): Promise<Page>;
  /** The marked words, without what is set off for a while: under the pointer, or with its card open. */
  marked(page: Page): Promise<string[]>;
  close(): Promise<void>;
}

export async function leakBench(browser: BrowserName): Promise<LeakBench> {
  const server = await startServer();
  server.page(NEWS, STORY);
  server.page(OTHER, STORY);
  server.page(QUIET, '<!doctype html><html lang="en"><title>q</title><p>Nothing contested here.</p></html>');
  const build = copyWithOpenCard(browser);
  const driver = await launch(browser, { server, extension: build.folder });
  return {
    server,
    driver,
    extension: build.folder,
    open: async (url = NEWS, size = { width: 1280, height: 900 }) => {
      const page = await driver.open(url);
      await page.setViewport(size);
      await driver.settled(page);
      return page;
    },
    marked: async (page) => {
      const marks = await driver.marks(page);
      return marks.filter(({ name }) => /-(claim|term|figure)-/u.test(name)).map(({ text }) => text);
    },
    close: async () => {
      await driver.close();
      await server.close();
      build.remove();
    },
  };
}
