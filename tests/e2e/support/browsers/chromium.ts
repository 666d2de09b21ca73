/** The driver for Chromium, Chrome and Edge, over the DevTools protocol. */
import puppeteer, { type CDPSession, type Page } from 'puppeteer-core';
import type { TestServer } from '../pages/server.ts';
import { until } from '../wait.ts';
import { BaseDriver } from './base-driver.ts';
import type { Driver, Look, ResolvedOptions } from './driver.ts';

/** Nothing may leave the machine, and nothing but the extension may disturb the log of requests. */
const QUIET = [
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-field-trial-config',
  '--no-default-browser-check',
  '--no-pings',
  '--disable-features=CertificateTransparencyComponentUpdater,OptimizationGuideModelDownloading',
];

/** Chromium asks these whatever the flags. Sent nowhere, they stay out of the log of requests. */
const OWN_ERRANDS = ['accounts.google.com', 'clients2.google.com', 'update.googleapis.com'];

const hostRules = ({ port, tlsPort }: TestServer) =>
  `--host-resolver-rules=${[
    ...OWN_ERRANDS.map((host) => `MAP ${host} ~NOTFOUND`),
    `MAP *:80 127.0.0.1:${port}`,
    `MAP *:443 127.0.0.1:${tlsPort}`,
    'MAP * ~NOTFOUND',
  ].join(',')}`;

