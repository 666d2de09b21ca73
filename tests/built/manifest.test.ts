/** The built extension, as the stores and the browsers get it. Run after `npm run build`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import newsHosts from '../../src/sites/news-hosts.json' with { type: 'json' };
import { ROOT } from '../repo/source-tree.ts';

const KB = 1024;

describe.each(['chrome', 'firefox'] as const)('dist/%s', (target) => {
  const folder = path.join(ROOT, 'dist', target);
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  const manifest = JSON.parse(read('manifest.json'));
  const gzipped = (files: string[]) =>
    files.reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0);

  /** A file with all that it imports, as the browser loads it. */
  function withImports(file: string, seen = new Set<string>()): string[] {
    if (seen.has(file)) return [];
    seen.add(file);
    const text = read(file);
    const inHtml = file.endsWith('.html')
      ? [...text.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/gu)].map(([, name]) => name!)
      : [];
    const inScript = file.endsWith('.js')
      ? [...text.matchAll(/(?:from|import)\s*["'](\.[^"']+)["']/gu)].map(([, name]) =>
          path.posix.join(path.posix.dirname(file), name!),
        )
      : [];
    for (const next of [...inHtml, ...inScript]) withImports(next, seen);
    return [...seen];
  }
  const scriptsOf = (html: string) => withImports(html).filter((file) => file.endsWith('.js'));

  it('asks for exactly these permissions', () => {
    expect(manifest.permissions).toEqual(['activeTab', 'scripting', 'storage', 'unlimitedStorage']);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    // The sites of its content script and no other: only so may the worker bring the card (docs/decisions/sites.md).
    expect(manifest.host_permissions).toEqual(manifest.content_scripts[0].matches);
    expect(manifest.optional_permissions).toBeUndefined();
  });

  it('runs its page script on the news hosts and nowhere else', () => {
    expect(manifest.content_scripts).toEqual([
      {
        matches: newsHosts.map(({ host }) => `*://*.${host}/*`),
        js: ['src/page/page.js'],
        css: ['src/page/draw/marks.css'],
        all_frames: true,
        match_origin_as_fallback: true,
        run_at: 'document_idle',
      },
    ]);
  });

  it('shows nothing to web pages and lets nothing in', () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
    expect(manifest.content_security_policy).toEqual({
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    });
  });

  it('has a worker that really is the background', () => {
    const entry = target === 'chrome' ? manifest.background.service_worker : manifest.background.scripts[0];
    const code = withImports(entry).map(read).join('\n');
    for (const kind of ['page/scan', 'library/restore', 'claims/changed']) expect(code).toContain(kind);
    expect(code).toContain('leak-hybrid-warfare');
    expect(manifest.background.type).toBe('module');
  });

  it('has a page script that stands alone: no loader, no polyfill, no dynamic import', () => {
    const code = read('src/page/page.js');
    expect(code).not.toMatch(/\bimport\s*\(|\bfrom\s*["']|webextension-polyfill|getURL/u);
    expect(code).toContain('counterframe-hover');
  });

  it('has a card script that stands alone, and the style sheet in it', () => {
    const code = read('src/page/card/card.js');
    expect(code).not.toMatch(/\bimport\s*\(|\bfrom\s*["']|webextension-polyfill|getURL/u);
    expect(code).toMatch(/attachShadow\(\{\s*mode:\s*["'`]closed["'`]\s*\}\)/u);
    expect(code).toContain(':host');
  });

  it('has keys for going through marks, which the reader may change', () => {
    const keys = Object.values(manifest.commands as Record<string, { suggested_key: { default: string } }>);
    expect(Object.keys(manifest.commands)).toEqual([
      'next-mark',
      'previous-mark',
      'open-card',
      'toggle-site',
    ]);
    expect(new Set(keys.map((key) => key.suggested_key.default)).size).toBe(4);
  });

  it('keeps to its sizes', () => {
    expect(gzipped(['src/page/page.js'])).toBeLessThanOrEqual(8 * KB);
    expect(gzipped(['src/page/card/card.js'])).toBeLessThanOrEqual(20 * KB);
    // The popup with all that it loads: page, scripts and style sheet.
    const popup = withImports('src/popup/popup.html');
    expect(popup.filter((file) => file.endsWith('.css'))).toHaveLength(1);
    expect(gzipped(popup)).toBeLessThanOrEqual(30 * KB);
  });

  it('has extension pages without inline scripts or styles', () => {
    for (const page of ['src/popup/popup.html', 'src/options/options.html']) {
      expect(read(page)).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=/u);
      expect(scriptsOf(page).length).toBeGreaterThan(0);
    }
  });

  it('contains no address that it could call, but the links of its packs and its own', () => {
    const assets = readdirSync(path.join(folder, 'assets')).filter((file) => file.endsWith('.js'));
    expect(assets.length).toBeGreaterThan(0);
    for (const file of assets)
      expect(read(`assets/${file}`)).not.toMatch(
        /localhost:|127\.0\.0\.1|\bnew WebSocket|\bnew EventSource|XMLHttpRequest|\bfetch\(|sendBeacon/u,
      );
  });

  it('ships its icons and strings', () => {
    for (const icon of Object.values(manifest.icons as Record<string, string>))
      expect(existsSync(path.join(folder, icon))).toBe(true);
    expect(existsSync(path.join(folder, '_locales/en/messages.json'))).toBe(true);
  });

  if (target === 'firefox')
    it('says to Firefox who it is and that it collects nothing', () => {
      expect(manifest.browser_specific_settings.gecko).toEqual({
        id: 'counterframe@counterframe.example',
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      });
    });
});
