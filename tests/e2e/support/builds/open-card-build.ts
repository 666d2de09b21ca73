/**
 * A copy of the build whose card can be looked into: its shadow root is open instead of closed, and nothing else is
 * different. What a page must not see, axe and the specs have to.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserName, buildOf } from '../browsers/browsers.ts';

const CLOSED = /attachShadow\(\{\s*mode:\s*(["'`])closed\1\s*\}\)/u;

export function copyWithOpenCard(browser: BrowserName): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'counterframe-open-'));
  cpSync(buildOf(browser), folder, { recursive: true });
  const file = join(folder, 'src/page/card/card.js');
  const code = readFileSync(file, 'utf8');
  if (!CLOSED.test(code)) throw new Error('The card of the build has no closed shadow root.');
  writeFileSync(file, code.replace(CLOSED, 'attachShadow({mode:"open"})'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
