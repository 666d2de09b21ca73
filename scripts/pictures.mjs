// Takes the pictures of the documentation anew: run by hand, after a build, when readers can see a change.
import { importTypeScript } from './setup/import-typescript.mjs';
import { main } from './setup/main.mjs';

await main(async () => {
  const { takePictures } = await importTypeScript(new URL('./start/pictures.ts', import.meta.url));
  await takePictures('docs/screenshots');
});
