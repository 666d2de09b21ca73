// What the command-line tools share: they run in the project's folder, and take paths from where the user stands.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { importTypeScript } from './import-typescript.mjs';
import { checkNode } from './install.mjs';

/**
 * @param name of the npm script, and of the function that `file`, relative to `scripts`, exports: arguments and the
 * caller's folder in, exit code out.
 */
export async function runTool(name, file) {
  // npm runs scripts in the project's folder and leaves word of where the user stands.
  const { npm_lifecycle_event: script, INIT_CWD: caller } = process.env;
  const from = (script === name && caller) || process.cwd();
  // Nobody reads the complaints: no reason to fail.
  process.stderr.on('error', () => {});
  // `head` has seen enough: no reason to fail either. A full disk is told by whoever writes.
  if (name !== 'match') process.stdout.on('error', () => {});
  try {
    process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
    checkNode();
    if (!existsSync('node_modules/vite'))
      throw new Error('the npm packages are missing; run `npm ci` first.');
    const tool = await importTypeScript(new URL(`../${file}`, import.meta.url));
    process.exitCode = await tool[name](process.argv.slice(2), from);
  } catch (error) {
    console.error(`${name}: ${error.message}`);
    process.exitCode = 2;
  }
}
