/** The driver for Firefox, over WebDriver BiDi and, where that has no command, Firefox's own window. */
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { until } from '../wait.ts';
import { BaseDriver } from './base-driver.ts';
import type { Driver, Look, ResolvedOptions } from './driver.ts';
import { ChromeScope } from './firefox-chrome-scope.ts';
import { EXTENSION_UUID, firefoxPrefs, GECKO_ID } from './firefox-prefs.ts';

export async function launchFirefox(options: ResolvedOptions): Promise<Driver> {
  const { executablePath, extension, server, install = true, welcome = false, headless = true } = options;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    // With a window, whoever opened it decides what Ctrl-C does.
    handleSIGINT: headless,
    acceptInsecureCerts: server !== undefined,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: firefoxPrefs(server),
    // Release builds ignore the pref that silences remote settings unless this is set.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    ...(headless ? {} : { defaultViewport: null }),
  });
  const driver = new FirefoxDriver(browser, extension);
  await driver.begin({ install, welcome });
  return driver;
}

class FirefoxDriver extends BaseDriver {
  readonly name = 'firefox';
  readonly origin = `moz-extension://${EXTENSION_UUID}`;
  private readonly chromeScope: ChromeScope;

  constructor(browser: Browser, extension: string) {
    super(browser, extension);
    this.chromeScope = new ChromeScope(browser, GECKO_ID);
  }

  async install() {
    this.forgetHelper();
    await this.browser.installExtension(this.extension);
    // A page opened before the content scripts are registered would stay unread.
    await until('the add-on to start', () =>
      this.chromeScope.run<boolean>(
        `return Boolean(policy?.active && policy.extension.backgroundState === 'running');`,
      ),
    );
  }

  async uninstall() {
    await this.browser.uninstallExtension(GECKO_ID);
    this.forgetHelper();
  }

  async extensionPage(path: string) {
    const page = await this.browser.newPage();
    const url = `${this.origin}/${path}`;
    // The page moves to the extension's process: the navigation that BiDi waits for never ends.
    page.goto(url, { timeout: 0 }).catch(() => undefined);
    await until(`${path} to load`, () =>
      page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url),
    );
    return page;
  }

  async popup(page: Page) {
    const tab = await this.tabId(page);
    await this.chromeScope.run('policy.extension.tabManager.addActiveTabPermission(gBrowser.selectedTab);');
    const popup = await this.extensionPage(`src/popup/popup.html?tab=${tab}`);
    await popup.setViewport({ width: 400, height: 600 });
    return popup;
  }

  /** The key itself, as Firefox made it from the manifest. */
  async command(page: Page, name: string) {
    await this.tabId(page);
    await this.chromeScope.run(`
      const commands = await policy.extension.shortcuts.allCommands();
      const { shortcut } = commands.find((command) => command.name === ${JSON.stringify(name)});
      const letter = shortcut.split('+').at(-1).toLowerCase();
      const keys = [...document.querySelectorAll('keyset[id^="ext-keyset-id-"] key')];
      const key = keys.find((one) => one.getAttribute('key').toLowerCase() === letter);
      key.dispatchEvent(new CustomEvent('command', { bubbles: true }));`);
  }

  async look(_page: Page, look: Look) {
    await this.chromeScope.run(`
      Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${look === 'dark' ? 0 : 1});
      Services.prefs.setIntPref('browser.display.document_color_use', ${look === 'forced' ? 2 : 1});`);
  }

  /** As its developer tools do. */
  async onPaper(page: Page, printed: boolean) {
    await page.bringToFront();
    await this.chromeScope.run(
      `gBrowser.selectedBrowser.browsingContext.mediumOverride = ${printed ? "'print'" : "''"};`,
    );
    await until(printed ? 'paper' : 'a screen', () =>
      page.evaluate((wanted) => matchMedia('print').matches === wanted, printed),
    );
  }

  workerRunning() {
    return this.chromeScope.run<boolean>(`return policy?.extension.backgroundState === 'running';`);
  }

  async stopWorker() {
    // An event that arrives meanwhile, such as that of the installation, may keep it alive or wake it again: the
    // answer is taken in the moment of stopping.
    await until('the background to stop', () =>
      this.chromeScope.run<boolean>(`
        const { extension } = policy;
        if (extension.backgroundState !== 'stopped')
          await extension.terminateBackground({ ignoreDevToolsAttached: true });
        return extension.backgroundState === 'stopped';`),
    );
  }

  /** Prompts are switched off in this profile (firefox-prefs.ts): every request is granted. */
  async grantHostAccess(_pattern: string) {}

  async setEnabled(enabled: boolean) {
    await this.chromeScope.run(`
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const addon = await AddonManager.getAddonByID(addonId);
      await addon.${enabled ? 'enable' : 'disable'}();`);
    if (!enabled) this.forgetHelper();
  }
}
