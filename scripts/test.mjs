// `npm test`: brings a fresh clone to life, then runs every check and the browsers. Needs nothing but Node.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { checkNode, installBrowsers, installPackages } from './setup/install.mjs';
import { main } from './setup/main.mjs';
import { npm, step } from './setup/run.mjs';

const RESULTS = 'out/tests';
/** Steps that run vitest: each leaves its counts in a file. */
const VITEST = ['unit', 'built', 'e2e'];

/** The steps of `npm run check` are written once, in package.json. */
function checks() {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  return [...scripts.check.matchAll(/npm run --silent ([\w:-]+)/gu)].map(([, name]) => name);
}

function check(name) {
  const report = VITEST.includes(name)
    ? ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS}/${name}.json`]
    : [];
  return step(name, () => npm(['run', '--silent', name, ...report], { title: name }));
}

function countTests() {
  const total = { passed: 0, failed: 0 };
  for (const name of VITEST) {
    const file = `${RESULTS}/${name}.json`;
    if (!existsSync(file)) continue;
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8'));
    total.passed += numPassedTests;
    total.failed += numFailedTests;
  }
  return total;
}

await main(
  async () => {
    checkNode();
    rmSync(RESULTS, { recursive: true, force: true });
    mkdirSync(RESULTS, { recursive: true });
    await installPackages();
    await installBrowsers(['chromium', 'firefox']);
    for (const name of [...checks(), 'e2e']) await check(name);
  },
  () => {
    const { passed, failed } = countTests();
    console.log(`\n${passed} passed, ${failed} failed`);
  },
);
