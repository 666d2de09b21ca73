// What may stand behind `npm start --` and `npm run dev --`. Plain Node: --help must work before anything is installed.
import { parseArgs } from 'node:util';
import { SetupError } from '../setup/setup-error.mjs';

export const HELP = `npm start [-- [chromium|firefox] [https://…] [--headless]]

  Opens a browser with the extension on a sample news page, in a throw-away profile.
  chromium, firefox  which browser (Chromium stands for Chrome and Edge too); Chromium when absent
  https://…          opens this page instead of the sample
  --headless         no window: saves pictures under out/screenshots/ and prints what was found.
                     So it does by itself where there is no display.`;

export function readOptions(args) {
  const { values, positionals } = parse(args);
  const options = { help: values.help, headless: values.headless || !hasDisplay() };
  for (const word of positionals) {
    if (word === 'firefox' || word === 'chromium') options.browser = word;
    else if (word === 'chrome' || word === 'edge') options.browser = 'chromium';
    else if (/^https?:\/\//u.test(word) && URL.canParse(word)) options.url = word;
    else throw new SetupError(`What is "${word}"? Neither a browser nor an address.\n\n${HELP}`);
  }
  return options;
}

function parse(args) {
  const options = {
    help: { type: 'boolean', short: 'h', default: false },
    headless: { type: 'boolean', default: false },
  };
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new SetupError(`${error.message}\n\n${HELP}`);
  }
}

/** Windows and macOS always have one. */
function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
