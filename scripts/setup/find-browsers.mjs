// Where the installed browsers are. Plain Node: `npm test` and `npm start` ask before anything is installed.
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { SetupError } from './setup-error.mjs';

/** Names that each browser goes by, the most neutral first. */
const NAMES = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'chrome',
    'microsoft-edge',
  ],
  firefox: ['firefox', 'firefox-esr'],
};

/** Places outside PATH where macOS and Windows put them. */
const PLACES = {
  chromium: {
    darwin: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    win32: ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'],
  },
  firefox: {
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: ['Mozilla Firefox/firefox.exe'],
  },
};

/** `CHROMIUM_PATH` and `FIREFOX_PATH` overrule the search. */
const VARIABLES = { chromium: 'CHROMIUM_PATH', firefox: 'FIREFOX_PATH' };

/** Path of the installed browser (`chromium` or `firefox`), or undefined. Throws where the variable names no file. */
export function findBrowser(browser) {
  const wanted = process.env[VARIABLES[browser]];
  if (wanted) {
    if (existsSync(wanted)) return wanted;
    throw new SetupError(`${VARIABLES[browser]} is ${wanted}, and there is no such file.`);
  }
  return [...fromPath(browser), ...fromPlaces(browser)].find(isExecutable);
}

function fromPath(browser) {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return NAMES[browser].flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
}

function fromPlaces(browser) {
  const places = PLACES[browser][process.platform] ?? [];
  if (process.platform !== 'win32') return places;
  const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
  return roots.filter(Boolean).flatMap((root) => places.map((place) => join(root, place)));
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
