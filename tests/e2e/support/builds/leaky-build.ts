/**
 * A copy of the build in which page script and worker each ask a server for something. A spec that finds no request
 * proves something only if it finds these.
 */
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const LEAKS = { page: 'https://collector.test/page', worker: 'https://collector.test/worker' };

const leak = (url: string) => `\n;fetch('${url}', { mode: 'no-cors' }).catch(() => {});\n`;

export function copyLeaky(build: string): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'counterframe-leaky-'));
  cpSync(build, folder, { recursive: true });
  const manifestFile = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
  appendFileSync(join(folder, manifest.content_scripts[0].js[0]), leak(LEAKS.page));
  const { service_worker, scripts } = manifest.background;
  appendFileSync(join(folder, service_worker ?? scripts[0]), leak(LEAKS.worker));
  // The policy of the build forbids it, which is a guard of its own (tests/built).
  manifest.content_security_policy.extension_pages += '; connect-src https:';
  writeFileSync(manifestFile, JSON.stringify(manifest));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
