/**
 * A copy of the build whose page script writes to the console and throws, while it begins and later. A spec that finds
 * the console empty proves something only if it hears these.
 */
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserName, buildOf } from '../browsers/browsers.ts';

export const NOISES = ['noise: written', 'noise: thrown', 'noise: rejected'] as const;

const [written, thrown, rejected] = NOISES;
const noise = `
;console.warn('${written}');
setTimeout(() => { throw new Error('${thrown}') });
Promise.reject(new Error('${rejected}'));
`;

/** Quiet at first: `makeNoisy` and `driver.install()` once more turn it into the other in the same browser. */
export function copyToMakeNoisy(browser: BrowserName) {
  const folder = mkdtempSync(join(tmpdir(), 'counterframe-noisy-'));
  cpSync(buildOf(browser), folder, { recursive: true });
  return {
    folder,
    makeNoisy(): void {
      const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
      appendFileSync(join(folder, manifest.content_scripts[0].js[0]), noise);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
