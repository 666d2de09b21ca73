// `npm run dev`: vite's dev server with live reload, and a browser with the extension. Ctrl-C ends both.

import { importTypeScript } from './setup/import-typescript.mjs';
import { checkNode, installPackages } from './setup/install.mjs';
import { main } from './setup/main.mjs';
import { chooseBrowser } from './start/browser.mjs';
import { readOptions } from './start/options.mjs';

await main(async () => {
  const { headless } = readOptions(process.argv.slice(2));
  checkNode();
  await installPackages();
  await chooseBrowser('chromium');
  const { develop } = await importTypeScript(new URL('./start/develop.ts', import.meta.url));
  await develop({ headless });
});
