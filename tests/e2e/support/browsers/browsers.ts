/** The one door for specs: launch a browser with the built extension. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { findBrowser } from '../../../../scripts/setup/find-browsers.mjs';
import { launchChromium } from './chromium.ts';
import type { BrowserName, Driver, LaunchOptions } from './driver.ts';
import { launchFirefox } from './firefox.ts';

export { BROWSERS, type BrowserName, type Driver, type Mark } from './driver.ts';

/** Folder of the built extension. `COUNTERFRAME_BUILD` names another folder with `chrome` and `firefox` in it. */
export function buildOf(browser: BrowserName): string {
  const folder = browser === 'chromium' ? 'chrome' : 'firefox';
  return resolve(process.env.COUNTERFRAME_BUILD ?? 'dist', folder);
}

export function executable(browser: BrowserName): string {
  const path = findBrowser(browser);
  if (!path)
    throw new Error(`No ${browser} found. "npm test" installs it, or set ${browser.toUpperCase()}_PATH.`);
  return path;
}

export function launch(browser: BrowserName, options: LaunchOptions = {}): Promise<Driver> {
  const extension = options.extension ?? buildOf(browser);
  if (!existsSync(`${extension}/manifest.json`))
    throw new Error(`${extension} holds no extension. Run "npm run build" first.`);
  const resolved = { ...options, extension, executablePath: executable(browser) };
  return browser === 'chromium' ? launchChromium(resolved) : launchFirefox(resolved);
}
