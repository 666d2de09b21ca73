// Builds the extension when a source is newer than the build.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { npm, step } from '../setup/run.mjs';

const SOURCES = ['src', 'public', 'manifest.json', 'vite.config.ts', 'package-lock.json'];

/** `browser` is chromium or firefox. Returns the folder of the build. */
export async function buildIfStale(browser) {
  const target = browser === 'chromium' ? 'chrome' : 'firefox';
  const built = `dist/${target}/manifest.json`;
  const fresh = existsSync(built) && statSync(built).mtimeMs >= Math.max(...SOURCES.map(newest));
  if (!fresh) await step(`building for ${browser}`, () => npm(['run', '--silent', `build:${target}`]));
  return `dist/${target}`;
}

/** When the newest file in or below `path` was changed, ms. */
function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
