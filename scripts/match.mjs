// `npm run match`: what the matcher finds in a text, as JSON lines. Nothing else may go to standard output.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { importTypeScript } from './setup/import-typescript.mjs';
import { checkNode } from './setup/install.mjs';

// npm runs scripts in the project's folder and leaves word of where the user stands.
const { npm_lifecycle_event: script, INIT_CWD: caller } = process.env;
const from = (script === 'match' && caller) || process.cwd();

// Nobody reads the complaints: no reason to fail.
process.stderr.on('error', () => {});

try {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  checkNode();
  if (!existsSync('node_modules/vite')) throw new Error('the npm packages are missing; run `npm ci` first.');
  const { match } = await importTypeScript(new URL('./tools/match.ts', import.meta.url));
  process.exitCode = await match(process.argv.slice(2), from);
} catch (error) {
  console.error(`match: ${error.message}`);
  process.exitCode = 2;
}
