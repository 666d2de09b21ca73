/** Live development in Chromium: vite serves the sources, the extension in the browser reloads what changes. */
import { existsSync, rmSync } from 'node:fs';
import type { CrxPlugin } from '@crxjs/vite-plugin';
import { createServer } from 'vite';
import { launch } from '../../tests/e2e/support/browsers/browsers.ts';
import { until } from '../../tests/e2e/support/wait.ts';
import { coverSample, serveSample } from './sample.ts';

/** Not dist/: a build that talks to the dev server must never be taken for a real one. */
const FOLDER = 'out/dev';

/** crxjs writes the manifest anew whenever a source changes. It asks plugins whose names begin like its own. */
const sampleHost: CrxPlugin = { name: 'crx:counterframe-sample', renderCrxManifest: coverSample };

export async function develop({ headless }: { headless: boolean }): Promise<void> {
  // What an earlier run left would pass for the build that is being awaited.
  rmSync(FOLDER, { recursive: true, force: true });
  const vite = await createServer({
    configFile: 'vite.config.ts',
    plugins: [sampleHost],
    build: { outDir: FOLDER },
  });
  const sample = await serveSample();
  try {
    await vite.listen();
    vite.printUrls();
    await until('the development build', async () => existsSync(`${FOLDER}/manifest.json`), {
      milliseconds: 60_000,
    });
    const driver = await launch('chromium', { extension: FOLDER, headless });
    const [page] = await driver.browser.pages();
    await page?.goto(sample.url);
    console.log('\nChromium is open and reloads what you change. Ctrl-C ends it.');
    await new Promise<void>((done) => {
      process.once('SIGINT', () => done());
      driver.browser.once('disconnected', () => done());
    });
    await driver.close().catch(() => undefined);
  } finally {
    await vite.close();
    await sample.close();
  }
}
