// Writes the style sheet of the marks anew: run by hand after a change to scripts/tools/marks-css.ts.
import { writeFileSync } from 'node:fs';
import { importTypeScript } from './setup/import-typescript.mjs';
import { main } from './setup/main.mjs';

await main(async () => {
  const { marksCss } = await importTypeScript(new URL('./tools/marks-css.ts', import.meta.url));
  writeFileSync(new URL('../src/page/draw/marks.css', import.meta.url), marksCss());
});
