// `npm run quality [-- FOLDER]`: measures the matcher. FOLDER holds the public evaluation data.
import { importTypeScript } from './setup/import-typescript.mjs';
import { main } from './setup/main.mjs';

await main(async () => {
  const { runQuality } = await importTypeScript(new URL('../tests/quality/run.ts', import.meta.url));
  runQuality(process.argv[2] ?? process.env.COUNTERFRAME_BENCH_DATA);
});
