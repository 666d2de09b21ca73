/**
 * Accessibility of one page as a list of lines, so that a failing spec reads like a to-do list. The source of
 * axe-core is evaluated in the page: the CSP of extension pages refuses a script element.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { RunOptions } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { type Driver, LOOKS } from '../browsers/driver.ts';
import { type ShotOptions, screenshot } from '../screenshot.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** @returns one line per element at fault; empty where all is well. */
export async function violations(page: Page, options: RunOptions = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  return page.evaluate(async (runOptions) => {
    // biome-ignore lint/suspicious/noExplicitAny: axe is a global of the page, put there above.
    const { violations: found } = (await (window as any).axe.run(document, runOptions)) as {
      violations: {
        id: string;
        impact: string;
        help: string;
        nodes: { target: unknown[]; html: string }[];
      }[];
    };
    return found.flatMap(({ id, impact, help, nodes }) =>
      nodes.map(
        ({ target, html }) => `${impact} ${id}: ${help} | ${target.join(' ')} | ${html.slice(0, 120)}`,
      ),
    );
  }, options);
}

/** The faults in every look, with a picture of each: `name-light.png` and so on. Leaves the page light. */
export async function violationsInLooks(
  driver: Driver,
  page: Page,
  name: string,
  options: ShotOptions = {},
): Promise<string[]> {
  const found: string[] = [];
  for (const look of LOOKS) {
    await driver.look(page, look);
    found.push(...(await violations(page)).map((line) => `${look}: ${line}`));
    await screenshot(page, `${name}-${look}`, options);
  }
  await driver.look(page, 'light');
  return found;
}
