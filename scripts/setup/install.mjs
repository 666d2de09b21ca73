// Brings a fresh clone to the point where everything runs: Node's version, npm packages, browsers.
import { existsSync, readFileSync } from 'node:fs';
import { findBrowser } from './find-browsers.mjs';
import { npm, run, step, works } from './run.mjs';
import { SetupError } from './setup-error.mjs';

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

export function checkNode(running = process.versions.node) {
  const wanted = readJson('package.json').engines.node.replace(/^\D+/u, '');
  const [major, minor] = running.split('.').map(Number);
  const [wantedMajor, wantedMinor] = wanted.split('.').map(Number);
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  throw new SetupError(`Node ${wanted} or newer is needed; this is Node ${running}. See https://nodejs.org.`);
}

/** npm writes its own list into node_modules when an installation has gone through. */
const INSTALLED = 'node_modules/.package-lock.json';

export async function installPackages() {
  if (!isInstalled()) await step('npm packages', () => npm(['ci', '--no-audit', '--no-fund']));
}

/** By versions, not by the files' times: git and npm touch both files in any order. */
function isInstalled() {
  if (!existsSync(INSTALLED)) return false;
  const installed = readJson(INSTALLED).packages;
  return Object.entries(readJson('package-lock.json').packages).every(
    // The first entry is the project; optional ones may be meant for other systems.
    ([path, { version, optional }]) => !path || optional || installed[path]?.version === version,
  );
}

/** Without fonts, text has no width and screenshots show boxes. */
const FONTS = ['fonts-dejavu-core', 'fonts-noto-core'];
const DEBIAN_PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' };

/** Finds the browsers or installs them, where the system lets us. Throws SetupError where it does not. */
export async function installBrowsers(browsers) {
  const missing = browsers.filter((browser) => !findBrowser(browser));
  if (missing.length === 0) return;
  const names = missing.join(' and ');
  const advice = `Please install ${names}, or set ${missing.map((name) => `${name.toUpperCase()}_PATH`).join(' and ')}.`;
  const root = asRoot();
  if (!root) throw new SetupError(`Not found: ${names}. ${advice}`);
  await step(`installing ${names}`, async () => {
    const [command, ...before] = [...root, 'apt-get'];
    const apt = (...args) =>
      run(command, [...before, ...args], { env: { DEBIAN_FRONTEND: 'noninteractive' } });
    await apt('update', '-q');
    const wanted = [...missing.map((browser) => DEBIAN_PACKAGES[browser]), ...FONTS];
    await apt('install', '-y', '-q', '--no-install-recommends', ...wanted);
  }).catch((error) => {
    throw new SetupError(`${error.message} ${advice}`);
  });
  const still = missing.filter((browser) => !findBrowser(browser));
  if (still.length > 0) throw new SetupError(`Still not found: ${still.join(' and ')}. ${advice}`);
}

/** The words before a command that make it run as root, or undefined where Debian's packages are out of reach. */
function asRoot() {
  if (process.platform !== 'linux' || !works('apt-get', ['--version'])) return undefined;
  if (process.getuid?.() === 0) return [];
  return works('sudo', ['-n', 'true']) ? ['sudo', '-n'] : undefined;
}
