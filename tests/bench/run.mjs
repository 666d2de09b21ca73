// `npm run bench`: bundles the benchmark as the extension is bundled, because code that is translated module by module
// runs slower than what users get, and runs it.
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const outDir = path.join(root, 'out/bench');
await build({
  root,
  configFile: false,
  logLevel: 'error',
  // Source and its packages in one file; the peers stay what npm installed.
  ssr: { noExternal: true, external: ['minisearch', 'flexsearch', 'modern-ahocorasick'] },
  build: { ssr: 'tests/bench/bench.ts', outDir, emptyOutDir: true, minify: false, target: 'node20' },
});
const args = process.argv.slice(2);
const from = process.env.INIT_CWD ?? process.cwd();
if (args.includes('--worker')) {
  const { importTypeScript } = await import('../../scripts/setup/import-typescript.mjs');
  const { benchWorker } = await importTypeScript(new URL('worker.ts', import.meta.url));
  const named = args.find((arg) => !arg.startsWith('--')) ?? process.env.COUNTERFRAME_BENCH_DATA;
  await benchWorker(named && path.resolve(from, named));
} else if (args.includes('--page')) {
  const { importTypeScript } = await import('../../scripts/setup/import-typescript.mjs');
  const { benchPage } = await importTypeScript(new URL('page/page.ts', import.meta.url));
  await benchPage(args);
} else if (args.includes('--popup')) {
  const { importTypeScript } = await import('../../scripts/setup/import-typescript.mjs');
  const { benchPopup } = await importTypeScript(new URL('popup/popup.ts', import.meta.url));
  await benchPopup(args);
} else {
  const { bench } = await import(pathToFileURL(path.join(outDir, 'bench.js')).href);
  bench(args, process.env, from);
}
