import { defineConfig } from 'vitest/config';

const jsx = { oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } } as const;

export default defineConfig({
  test: {
    projects: [
      {
        ...jsx,
        test: {
          name: 'unit',
          include: [
            'tests/{claims,lint,matching,messaging,packs,sites,storage,browser,background,page,quality,repo,tools,ui}/**/*.test.ts',
          ],
        },
      },
      { test: { name: 'built', include: ['tests/built/**/*.test.ts'] } },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.e2e.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // A browser on a busy machine takes its time; what comes sooner costs nothing.
          expect: { poll: { timeout: 10_000, interval: 50 } },
          fileParallelism: false,
          maxWorkers: 1,
        },
      },
    ],
  },
});
