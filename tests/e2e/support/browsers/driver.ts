/** What a spec can do with a browser that runs the extension: the same words for Chromium and Firefox. */
import type { Browser, Page } from 'puppeteer-core';
import type { ExtensionCalls, PageSummary, Request, Response } from '../../../../src/messaging/protocol.ts';
import type { TestServer } from '../pages/server.ts';

export const BROWSERS = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

export const LOOKS = ['light', 'dark', 'forced'] as const;
/** Colours that the reader's system asks for; `forced` is Windows' high contrast. */
export type Look = (typeof LOOKS)[number];

export interface LaunchOptions {
  /** Every host on ports 80 and 443 leads here. Without it the browser uses the real network. */
  server?: TestServer;
  /** Folder of the unpacked extension; the build of this browser when absent. */
  extension?: string;
  /** False: start without the extension, `install()` brings it later. */
  install?: boolean;
  /** Keep the page that opens after installing. It takes the focus, and what is asked of hidden tabs may never end. */
  welcome?: boolean;
  headless?: boolean;
}

/** What the launchers get: nothing left to look up. */
export interface ResolvedOptions extends LaunchOptions {
  executablePath: string;
  extension: string;
}

/** One highlighted range. `name` is the highlight's, `text` what it covers on the page. */
export interface Mark {
  name: string;
  text: string;
}

export interface Driver {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  readonly origin: string;

  /** A web page in a new tab. */
  open(url: string): Promise<Page>;
  /** A page of the extension, such as `src/options/options.html`, in a new tab. */
  extensionPage(path: string): Promise<Page>;
  /** A page of the extension that runs no code of its own: for calling `chrome.*` and reading IndexedDB. */
  helper(): Promise<Page>;

  /** Asks the worker, as a page of the extension may. */
  ask<Kind extends keyof ExtensionCalls>(
    kind: Kind,
    payload: Request<ExtensionCalls, Kind>,
  ): Promise<Response<ExtensionCalls, Kind>>;

  /** The ranges that our highlights cover, in reading order. Looks once: poll it. */
  marks(page: Page): Promise<Mark[]>;
  /** The extension's number for the tab. Brings the tab to the front. */
  tabId(page: Page): Promise<number>;
  /** What the page script says of the page; undefined where none runs. Brings the tab to the front. */
  summary(page: Page): Promise<PageSummary | undefined>;
  /** Waits until the page has been read, and returns the summary. */
  settled(page: Page): Promise<PageSummary>;

  /**
   * The popup for that tab. Chromium: the real one, opened as by a click on the toolbar button. Firefox: the
   * same page in a tab of its own, 400 px wide, with `activeTab` granted as the click would.
   */
  popup(page: Page): Promise<Page>;

  /** One of the extension's keys (manifest `commands`), as the browser gives it to the extension when it is pressed. */
  command(page: Page, name: string): Promise<void>;

  /** Firefox changes all pages at once. */
  look(page: Page, look: Look): Promise<void>;
  /** Shows the page as it would be printed, or on a screen again. Firefox: the page in front. */
  onPaper(page: Page, printed: boolean): Promise<void>;

  workerRunning(): Promise<boolean>;
  /** Stops the background and returns once it is gone. */
  stopWorker(): Promise<void>;
  /** The next `permissions.request` for this pattern is granted without a prompt. A page must still ask. */
  grantHostAccess(pattern: string): Promise<void>;

  /** Once more: what the folder holds by now takes the place of what was installed, as an update does. */
  install(): Promise<void>;
  /** Waits for the page that opens after installing, and closes it. */
  dismissWelcome(): Promise<void>;
  uninstall(): Promise<void>;
  /** Switches the extension off or on, as the browser's own page of extensions does. */
  setEnabled(enabled: boolean): Promise<void>;
  /** Closes all pages that web sites and the extension opened, and leaves the browser running. */
  closePages(): Promise<void>;
  close(): Promise<void>;
}
