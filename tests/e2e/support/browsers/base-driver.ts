/** The parts of a driver that are the same in both browsers: they only need pages and the extension's API. */
import type { Browser, Page } from 'puppeteer-core';
import type {
  ExtensionCalls,
  PageSummary,
  Request,
  Response,
  Result,
} from '../../../../src/messaging/protocol.ts';
import { readMarks } from '../marks/marks.ts';
import { until } from '../wait.ts';
import type { BrowserName, Driver, Look } from './driver.ts';

/**
 * An image of ours as a document: it has the extension's origin, API and storage and runs no script, so looking
 * through it changes nothing.
 */
const HELPER_PATH = 'icons/16.png';

export abstract class BaseDriver implements Driver {
  abstract readonly name: BrowserName;
  abstract readonly origin: string;
  private helperPage: Page | undefined;

  constructor(
    readonly browser: Browser,
    /** Folder of the unpacked extension. */
    protected readonly extension: string,
  ) {}

  abstract extensionPage(path: string): Promise<Page>;
  abstract popup(page: Page): Promise<Page>;
  abstract command(page: Page, name: string): Promise<void>;
  abstract look(page: Page, look: Look): Promise<void>;
  abstract onPaper(page: Page, printed: boolean): Promise<void>;
  abstract workerRunning(): Promise<boolean>;
  abstract stopWorker(): Promise<void>;
  abstract grantHostAccess(pattern: string): Promise<void>;
  /** As most specs want the browser: with the extension, and without its welcome page. */
  async begin({ install, welcome }: { install: boolean; welcome: boolean }): Promise<void> {
    if (!install) return;
    await this.install();
    if (!welcome) await this.dismissWelcome();
  }

  abstract install(): Promise<void>;
  abstract uninstall(): Promise<void>;
  abstract setEnabled(enabled: boolean): Promise<void>;

  async open(url: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.goto(url);
    return page;
  }

  async helper(): Promise<Page> {
    if (!this.helperPage || this.helperPage.isClosed())
      this.helperPage = await this.extensionPage(HELPER_PATH);
    return this.helperPage;
  }

  /**
   * Closed only once it is loaded: Chromium asks for the extension's strings with the first page that wants one, and
   * if that page is gone before the answer, every later page of the extension has none until its process ends.
   */
  async dismissWelcome(): Promise<void> {
    const helper = await this.helper();
    await until('the welcome page', () =>
      helper.evaluate(async () => {
        const tabs = await chrome.tabs.query({});
        const tab = tabs.find(({ url }) => url?.endsWith('src/welcome/welcome.html'));
        if (tab?.id === undefined || tab.status !== 'complete') return false;
        await chrome.tabs.remove(tab.id);
        return true;
      }),
    );
  }

  /** Disabling or removing the extension takes its pages away without closing them in every browser. */
  protected forgetHelper() {
    this.helperPage = undefined;
  }

  marks(page: Page) {
    return readMarks(page);
  }

  /** The extension may not see the URLs of tabs, so "the tab in front" is the one way to name a tab. */
  async tabId(page: Page): Promise<number> {
    const helper = await this.helper();
    await page.bringToFront();
    return until('the tab to be in front', async () => {
      const [tab] = await helper.evaluate(() => chrome.tabs.query({ active: true }));
      return tab?.id;
    });
  }

  async ask<Kind extends keyof ExtensionCalls>(
    kind: Kind,
    payload: Request<ExtensionCalls, Kind>,
  ): Promise<Response<ExtensionCalls, Kind>> {
    const helper = await this.helper();
    const answer = await helper.evaluate(
      (message) => chrome.runtime.sendMessage(message).then((result: unknown) => JSON.stringify(result)),
      { kind, payload },
    );
    return unwrap(answer);
  }

  async summary(page: Page): Promise<PageSummary | undefined> {
    const tab = await this.tabId(page);
    return summaryOf(await this.helper(), tab);
  }

  async settled(page: Page): Promise<PageSummary> {
    const tab = await this.tabId(page);
    const helper = await this.helper();
    return until('the page to be read', async () => {
      const summary = await summaryOf(helper, tab);
      return summary?.status !== 'reading' && summary;
    });
  }

  async closePages(): Promise<void> {
    const [first, ...others] = await this.browser.pages();
    this.forgetHelper();
    await Promise.all(others.map((page) => page.close().catch(() => undefined)));
    await first?.goto('about:blank');
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}

/** Undefined where nobody listens: no page script in that tab. */
async function summaryOf(helper: Page, tab: number): Promise<PageSummary | undefined> {
  const answer = await helper.evaluate(
    (id) =>
      chrome.tabs
        .sendMessage(id, { kind: 'page/summary', payload: {} })
        .then((result: unknown) => JSON.stringify(result ?? null))
        .catch(() => 'null'),
    tab,
  );
  return answer === 'null' ? undefined : unwrap(answer);
}

/**
 * Answers come as JSON text: WebDriver BiDi hands over a value that appears twice only once, and leaves
 * `undefined` in the other places.
 */
function unwrap<T>(answer: string): T {
  const result = JSON.parse(answer) as Result<T>;
  if (!result.ok) throw new Error(`${result.code}: ${result.detail}`);
  return result.value;
}
