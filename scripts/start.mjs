// `npm start`: the extension at work within a minute of cloning. Needs nothing but Node.

import { importTypeScript } from './setup/import-typescript.mjs';
import { checkNode, installPackages } from './setup/install.mjs';
import { main } from './setup/main.mjs';
import { chooseBrowser } from './start/browser.mjs';
import { buildIfStale } from './start/build.mjs';
import { HELP, readOptions } from './start/options.mjs';

await main(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options.help) return void console.log(HELP);
  checkNode();
  await installPackages();
  const build = await buildIfStale(options.browser ?? 'chromium');
  const browser = await chooseBrowser(options.browser);
  // Only Firefox is here: the other build is needed after all.
  const extension =
    options.browser === browser || browser === 'chromium' ? build : await buildIfStale(browser);
  const { show } = await importTypeScript(new URL('./start/show.ts', import.meta.url));
  await show({ ...options, browser, extension });
});