export async function launchChromium(options: ResolvedOptions): Promise<Driver> {
  const { executablePath, extension, server, install = true, welcome = false, headless = true } = options;
  const browser = await puppeteer.launch({
    executablePath,
    headless,
    // With a window, whoever opened it decides what Ctrl-C does.
    handleSIGINT: headless,
    // Loading an extension through the protocol also works where --load-extension is refused (branded Chrome).
    enableExtensions: true,
    pipe: true,
    acceptInsecureCerts: server !== undefined,
    args: [
      ...QUIET,
      ...(server ? [hostRules(server)] : []),
      // The sandbox refuses to start for root, which is what containers run as.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
    // Hidden scrollbars still take their room, and the popup looks wrong.
    ignoreDefaultArgs: [headless ? '--hide-scrollbars' : '--enable-automation'],
    ...(headless ? {} : { defaultViewport: null }),
  });
  const driver = new ChromiumDriver(browser, extension);
  await driver.begin({ install, welcome });
  return driver;
}

class ChromiumDriver extends BaseDriver {
  override readonly name = 'chromium';
  private id = '';

  get origin() {
    return `chrome-extension://${this.id}`;
  }

  async install() {
    this.forgetHelper();
    await this.enterDeveloperMode();
    this.id = await this.browser.installExtension(this.extension);
  }

  async uninstall() {
    await this.browser.uninstallExtension(this.id);
    this.forgetHelper();
  }

  extensionPage(path: string) {
    return this.open(`${this.origin}/${path}`);
  }

  async popup(page: Page) {
    await page.bringToFront();
    const tab = await tabTarget(page);
    const before = new Set(this.browser.targets());
    const session = await this.browser.target().createCDPSession();
    // The protocol types of puppeteer do not know this method yet.
    const send = session.send.bind(session) as unknown as (
      method: string,
      params: object,
    ) => Promise<unknown>;
    await send('Extensions.triggerAction', { id: this.id, targetId: tab });
    const target = await this.browser.waitForTarget(
      (candidate) =>
        candidate.type() === 'page' &&
        !before.has(candidate) &&
        candidate.url().startsWith(`${this.origin}/`),
      { timeout: 10_000 },
    );
    await session.detach();
    return target.asPage();
  }

  /** Pressed keys reach pages only; the event is dispatched where the browser would. */
  async command(page: Page, name: string) {
    const id = await this.tabId(page);
    const helper = await this.helper();
    // Wakes the worker, as the event would.
    await helper.evaluate(() => chrome.runtime.sendMessage({ kind: 'library/status', payload: {} }));
    const target = await until('the worker', async () => this.worker());
    const worker = await target.worker();
    await worker!.evaluate(
      async ([tab, command]) => {
        const event = chrome.commands.onCommand as unknown as { dispatch(name: unknown, tab: unknown): void };
        event.dispatch(command, await chrome.tabs.get(tab as number));
      },
      [id, name] as const,
    );
  }

  /** Kept open: what a session emulates ends with it. */
  private readonly looks = new WeakMap<Page, CDPSession>();

  async look(page: Page, look: Look) {
    const session = this.looks.get(page) ?? (await page.createCDPSession());
    this.looks.set(page, session);
    // Puppeteer's emulateMediaFeatures does not let forced-colors through.
    await session.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'prefers-color-scheme', value: look === 'dark' ? 'dark' : 'light' },
        { name: 'forced-colors', value: look === 'forced' ? 'active' : 'none' },
      ],
    });
  }

  onPaper(page: Page, printed: boolean) {
    return page.emulateMediaType(printed ? 'print' : 'screen');
  }

  private worker = () =>
    this.browser
      .targets()
      .find((target) => target.type() === 'service_worker' && target.url().startsWith(this.origin));

  async workerRunning() {
    return this.worker() !== undefined;
  }

  /**
   * Waits for the browser's own word that the worker has stopped: a page that is being read wakes it again at once,
   * so that to look for a missing worker now and then is to miss it.
   */
  async stopWorker() {
    const session = await (await this.helper()).createCDPSession();
    let stopped = false;
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      stopped ||= versions.some(({ runningStatus }) => runningStatus === 'stopped');
    });
    await session.send('ServiceWorker.enable');
    await until(
      'the worker to stop',
      async () => {
        if (!stopped) await session.send('ServiceWorker.stopAllWorkers');
        return stopped;
      },
      { every: 5 },
    );
    await session.detach();
  }

  grantHostAccess(pattern: string) {
    return this.onExtensionsPage(
      async ([id, host]) => {
        // biome-ignore lint/suspicious/noExplicitAny: the private API of the browser's own page has no types.
        await (chrome as any).developerPrivate.addHostPermission(id, host);
      },
      [this.id, pattern] as const,
    );
  }

  /** Without it the browser disables an unpacked extension as soon as that reloads itself. */
  private enterDeveloperMode() {
    return this.onExtensionsPage(async (inDeveloperMode) => {
      // biome-ignore lint/suspicious/noExplicitAny: the private API of the browser's own page has no types.
      await (chrome as any).developerPrivate.updateProfileConfiguration({ inDeveloperMode });
    }, true);
  }

  async setEnabled(enabled: boolean) {
    await this.onExtensionsPage(([id, on]) => chrome.management.setEnabled(id, on), [
      this.id,
      enabled,
    ] as const);
    if (!enabled) this.forgetHelper();
  }

  /**
   * chrome://extensions may do what a user does there. One of its files has the same rights as the page, which
   * takes seconds to list a manifest with a thousand hosts.
   */
  private async onExtensionsPage<A>(run: (argument: A) => Promise<unknown>, argument: A) {
    const page = await this.open('chrome://extensions/strings.m.js');
    try {
      await page.evaluate(run as (argument: unknown) => Promise<unknown>, argument);
    } finally {
      await page.close();
    }
  }
}

/** The `tab` target around a page: the one kind of target that `Extensions.triggerAction` takes. */
async function tabTarget(page: Page): Promise<string> {
  // Puppeteer attaches to the tab first and to its page through it, but has no public name for the tab.
  type Session = {
    parentSession(): Session;
    send(method: string): Promise<{ targetInfo: { targetId: string } }>;
  };
  const session = (page as unknown as { _client(): Session })._client();
  return (await session.parentSession().send('Target.getTargetInfo')).targetInfo.targetId;
}
