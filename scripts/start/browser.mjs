// Which browser a script opens: the one asked for, else one that is there, else one that can be installed.
import { findBrowser } from '../setup/find-browsers.mjs';
import { installBrowsers } from '../setup/install.mjs';
import { SetupError } from '../setup/setup-error.mjs';

const BY_HAND = `No browser was found and none could be installed.
Chrome, Edge or Chromium: open chrome://extensions, switch on "Developer mode", "Load unpacked", choose dist/chrome.
Firefox: open about:debugging#/runtime/this-firefox, "Load Temporary Add-on", choose dist/firefox/manifest.json.`;

/** `wanted` is chromium, firefox or undefined. */
export async function chooseBrowser(wanted) {
  const choice = wanted ?? ['chromium', 'firefox'].find((browser) => findBrowser(browser)) ?? 'chromium';
  try {
    await installBrowsers([choice]);
  } catch (error) {
    if (wanted || !(error instanceof SetupError)) throw error;
    throw new SetupError(BY_HAND);
  }
  return choice;
}
