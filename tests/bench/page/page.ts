/** What the extension takes of the pages that it reads: the built extension in real browsers. See ../README.md. */
import { BROWSERS, type BrowserName, launch } from '../../e2e/support/browsers/browsers.ts';
import { startServer } from '../../e2e/support/pages/server.ts';
import { until } from '../../e2e/support/wait.ts';
import { benchLoad } from './load.ts';
import { benchMarking } from './marking.ts';
import { benchMutations } from './mutations.ts';
import { benchScroll } from './scroll.ts';

async function benchIn(browser: BrowserName, args: readonly string[]): Promise<void> {
  const server = await startServer();
  const driver = await launch(browser, { server });
  try {
    console.log(`\n${await driver.browser.version()}`);
    const ready = async () => (await driver.ask('library/status', {})).state === 'ready';
    await until('the index', ready, { milliseconds: 60_000 });
    await benchLoad(driver, server);
    await benchMutations(driver, server);
    // Only here can the page's memory be looked into.
    if (browser === 'chromium') await benchScroll(driver, server);
    await benchMarking(driver, server, args.includes('--all-peers'));
  } finally {
    await driver.close();
    await server.close();
  }
}

/** @param args names of browsers, all without; `--all-peers`. */
export async function benchPage(args: readonly string[]): Promise<void> {
  const named = BROWSERS.filter((browser) => args.includes(browser));
  for (const browser of named.length > 0 ? named : BROWSERS) await benchIn(browser, args);
}
