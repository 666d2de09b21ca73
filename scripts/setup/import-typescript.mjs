// Loads a TypeScript module into a plain Node script through vite, which is installed anyway.
import { fileURLToPath } from 'node:url';

/** `file` is a URL. Call after installPackages(). */
export async function importTypeScript(file) {
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(fileURLToPath(file), { configFile: false, logLevel: 'error' });
  return module;
}
