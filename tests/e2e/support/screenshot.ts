/** Pictures for people: every state in light, dark and forced colours, under out/screenshots/. */
import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Driver, LOOKS } from './browsers/driver.ts';

export interface ShotOptions {
  fullPage?: boolean;
}

/** @returns path of the PNG. `name` may hold slashes. */
export async function screenshot(page: Page, name: string, options: ShotOptions = {}): Promise<string> {
  const path = resolve('out/screenshots', `${name}.png`);
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path: path as `${string}.png`, ...options });
  return path;
}

/** One picture per look: `name-light.png`, `name-dark.png`, `name-forced.png`. Leaves the page light. */
export async function screenshotLooks(
  driver: Driver,
  page: Page,
  name: string,
  options: ShotOptions = {},
): Promise<void> {
  for (const look of LOOKS) {
    await driver.look(page, look);
    await screenshot(page, `${name}-${look}`, options);
  }
  await driver.look(page, 'light');
}
