// Takes the README's pictures anew: run by hand after a change that readers can see.
import { importTypeScript } from './setup/import-typescript.mjs';
import { main } from './setup/main.mjs';

await main(async () => {
  const { takePictures } = await importTypeScript(new URL('./start/pictures.ts', import.meta.url));
  await takePictures('dist/chrome', 'docs/screenshots');
});
