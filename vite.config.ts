import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { build, defineConfig, type InlineConfig, type Plugin } from 'vite';
import base from './manifest.json' with { type: 'json' };
import newsHosts from './src/sites/news-hosts.json' with { type: 'json' };
import { patternForHost } from './src/sites/pattern.ts';

type Target = 'chrome' | 'firefox';
const target: Target = process.env.BROWSER === 'firefox' ? 'firefox' : 'chrome';
const PAGE_SCRIPT = 'src/page/page.ts';
const CARD_SCRIPT = 'src/page/card/card.js';

/** One manifest for both browsers: what differs is written here and nowhere else. */
function manifestFor(browser: Target, development: boolean): ManifestV3Export {
  const manifest = structuredClone(base) as Record<string, unknown> & typeof base;
  const newsSites = newsHosts.map(({ host }) => patternForHost(host)) as never[];
  manifest.content_scripts[0]!.matches = newsSites;
  // The worker puts the card's script into a page when the reader first wants it: docs/decisions/sites.md.
  manifest.host_permissions = newsSites;
  if (development) {
    // Live reload talks to the dev server; a built extension may talk to nobody.
    manifest.content_security_policy.extension_pages = manifest.content_security_policy.extension_pages
      .replace("script-src 'self'", "script-src 'self' http://localhost:5173")
      .replace(
        "style-src 'self'",
        "style-src 'self' 'unsafe-inline'; connect-src ws://localhost:5173 http://localhost:5173",
      );
  }
  if (browser === 'firefox') {
    delete (manifest as Partial<typeof base>).minimum_chrome_version;
    Object.assign(manifest, {
      background: { scripts: [base.background.service_worker], type: 'module' },
      browser_specific_settings: {
        gecko: {
          id: 'counterframe@counterframe.example',
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    });
  }
  return manifest as unknown as ManifestV3Export;
}

/** Bundled packs go in as text, and without the examples, which are for their authors' tools only. */
function packsWithoutExamples(): Plugin {
  return {
    name: 'counterframe:packs-without-examples',
    enforce: 'pre',
    load(id) {
      const [, file] = /^(.*\/src\/packs\/[^/]+\.json)\?raw$/u.exec(id) ?? [];
      if (!file) return null;
      this.addWatchFile(file);
      const pack = JSON.parse(readFileSync(file, 'utf8'));
      for (const { match } of pack.claims) delete match.examples;
      return `export default ${JSON.stringify(JSON.stringify(pack))}`;
    },
  };
}

/**
 * crxjs exposes files to web pages when it thinks a page script loads them. Ours is one standalone
 * file, so nothing may be web-accessible: any page could otherwise detect the extension.
 */
function refuseWebAccessibleResources(): Plugin {
  return {
    name: 'counterframe:refuse-web-accessible-resources',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const asset = bundle['manifest.json'];
      if (asset?.type !== 'asset') return;
      const manifest = JSON.parse(String(asset.source));
      if (manifest.web_accessible_resources?.length)
        this.error(
          `web_accessible_resources must stay empty, got ${JSON.stringify(manifest.web_accessible_resources)}`,
        );
      delete manifest.web_accessible_resources;
      asset.source = `${JSON.stringify(manifest, null, 2)}\n`;
    },
  };
}

/**
 * The card's script: one file that stands alone, which the worker puts into a page on first use. crxjs would make it
 * reachable for web pages, so it is built beside it.
 */
function cardScript(): Plugin {
  const config: InlineConfig = {
    configFile: false,
    logLevel: 'warn',
    plugins: [preact({ reactAliasesEnabled: false })],
    // The polyfill would be a fifth of the script; both browsers answer with promises by themselves.
    resolve: {
      alias: { 'webextension-polyfill': new URL('src/browser/bare-api.ts', import.meta.url).pathname },
    },
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rollupOptions: { input: 'src/page/card/entry.ts', output: { format: 'iife' } },
    },
  };
  return {
    name: 'counterframe:card-script',
    async generateBundle() {
      const result = await build(config);
      const chunks = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
      const [chunk, ...others] = chunks;
      if (chunk?.type !== 'chunk' || others.length > 0) return this.error('the card must be one script');
      this.emitFile({ type: 'asset', fileName: CARD_SCRIPT, source: chunk.code });
    },
    // With live reload the card is built once: what is injected cannot be reloaded under a page anyway.
    async configureServer({
      config: {
        root,
        build: { outDir },
      },
    }) {
      const { code } = ([await build(config)].flat()[0] as { output: { code: string }[] }).output[0]!;
      const file = path.join(root, outDir, CARD_SCRIPT);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, code);
    },
  };
}

export default defineConfig(({ command }) => ({
  plugins: [
    packsWithoutExamples(),
    preact({ reactAliasesEnabled: false }),
    crx({
      manifest: manifestFor(target, command === 'serve'),
      browser: target,
      contentScripts: { standaloneFiles: [PAGE_SCRIPT] },
    }),
    cardScript(),
    command === 'build' ? refuseWebAccessibleResources() : null,
  ],
  // A module as the other scripts are: without this it would be a classic script, which knows no imports.
  worker: { format: 'es' },
  server: { port: 5173, strictPort: true, cors: { origin: [/chrome-extension:\/\//] } },
  build: {
    outDir: `dist/${target}`,
    emptyOutDir: true,
    target: 'es2022',
    // The manifest names the other pages.
    rollupOptions: { input: { welcome: 'src/welcome/welcome.html' } },
    modulePreload: { polyfill: false },
    // Store reviewers read the code: keep file names, skip source maps.
    sourcemap: false,
  },
}));
